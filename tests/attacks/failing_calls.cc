// A library that is loaded before the C library (LD_PRELOAD) and lets one call to the system fail, as a
// network share, a full disk or a missing right would. LANTERN_FAIL names it: "read:17:EIO" is the 17th read
// of the run. With "none" nothing fails, and at the end the file LANTERN_FAIL_SEEN says how often each was
// called. Only calls that can fail on a user's machine are here.
// Counting is by one atomic number: with one worker the 17th call is the same in every run.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

// How often a call has been made.
struct Counter {
  const char* call = nullptr;
  std::atomic<long> seen = 0;
};

struct Plan {
  char call[32] = {};
  long number = 0;
  int error = EIO;
  Counter counters[64];
  std::atomic<bool> on = false;

  Plan() {
    const char* text = std::getenv("LANTERN_FAIL");
    if (text == nullptr) return;
    char error_name[16] = {};
    std::sscanf(text, "%31[a-z0-9_]:%ld:%15s", call, &number, error_name);
    if (std::strcmp(error_name, "ENOSPC") == 0) error = ENOSPC;
    if (std::strcmp(error_name, "EACCES") == 0) error = EACCES;
    if (std::strcmp(error_name, "EMFILE") == 0) error = EMFILE;
    if (std::strcmp(error_name, "ENOMEM") == 0) error = ENOMEM;
    on = true;
  }
  ~Plan() {
    const char* path = std::getenv("LANTERN_FAIL_SEEN");
    if (!on.exchange(false) || path == nullptr) return;
    if (FILE* file = std::fopen(path, "w")) {
      for (const Counter& counter : counters)
        if (counter.call != nullptr) std::fprintf(file, "%s %ld\n", counter.call, counter.seen.load());
      std::fclose(file);
    }
  }
};

Plan& plan() {
  static Plan the_plan;
  return the_plan;
}

// Whether this call is the one that fails. `place` is the number of the kind among all kinds.
bool fails(const char* call, int place) {
  Plan& the = plan();
  if (!the.on) return false;
  Counter& counter = the.counters[place];
  counter.call = call;
  if (++counter.seen != the.number || std::strcmp(call, the.call) != 0) return false;
  errno = the.error;
  return true;
}

template <typename Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

// A function of the C library with a fixed number of parameters.
#define FAILING(result, name, failed, parameters, arguments)        \
  extern "C" result name parameters {                               \
    static const auto original = real<result(*) parameters>(#name); \
    if (fails(#name, __COUNTER__)) return failed;                   \
    return original arguments;                                      \
  }

FAILING(ssize_t, read, -1, (int fd, void* to, size_t size), (fd, to, size))
FAILING(ssize_t, pread, -1, (int fd, void* to, size_t size, off_t at), (fd, to, size, at))
FAILING(ssize_t, write, -1, (int fd, const void* from, size_t size), (fd, from, size))
FAILING(int, mkdir, -1, (const char* path, mode_t mode), (path, mode))
FAILING(int, mkdirat, -1, (int fd, const char* path, mode_t mode), (fd, path, mode))
FAILING(int, link, -1, (const char* from, const char* to), (from, to))
FAILING(int, linkat, -1, (int a, const char* from, int b, const char* to, int flags), (a, from, b, to, flags))
FAILING(int, rename, -1, (const char* from, const char* to), (from, to))
FAILING(int, renameat2, -1, (int a, const char* from, int b, const char* to, unsigned flags),
        (a, from, b, to, flags))
FAILING(int, unlink, -1, (const char* path), (path))
FAILING(int, unlinkat, -1, (int fd, const char* path, int flags), (fd, path, flags))
FAILING(int, stat, -1, (const char* path, struct stat* to), (path, to))
FAILING(int, lstat, -1, (const char* path, struct stat* to), (path, to))
FAILING(int, fstat, -1, (int fd, struct stat* to), (fd, to))
FAILING(int, fstatat, -1, (int fd, const char* path, struct stat* to, int flags), (fd, path, to, flags))
FAILING(DIR*, opendir, nullptr, (const char* path), (path))
FAILING(DIR*, fdopendir, nullptr, (int fd), (fd))
FAILING(struct dirent*, readdir, nullptr, (DIR * folder), (folder))
FAILING(ssize_t, readlink, -1, (const char* path, char* to, size_t size), (path, to, size))
FAILING(int, fsync, -1, (int fd), (fd))
FAILING(int, syncfs, -1, (int fd), (fd))
FAILING(int, flock, -1, (int fd, int operation), (fd, operation))
FAILING(int, memfd_create, -1, (const char* name, unsigned flags), (name, flags))
FAILING(FILE*, fopen, nullptr, (const char* path, const char* mode), (path, mode))
FAILING(FILE*, fopen64, nullptr, (const char* path, const char* mode), (path, mode))
FAILING(ssize_t, copy_file_range, -1, (int a, off_t* from, int b, off_t* to, size_t size, unsigned flags),
        (a, from, b, to, size, flags))
FAILING(ssize_t, sendfile, -1, (int to, int from, off_t* at, size_t size), (to, from, at, size))

// Mappings that stand for a file; memory alone is the allocator's.
extern "C" void* mmap(void* at, size_t size, int protection, int flags, int fd, off_t from) noexcept {
  static const auto original = real<void* (*)(void*, size_t, int, int, int, off_t)>("mmap");
  if (fd >= 0 && fails("mmap", __COUNTER__)) return MAP_FAILED;
  return original(at, size, protection, flags, fd, from);
}

// A file that could not be closed may not have been written; it is closed all the same.
extern "C" int close(int fd) {
  static const auto original = real<int (*)(int)>("close");
  const bool failed = fails("close", __COUNTER__);
  const int result = original(fd);
  if (!failed) return result;
  errno = EIO;
  return -1;
}

constexpr int open_place = __COUNTER__;  // one kind, whichever of its names is called

#define FAILING_OPEN(name)                                                    \
  extern "C" int name(const char* path, int flags, ...) {                     \
    static const auto original = real<int (*)(const char*, int, ...)>(#name); \
    va_list more;                                                             \
    va_start(more, flags);                                                    \
    const mode_t mode = va_arg(more, mode_t);                                 \
    va_end(more);                                                             \
    if (fails("open", open_place)) return -1;                                 \
    return original(path, flags, mode);                                       \
  }
FAILING_OPEN(open)
FAILING_OPEN(open64)

extern "C" int openat(int folder, const char* path, int flags, ...) {
  static const auto original = real<int (*)(int, const char*, int, ...)>("openat");
  va_list more;
  va_start(more, flags);
  const mode_t mode = va_arg(more, mode_t);
  va_end(more);
  if (fails("openat", __COUNTER__)) return -1;
  return original(folder, path, flags, mode);
}
