// The files of a site that is made in memory: their names are known, and none is on the disk.
#pragma once
#include "site/source_files.hpp"

namespace lantern::testing {

class NoFiles final : public site::SourceFiles {
 public:
  NoFiles() = default;
  explicit NoFiles(std::set<std::string, std::less<>> paths) : paths_(std::move(paths)) {}

  const std::set<std::string, std::less<>>& paths() const override { return paths_; }
  std::filesystem::path place(std::string_view path) const override { return path; }
  std::uint64_t size(std::string_view) const override { return 2400; }
  std::expected<std::string, std::string> read(std::string_view) const override {
    return std::unexpected("no files here");
  }
  std::expected<std::string, std::string> beginning(std::string_view path) const override {
    return read(path);
  }
  bool same(std::string_view, std::string_view) const override { return false; }

 private:
  std::set<std::string, std::less<>> paths_;
};

}  // namespace lantern::testing
