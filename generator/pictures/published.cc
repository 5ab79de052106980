#include "pictures/published.hpp"

#include <algorithm>
#include <array>

#include "pictures/metadata.hpp"
#include "pictures/svg.hpp"
#include "text/ascii.hpp"

namespace lantern::pictures {
namespace {

// The brands of ISO base media files (ISO 14496-12) that are pictures: HEIF, HEIC, AVIF, Canon's CR3.
bool is_still_brand(std::string_view brand) {
  constexpr auto stills =
      std::to_array<std::string_view>({"heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1",
                                       "mif2", "msf1", "miaf", "MiHB", "avif", "avis", "crx ", "jxl "});
  return std::ranges::find(stills, brand) != stills.end();
}

bool is_unshowable(std::string_view bytes) {
  constexpr auto beginnings = std::to_array<std::string_view>({
      std::string_view("II*\0", 4),     // TIFF, and the raw files of most cameras
      std::string_view("MM\0*", 4),     //
      std::string_view("II+\0", 4),     // BigTIFF
      std::string_view("MM\0+", 4),     //
      std::string_view("IIU\0", 4),     // Panasonic's raw files
      std::string_view("IIRO", 4),      // Olympus's
      std::string_view("FUJIFILMCCD"),  //
      std::string_view("8BPS"),         // Photoshop
      std::string_view("\xFF\x0A"),     // JPEG XL
      std::string_view("\0\0\0\x0CJXL ", 8),
      std::string_view("\0\0\0\x0CjP  ", 8),  // JPEG 2000
      std::string_view("\xFF\x4F\xFF\x51"),
  });
  if (std::ranges::any_of(beginnings, [&](std::string_view start) { return bytes.starts_with(start); }))
    return true;
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
  // The main brand, and those it is compatible with.
  for (std::size_t at = 8; at + 4 <= std::min<std::size_t>(bytes.size(), 64); at += 4)
    if (is_still_brand(bytes.substr(at, 4))) return true;
  return false;
}

}  // namespace

FileForm form_of(std::string_view name, std::string_view beginning) {
  if (has_pixels(beginning)) return FileForm::photograph;
  if (ends_in_ascii(name, ".svg") || is_svg(beginning)) return FileForm::drawing;
  if (is_unshowable(beginning) || ends_in_ascii(name, ".svgz")) return FileForm::unshowable;
  return FileForm::other;
}

std::expected<std::string, std::string> fit_to_publish(std::string bytes, FileForm form) {
  switch (form) {
    case FileForm::photograph:
      return without_metadata(bytes);
    case FileForm::drawing:
      return safe_svg(bytes);
    case FileForm::unshowable:
      return std::unexpected("not every browser shows this format, and what the camera wrote into it stays");
    case FileForm::other:
      break;
  }
  return bytes;
}

}  // namespace lantern::pictures
