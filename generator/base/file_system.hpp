// The disk behind one small interface, so that tests can run on a disk in memory and can make the
// n-th operation fail. Paths are absolute or relative to the working folder. Every function may be
// called from several threads at once. Errors are sentences a person can read ("no space left on
// device"), never exceptions.
#pragma once
#include <cstdint>
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

// What a failed operation met. Only `missing` may ever be passed over: whoever takes a disk that
// fails for a file that is not there publishes a site with a hole in it.
enum class FileFault {
  missing,    // there is nothing of this name
  not_plain,  // a folder, a pipe, a device: reading it could wait for ever or never end
  too_large,  // beyond its ReadLimit
  machine     // the disk, the permissions, the memory
};

// Why an operation failed, in words, with the path it failed on.
struct FileError {
  std::string path;
  std::string reason;
  FileFault fault = FileFault::machine;
};

// The most bytes that are read of a file, by what it is: far above what people make, far below what
// a machine has. What is only copied has no limit.
enum class ReadLimit : std::uint64_t {
  text = 4U << 20U,      // a page, a table, YAML, a layout, a style
  table = 64U << 20U,    // a workbook, or what is to be one
  picture = 64U << 20U,  // a photograph or a drawing
  package = 64U << 20U,  // a file of a package that scripts/setup installs
  manifest = 256U << 20U
};

inline constexpr std::size_t beginning_size = 4096;

// What a copy takes over of the file it is made from.
enum class CopyKeeps { bytes, bytes_times_and_permissions };

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

  // Does not follow a symbolic link. `missing` is an answer; an error is a place that cannot be looked at.
  virtual Result<FileKind> kind(const std::filesystem::path& path) const = 0;
  // In bytes, of a plain file that may be read; without reading it.
  virtual Result<std::uint64_t> size(const std::filesystem::path& path) const = 0;
  // The whole of a plain file. Never waits: what is not a plain file is refused at once.
  virtual Result<std::string> read(const std::filesystem::path& path, ReadLimit limit) const = 0;
  // Its first bytes, at most `beginning_size`: what a file is can be known without reading it.
  virtual Result<std::string> beginning(const std::filesystem::path& path) const = 0;
  // All of them or an error. Sorted by name, so that no result ever depends on the order of the disk.
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
  // The same with the bytes of `source`, which is a plain file or an error.
  virtual Result<bool> same_as_file(const std::filesystem::path& path,
                                    const std::filesystem::path& source) const = 0;
  // A second file, piece by piece, over whatever file stands there. Makes the folders above it. An
  // error names the one of the two paths that it came from.
  virtual Result<void> copy(const std::filesystem::path& existing, const std::filesystem::path& added,
                            CopyKeeps keeps) = 0;
  virtual Result<std::filesystem::path> read_symbolic_link(const std::filesystem::path& path) const = 0;
  virtual Result<void> make_symbolic_link(const std::filesystem::path& target,
                                          const std::filesystem::path& added) = 0;
  // The absolute path with every symbolic link followed; what does not exist yet stays as it is written.
  virtual Result<std::filesystem::path> resolve(const std::filesystem::path& path) const = 0;
  // Takes the lock of this name, making its file; nullptr when another process holds it. Never waits.
  virtual Result<std::unique_ptr<FileLock>> lock(const std::filesystem::path& path) = 0;
};

// The disk of this machine.
class RealFileSystem : public FileSystem {
 public:
  Result<FileKind> kind(const std::filesystem::path& path) const override;
  Result<std::uint64_t> size(const std::filesystem::path& path) const override;
  Result<std::string> read(const std::filesystem::path& path, ReadLimit limit) const override;
  Result<std::string> beginning(const std::filesystem::path& path) const override;
  Result<std::vector<FolderEntry>> list(const std::filesystem::path& folder) const override;
  Result<void> write(const std::filesystem::path& path, std::string_view bytes) override;
  Result<void> link(const std::filesystem::path& existing, const std::filesystem::path& added) override;
  Result<void> make_folders(const std::filesystem::path& folder) override;
  Result<void> remove_all(const std::filesystem::path& path) override;
  Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  Result<void> exchange(const std::filesystem::path& a, const std::filesystem::path& b) override;
  Result<void> sync(const std::filesystem::path& folder) override;
  Result<bool> same_bytes(const std::filesystem::path& path, std::string_view bytes) const override;
  Result<bool> same_as_file(const std::filesystem::path& path,
                            const std::filesystem::path& source) const override;
  Result<void> copy(const std::filesystem::path& existing, const std::filesystem::path& added,
                    CopyKeeps keeps) override;
  Result<std::filesystem::path> read_symbolic_link(const std::filesystem::path& path) const override;
  Result<void> make_symbolic_link(const std::filesystem::path& target,
                                  const std::filesystem::path& added) override;
  Result<std::filesystem::path> resolve(const std::filesystem::path& path) const override;
  Result<std::unique_ptr<FileLock>> lock(const std::filesystem::path& path) override;
};

}  // namespace lantern
