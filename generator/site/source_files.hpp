// The files of the site's folder as the renderer sees them: which there are, how large they are and
// what is in them. Paths are relative to the site. Any number of threads may ask at once.
#pragma once
#include <cstdint>
#include <expected>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace lantern::site {

class SourceFiles {
 public:
  SourceFiles() = default;
  SourceFiles(const SourceFiles&) = delete;
  SourceFiles& operator=(const SourceFiles&) = delete;
  virtual ~SourceFiles() = default;

  // Every file below content/, assets/ and root/, at least.
  virtual const std::set<std::string, std::less<>>& paths() const = 0;
  virtual std::filesystem::path place(std::string_view path) const = 0;  // on the disk
  virtual std::uint64_t size(std::string_view path) const = 0;           // in bytes; 0 when it cannot be read
  virtual std::expected<std::string, std::string> read(std::string_view path) const = 0;  // or why not
  // Its first bytes, enough to know what it is: all of a short file.
  virtual std::expected<std::string, std::string> beginning(std::string_view path) const = 0;
  virtual bool same(std::string_view path, std::string_view other) const = 0;  // byte by byte
};

}  // namespace lantern::site
