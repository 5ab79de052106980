// A disk that remembers what it could not read. Between the file and the driver stand many hands, and one
// that takes a file it cannot read for a file that is not there makes a site with a hole in it: so the driver
// asks at the end. Any number of threads may read at once; `inner` must live longer.
#pragma once
#include <mutex>
#include <optional>

#include "base/file_system.hpp"

namespace lantern::driver {

class WatchedDisk final : public FileSystem {
 public:
  explicit WatchedDisk(FileSystem& inner) : inner_(inner) {}

  // Of the machine's failures while reading the one whose path comes first: the same for any number of
  // workers.
  std::optional<FileError> failure() const;

  Result<FileKind> kind(const std::filesystem::path& path) const override;
  Result<std::uint64_t> size(const std::filesystem::path& path) const override;
  Result<std::string> read(const std::filesystem::path& path, ReadLimit limit) const override;
  Result<std::string> beginning(const std::filesystem::path& path) const override;
  Result<std::vector<FolderEntry>> list(const std::filesystem::path& folder) const override;
  Result<std::filesystem::path> resolve(const std::filesystem::path& path) const override;

  // What writes says itself what it cannot do, and compares with files that may well be unreadable.
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
  Result<std::unique_ptr<FileLock>> lock(const std::filesystem::path& path) override;

 private:
  template <typename T>
  Result<T> noted(Result<T> result) const;

  FileSystem& inner_;
  mutable std::mutex noting_;
  mutable std::optional<FileError> failure_;
};

}  // namespace lantern::driver
