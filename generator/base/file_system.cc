#include "base/file_system.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/descriptor.hpp"

namespace lantern {
namespace {

namespace fs = std::filesystem;

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::file;
  if (S_ISDIR(mode)) return FileKind::folder;
  if (S_ISLNK(mode)) return FileKind::symbolic_link;
  return FileKind::other;
}

FileKind kind_of(const dirent& entry) {
  switch (entry.d_type) {
    case DT_REG:
      return FileKind::file;
    case DT_DIR:
      return FileKind::folder;
    case DT_LNK:
      return FileKind::symbolic_link;
    default:
      return FileKind::other;
  }
}

}  // namespace

FileSystem::Result<FileKind> RealFileSystem::kind(const fs::path& path) const {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) return kind_of(status.st_mode);
  if (is_missing(errno)) return FileKind::missing;
  return failed(path, errno);
}

FileSystem::Result<std::vector<FolderEntry>> RealFileSystem::list(const fs::path& folder) const {
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(folder.c_str()), &::closedir);
  if (stream == nullptr) return failed(folder, errno);
  std::vector<FolderEntry> entries;
  while (true) {
    errno = 0;  // readdir says "no more" and "I could not" with the same nullptr
    const dirent* entry = ::readdir(stream.get());
    if (entry == nullptr && errno != 0) return failed(folder, errno);
    if (entry == nullptr) break;
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    const auto found = entry->d_type == DT_UNKNOWN ? kind(folder / name) : kind_of(*entry);
    if (!found) return std::unexpected(found.error());
    entries.push_back({name, *found});
  }
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
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
    if (::fstat(file.get(), &held) != 0) return failed(path, errno);
    if (::lstat(path.c_str(), &named) != 0) {
      if (errno == ENOENT) continue;
      return failed(path, errno);
    }
    if (held.st_ino == named.st_ino && held.st_dev == named.st_dev)
      return std::make_unique<RealFileLock>(file.release(), path);
  }
}

}  // namespace lantern
