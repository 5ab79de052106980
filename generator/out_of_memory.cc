// What the program does when the machine has no more memory for it: it says so and ends, with the exit code
// of a machine that failed. The libraries that draw and print abort or crash where memory is refused, and
// none of them lets itself be told otherwise; so the question is asked where all of them ask, and the answer
// "no" is never given. What was being published stays beside the old site, marked, and goes with the next
// build. For the program alone, not for tests; sanitizers have a memory of their own.
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <string_view>

#include "cli/run.hpp"

#if defined(__has_feature)
#define LANTERN_HAS_FEATURE(name) __has_feature(name)
#else
#define LANTERN_HAS_FEATURE(name) 0
#endif
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && \
    !LANTERN_HAS_FEATURE(address_sanitizer) && !LANTERN_HAS_FEATURE(thread_sanitizer)

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

void* checked(void* memory) {
  if (memory != nullptr) return memory;
  constexpr std::string_view sentence =
      "lantern: there is not enough memory; close other programs, or use fewer workers with --jobs\n";
  // Where nobody can read it, the exit code still tells.
  if (::write(STDERR_FILENO, sentence.data(), sentence.size()) < 0) ::_exit(lantern::cli::machine_failed);
  ::_exit(lantern::cli::machine_failed);
}

}  // namespace

extern "C" {
void* malloc(std::size_t size) { return checked(__libc_malloc(size)); }
void* calloc(std::size_t count, std::size_t size) { return checked(__libc_calloc(count, size)); }
void* realloc(void* old, std::size_t size) {
  void* const memory = __libc_realloc(old, size);
  return size == 0 ? memory : checked(memory);  // realloc to nothing gives nothing
}
void* memalign(std::size_t alignment, std::size_t size) { return checked(__libc_memalign(alignment, size)); }
void* aligned_alloc(std::size_t alignment, std::size_t size) {
  return checked(__libc_memalign(alignment, size));
}
int posix_memalign(void** to, std::size_t alignment, std::size_t size) {
  *to = checked(__libc_memalign(alignment, size));
  return 0;
}
}

#endif
