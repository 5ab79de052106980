// The picture set OpenMoji as its npm package has it: files by code, codes by exact name.
// Any number of threads may use one at once; the names (3 MB of JSON) are read when first needed, which
// a site whose pictures are all among the aliases never does.
#pragma once
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/file_system.hpp"

namespace lantern {

inline constexpr const char* openmoji_credit = "OpenMoji (openmoji.org), licence CC BY-SA 4.0";

// Lower-case letters and digits joined by hyphens: "Thank you" is thank-you.
std::string picture_key(std::string_view name);

class OpenMoji {
 public:
  OpenMoji(std::filesystem::path package, const FileSystem& file_system)
      : package_(std::move(package)), file_system_(file_system) {}

  // The coloured SVG of a code such as 1F3E0, or nothing when the package has none.
  std::optional<std::filesystem::path> file(std::string_view code) const;

  // Codes by key, of the pictures without a chosen tone of skin; empty without the package.
  const std::map<std::string, std::string, std::less<>>& names() const;

 private:
  void read_names() const;

  std::filesystem::path package_;
  const FileSystem& file_system_;
  mutable std::once_flag names_read_;
  mutable std::map<std::string, std::string, std::less<>> names_;
};

}  // namespace lantern
