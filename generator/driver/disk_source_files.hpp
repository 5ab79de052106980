// The files of a site's folder on the disk, for the renderer. Any number of threads may ask at once.
#pragma once
#include <filesystem>

#include "base/file_system.hpp"
#include "site/source_files.hpp"

namespace lantern::driver {

class DiskSourceFiles final : public site::SourceFiles {
 public:
  DiskSourceFiles(const FileSystem& disk, std::filesystem::path site,
                  std::set<std::string, std::less<>> paths)
      : disk_(disk), site_(std::move(site)), paths_(std::move(paths)) {}

  const std::set<std::string, std::less<>>& paths() const override { return paths_; }
  std::filesystem::path place(std::string_view path) const override { return site_ / path; }
  std::uint64_t size(std::string_view path) const override { return disk_.size(site_ / path).value_or(0); }
  std::expected<std::string, std::string> read(std::string_view path) const override {
    auto bytes = disk_.read(site_ / path, ReadLimit::picture);
    if (!bytes) return std::unexpected(bytes.error().reason);
    return std::move(*bytes);
  }
  std::expected<std::string, std::string> beginning(std::string_view path) const override {
    auto bytes = disk_.beginning(site_ / path);
    if (!bytes) return std::unexpected(bytes.error().reason);
    return std::move(*bytes);
  }
  bool same(std::string_view path, std::string_view other) const override {
    // Read, not compared on the disk: a disk that fails must not make two files differ without a word.
    const auto bytes = disk_.read(site_ / path, ReadLimit::picture);
    const auto others = disk_.read(site_ / other, ReadLimit::picture);
    return bytes && others && *bytes == *others;
  }

 private:
  const FileSystem& disk_;
  std::filesystem::path site_;
  std::set<std::string, std::less<>> paths_;
};

}  // namespace lantern::driver
