// The disk behind one small interface, so that tests can run on a disk in memory and can make the
// n-th operation fail. Paths are absolute or relative to the working folder. Every function may be
// called from several threads at once. Errors are sentences a person can read ("no space left on
// device"), never exceptions.
#pragma once
#include <expected>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lantern {

enum class FileKind { file, folder, symbolic_link, other, missing };

struct FolderEntry {
  std::string name;
  FileKind kind = FileKind::other;
};

// Why an operation failed, in words, with the path it failed on.
struct FileError {
  std::string path;
  std::string reason;
};

// A lock against other processes, held until it is destroyed.
class FileLock {
 public:
  FileLock() = default;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  virtual ~FileLock() = default;
};

class FileSystem {
 public:
  template <typename T>
  using Result = std::expected<T, FileError>;

  virtual ~FileSystem() = default;

  virtual FileKind kind(const std::filesystem::path& path) const = 0;  // does not follow a symbolic link
  virtual Result<std::string> read(const std::filesystem::path& path) const = 0;
  // Sorted by name, so that no result ever depends on the order of the disk.
  virtual Result<std::vector<FolderEntry>> list(const std::filesystem::path& folder) const = 0;

  // Complete or an error: never a shortened file. Makes the folders above it.
  virtual Result<void> write(const std::filesystem::path& path, std::string_view bytes) = 0;
  // A second name for the same file: what an unchanged file costs.
  virtual Result<void> link(const std::filesystem::path& existing, const std::filesystem::path& added) = 0;
  virtual Result<void> make_folders(const std::filesystem::path& folder) = 0;
  virtual Result<void> remove_all(const std::filesystem::path& path) = 0;
  virtual Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  // Exchanges two folders in one step.
  virtual Result<void> exchange(const std::filesystem::path& a, const std::filesystem::path& b) = 0;
  // Everything written below `folder` survives a power cut from here on.
  virtual Result<void> sync(const std::filesystem::path& folder) = 0;

  // Whether `path` is a file of exactly these bytes; false when it is missing or is not a plain file.
  // Reads piece by piece, so that a large file costs no memory.
  virtual Result<bool> same_bytes(const std::filesystem::path& path, std::string_view bytes) const = 0;
  // A second file with the bytes, permissions and time stamp of `existing`, where `link` cannot reach.
  virtual Result<void> copy(const std::filesystem::path& existing, const std::filesystem::path& added) = 0;
  virtual Result<std::filesystem::path> read_symbolic_link(const std::filesystem::path& path) const = 0;
  virtual Result<void> make_symbolic_link(const std::filesystem::path& target,
                                          const std::filesystem::path& added) = 0;
  // The absolute path with every symbolic link followed; what does not exist yet stays as it is written.
  virtual Result<std::filesystem::path> resolve(const std::filesystem::path& path) const = 0;
  // Takes the lock of this name, making its file; nullptr when another process holds it. Never waits.
  virtual Result<std::unique_ptr<FileLock>> lock(const std::filesystem::path& path) = 0;
};

// The disk of this machine.
class RealFileSystem final : public FileSystem {
 public:
  FileKind kind(const std::filesystem::path& path) const override;
  Result<std::string> read(const std::filesystem::path& path) const override;
  Result<std::vector<FolderEntry>> list(const std::filesystem::path& folder) const override;
  Result<void> write(const std::filesystem::path& path, std::string_view bytes) override;
  Result<void> link(const std::filesystem::path& existing, const std::filesystem::path& added) override;
  Result<void> make_folders(const std::filesystem::path& folder) override;
  Result<void> remove_all(const std::filesystem::path& path) override;
  Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  Result<void> exchange(const std::filesystem::path& a, const std::filesystem::path& b) override;
  Result<void> sync(const std::filesystem::path& folder) override;
  Result<bool> same_bytes(const std::filesystem::path& path, std::string_view bytes) const override;
  Result<void> copy(const std::filesystem::path& existing, const std::filesystem::path& added) override;
  Result<std::filesystem::path> read_symbolic_link(const std::filesystem::path& path) const override;
  Result<void> make_symbolic_link(const std::filesystem::path& target,
                                  const std::filesystem::path& added) override;
  Result<std::filesystem::path> resolve(const std::filesystem::path& path) const override;
  Result<std::unique_ptr<FileLock>> lock(const std::filesystem::path& path) override;
};

}  // namespace lantern
