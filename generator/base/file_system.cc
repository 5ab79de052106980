#include "base/file_system.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>
#include <utility>

namespace lantern {
namespace {

namespace fs = std::filesystem;

std::unexpected<FileError> failed(const fs::path& path, int error) {
  return std::unexpected(FileError{path.string(), std::generic_category().message(error)});
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

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::file;
  if (S_ISDIR(mode)) return FileKind::folder;
  if (S_ISLNK(mode)) return FileKind::symbolic_link;
  return FileKind::other;
}

}  // namespace

FileKind RealFileSystem::kind(const fs::path& path) const {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return FileKind::missing;
  return kind_of(status.st_mode);
}

FileSystem::Result<std::string> RealFileSystem::read(const fs::path& path) const {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return failed(path, errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return failed(path, errno);
  if (S_ISDIR(status.st_mode)) return failed(path, EISDIR);
  std::string bytes;
  bytes.resize(static_cast<std::size_t>(status.st_size));
  std::size_t done = 0;
  while (true) {
    if (done == bytes.size()) bytes.resize(done + 4096);  // the file grew, or its size is not known
    const ssize_t count = ::read(file.get(), bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failed(path, errno);
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
    if (done == static_cast<std::size_t>(status.st_size) && done > 0) break;
  }
  bytes.resize(done);
  return bytes;
}

FileSystem::Result<std::vector<FolderEntry>> RealFileSystem::list(const fs::path& folder) const {
  DIR* stream = ::opendir(folder.c_str());
  if (stream == nullptr) return failed(folder, errno);
  std::vector<FolderEntry> entries;
  while (const dirent* entry = ::readdir(stream)) {
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    FileKind found = FileKind::other;
    switch (entry->d_type) {
      case DT_REG:
        found = FileKind::file;
        break;
      case DT_DIR:
        found = FileKind::folder;
        break;
      case DT_LNK:
        found = FileKind::symbolic_link;
        break;
      case DT_UNKNOWN:
        found = kind(folder / name);
        break;
      default:
        break;
    }
    entries.push_back({name, found});
  }
  ::closedir(stream);
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
}

FileSystem::Result<void> RealFileSystem::write(const fs::path& path, std::string_view bytes) {
  constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
  int opened = ::open(path.c_str(), flags, 0644);
  if (opened < 0 && errno == ENOENT) {
    if (auto made = make_folders(path.parent_path()); !made) return made;
    opened = ::open(path.c_str(), flags, 0644);
  }
  Descriptor file(opened);
  if (file.get() < 0) return failed(path, errno);
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.get(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failed(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (::close(file.release()) != 0) return failed(path, errno);
  return {};
}

FileSystem::Result<void> RealFileSystem::link(const fs::path& existing, const fs::path& added) {
  if (::link(existing.c_str(), added.c_str()) == 0) return {};
  if (errno == ENOENT) {
    if (auto made = make_folders(added.parent_path()); !made) return made;
    if (::link(existing.c_str(), added.c_str()) == 0) return {};
  }
  return failed(added, errno);
}

// From the bottom up: mostly only the last folder is missing, and then this is one call of the system.
FileSystem::Result<void> RealFileSystem::make_folders(const fs::path& folder) {
  if (folder.empty() || ::mkdir(folder.c_str(), 0777) == 0) return {};
  if (errno == ENOENT && folder.parent_path() != folder) {
    if (auto above = make_folders(folder.parent_path()); !above) return above;
    if (::mkdir(folder.c_str(), 0777) == 0) return {};
  }
  const int error = errno;
  std::error_code ignored;
  if (fs::is_directory(folder, ignored)) return {};
  return failed(folder, error == EEXIST ? ENOTDIR : error);
}

FileSystem::Result<void> RealFileSystem::remove_all(const fs::path& path) {
  std::error_code error;
  fs::remove_all(path, error);
  if (error) return failed(path, error.value());
  return {};
}

FileSystem::Result<void> RealFileSystem::rename(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return failed(to, errno);
  return {};
}

FileSystem::Result<void> RealFileSystem::exchange(const fs::path& a, const fs::path& b) {
  if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) != 0) return failed(b, errno);
  return {};
}

FileSystem::Result<void> RealFileSystem::sync(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.get() < 0) return failed(folder, errno);
  if (::syncfs(opened.get()) != 0) return failed(folder, errno);
  return {};
}

FileSystem::Result<bool> RealFileSystem::same_bytes(const fs::path& path, std::string_view bytes) const {
  // O_NONBLOCK: opening a named pipe must not wait for somebody to write into it.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (file.get() < 0) {
    if (errno == ENOENT || errno == ENOTDIR || errno == ELOOP || errno == ENXIO) return false;
    return failed(path, errno);
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return failed(path, errno);
  if (!S_ISREG(status.st_mode) || static_cast<std::size_t>(status.st_size) != bytes.size()) return false;
  std::array<char, 32768> piece;
  while (true) {
    const ssize_t count = ::read(file.get(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failed(path, errno);
    if (count == 0) return bytes.empty();
    const auto length = static_cast<std::size_t>(count);
    if (length > bytes.size() || std::memcmp(piece.data(), bytes.data(), length) != 0) return false;
    bytes.remove_prefix(length);
  }
}

FileSystem::Result<void> RealFileSystem::copy(const fs::path& existing, const fs::path& added) {
  struct stat status {};
  if (::lstat(existing.c_str(), &status) != 0) return failed(existing, errno);
  if (!S_ISREG(status.st_mode)) return failed(existing, EINVAL);
  auto bytes = read(existing);
  if (!bytes) return std::unexpected(bytes.error());
  if (auto written = write(added, *bytes); !written) return written;
  const std::array<timespec, 2> times{status.st_atim, status.st_mtim};
  if (::chmod(added.c_str(), status.st_mode & 07777U) != 0) return failed(added, errno);
  if (::utimensat(AT_FDCWD, added.c_str(), times.data(), 0) != 0) return failed(added, errno);
  return {};
}

FileSystem::Result<fs::path> RealFileSystem::read_symbolic_link(const fs::path& path) const {
  std::error_code error;
  fs::path target = fs::read_symlink(path, error);
  if (error) return failed(path, error.value());
  return target;
}

FileSystem::Result<void> RealFileSystem::make_symbolic_link(const fs::path& target, const fs::path& added) {
  if (::symlink(target.c_str(), added.c_str()) == 0) return {};
  if (errno == ENOENT) {
    if (auto made = make_folders(added.parent_path()); !made) return made;
    if (::symlink(target.c_str(), added.c_str()) == 0) return {};
  }
  return failed(added, errno);
}

FileSystem::Result<fs::path> RealFileSystem::resolve(const fs::path& path) const {
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error);
  if (error) return failed(path, error.value());
  fs::path resolved = fs::weakly_canonical(absolute, error);
  if (error) return failed(path, error.value());
  // A trailing slash would make an empty last part.
  return resolved.has_filename() ? resolved : resolved.parent_path();
}

namespace {

// flock(2): goes away with the process that holds it, however that one ends. The file is removed
// when the lock is let go, so a finished build leaves nothing beside the site.
class RealFileLock final : public FileLock {
 public:
  RealFileLock(int descriptor, fs::path path) : descriptor_(descriptor), path_(std::move(path)) {}
  ~RealFileLock() override { ::unlink(path_.c_str()); }

 private:
  Descriptor descriptor_;
  fs::path path_;
};

}  // namespace

FileSystem::Result<std::unique_ptr<FileLock>> RealFileSystem::lock(const fs::path& path) {
  while (true) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (file.get() < 0) return failed(path, errno);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno == EINTR) continue;
      if (errno == EWOULDBLOCK) return std::unique_ptr<FileLock>();
      return failed(path, errno);
    }
    // The last holder may have removed the file between our open and our lock: then the lock is on
    // a file that nobody else can see, and we begin again.
    struct stat held {};
    struct stat named {};
    if (::fstat(file.get(), &held) == 0 && ::stat(path.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
        held.st_dev == named.st_dev)
      return std::make_unique<RealFileLock>(file.release(), path);
  }
}

}  // namespace lantern
