// A disk in memory on which any operation can be made to fail, to stop the process, or to run out
// of space. Paths are absolute; symbolic links are kept but not followed. For several threads.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/file_system.hpp"

namespace lantern::test {

enum class Operation { write, link, copy, make_folders, remove, rename, exchange, sync, symbolic_link, lock };

enum class FaultKind {
  error,  // this one operation fails; a write leaves half of its bytes
  kill    // the process ends here: this operation and all after it do nothing
};

class FakeFileSystem final : public FileSystem {
 public:
  // The n-th (from 1) changing operation from now on fails; of one kind only if one is given.
  void fail_at(int n, FaultKind kind, std::optional<Operation> only = std::nullopt);
  void repair();  // no more faults: the next process
  bool fault_happened() const { return fault_happened_; }

  std::optional<std::size_t> capacity;  // in bytes of all files; hard links count once
  bool can_exchange = true;
  bool can_link = true;

  // Every file below `folder` with its bytes ("-> target" for a symbolic link, "folder" for an
  // empty folder), relative to it.
  std::map<std::string, std::string> tree(const std::filesystem::path& folder) const;
  // A number that grows with every write: the time stamp of the file.
  int stamp(const std::filesystem::path& path) const;
  bool is_locked(const std::filesystem::path& path) const { return locks_.contains(path.string()); }

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

 private:
  struct Contents {
    std::string bytes;
    int stamp = 0;
  };
  struct Node {
    FileKind kind = FileKind::folder;
    std::shared_ptr<Contents> contents;
    std::string target;
  };
  class Lock;

  std::optional<FileError> fault(Operation operation, const std::filesystem::path& path);
  std::optional<FileError> make_parents(const std::filesystem::path& path);
  std::optional<FileError> blocked(const std::filesystem::path& added) const;
  FileKind kind_of(const std::string& path) const;
  std::size_t used() const;
  Result<std::string> bytes_of(const std::filesystem::path& path) const;
  Result<void> put(const std::filesystem::path& path, std::string_view bytes,
                   const std::optional<FileError>& error);
  void move(const std::string& from, const std::string& to);
  std::vector<std::string> below(const std::string& folder) const;  // deepest last

  mutable std::recursive_mutex mutex_;
  std::map<std::string, Node> nodes_;
  std::set<std::string> locks_;
  int clock_ = 0;
  int countdown_ = 0;
  FaultKind fault_kind_ = FaultKind::error;
  std::optional<Operation> only_;
  bool fault_happened_ = false;
  bool killed_ = false;
};

}  // namespace lantern::test
