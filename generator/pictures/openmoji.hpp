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
#include <vector>

#include "base/file_system.hpp"

namespace lantern::pictures {

inline constexpr const char* openmoji_credit = "OpenMoji (openmoji.org), licence CC BY-SA 4.0";

// Lower-case letters and digits joined by hyphens: "Thank you" is thank-you.
std::string picture_key(std::string_view name);

struct OpenMojiPicture {
  std::string code;   // 1F3E0
  std::string name;   // as the set writes it: "house"
  std::string group;  // "travel-places"
};

class OpenMoji {
 public:
  OpenMoji(std::filesystem::path package, const FileSystem& file_system)
      : package_(std::move(package)), file_system_(file_system) {}

  // The coloured SVG of a code such as 1F3E0, or nothing when the package has none.
  std::optional<std::filesystem::path> file(std::string_view code) const;

  // The pictures without a chosen tone of skin, in the order of the set; none without the package.
  const std::vector<OpenMojiPicture>& pictures() const;
  // Their codes by key. A few names are those of two pictures.
  const std::map<std::string, std::vector<std::string>, std::less<>>& names() const;

 private:
  void read_names() const;

  std::filesystem::path package_;
  const FileSystem& file_system_;
  mutable std::once_flag names_read_;
  mutable std::vector<OpenMojiPicture> pictures_;
  mutable std::map<std::string, std::vector<std::string>, std::less<>> names_;
};

}  // namespace lantern::pictures
