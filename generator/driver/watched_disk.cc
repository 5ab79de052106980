#include "driver/watched_disk.hpp"

namespace lantern::driver {

namespace fs = std::filesystem;

std::optional<FileError> WatchedDisk::failure() const {
  const std::lock_guard lock(noting_);
  return failure_;
}

template <typename T>
FileSystem::Result<T> WatchedDisk::noted(Result<T> result) const {
  if (result || result.error().fault != FileFault::machine) return result;
  const std::lock_guard lock(noting_);
  if (!failure_ || result.error().path < failure_->path) failure_ = result.error();
  return result;
}

FileSystem::Result<FileKind> WatchedDisk::kind(const fs::path& path) const {
  return noted(inner_.kind(path));
}
FileSystem::Result<std::uint64_t> WatchedDisk::size(const fs::path& path) const {
  return noted(inner_.size(path));
}
FileSystem::Result<std::string> WatchedDisk::read(const fs::path& path, ReadLimit limit) const {
  return noted(inner_.read(path, limit));
}
FileSystem::Result<std::string> WatchedDisk::beginning(const fs::path& path) const {
  return noted(inner_.beginning(path));
}
FileSystem::Result<std::vector<FolderEntry>> WatchedDisk::list(const fs::path& folder) const {
  return noted(inner_.list(folder));
}

FileSystem::Result<void> WatchedDisk::write(const fs::path& path, std::string_view bytes) {
  return inner_.write(path, bytes);
}
FileSystem::Result<void> WatchedDisk::link(const fs::path& existing, const fs::path& added) {
  return inner_.link(existing, added);
}
FileSystem::Result<void> WatchedDisk::make_folders(const fs::path& folder) {
  return inner_.make_folders(folder);
}
FileSystem::Result<void> WatchedDisk::remove_all(const fs::path& path) { return inner_.remove_all(path); }
FileSystem::Result<void> WatchedDisk::rename(const fs::path& from, const fs::path& to) {
  return inner_.rename(from, to);
}
FileSystem::Result<void> WatchedDisk::exchange(const fs::path& a, const fs::path& b) {
  return inner_.exchange(a, b);
}
FileSystem::Result<void> WatchedDisk::sync(const fs::path& folder) { return inner_.sync(folder); }
FileSystem::Result<bool> WatchedDisk::same_bytes(const fs::path& path, std::string_view bytes) const {
  return inner_.same_bytes(path, bytes);
}
FileSystem::Result<bool> WatchedDisk::same_as_file(const fs::path& path, const fs::path& source) const {
  return inner_.same_as_file(path, source);
}
FileSystem::Result<void> WatchedDisk::copy(const fs::path& existing, const fs::path& added, CopyKeeps keeps) {
  return inner_.copy(existing, added, keeps);
}
FileSystem::Result<fs::path> WatchedDisk::read_symbolic_link(const fs::path& path) const {
  return inner_.read_symbolic_link(path);
}
FileSystem::Result<void> WatchedDisk::make_symbolic_link(const fs::path& target, const fs::path& added) {
  return inner_.make_symbolic_link(target, added);
}
FileSystem::Result<fs::path> WatchedDisk::resolve(const fs::path& path) const {
  return noted(inner_.resolve(path));
}
FileSystem::Result<std::unique_ptr<FileLock>> WatchedDisk::lock(const fs::path& path) {
  return inner_.lock(path);
}

}  // namespace lantern::driver
