// An open file of the system and the errors of its calls, for the two files that make up the real
// disk (file_system.cc, file_bytes.cc).
#pragma once
#include <unistd.h>

#include <cerrno>
#include <expected>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/file_system.hpp"

namespace lantern {

// Nothing can have a name that is too long.
inline bool is_missing(int error) { return error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG; }

inline std::unexpected<FileError> failed(const std::filesystem::path& path, int error) {
  return std::unexpected(FileError{path.string(), std::generic_category().message(error),
                                   is_missing(error) ? FileFault::missing : FileFault::machine});
}

// Closes on every way out; `close` itself is checked where a write depends on it.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  int get() const { return value_; }
  int release() { return std::exchange(value_, -1); }

 private:
  int value_;
};

}  // namespace lantern
