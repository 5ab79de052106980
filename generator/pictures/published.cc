#include "pictures/published.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "pictures/bytes.hpp"
#include "pictures/metadata.hpp"
#include "pictures/pixels.hpp"
#include "pictures/svg.hpp"
#include "text/ascii.hpp"

namespace lantern::pictures {
namespace {

// A format that is not published: how its files begin, and what people call it.
struct Format {
  std::string_view beginning;
  std::string_view name;
};

constexpr auto formats = std::to_array<Format>({
    {std::string_view("II*\0", 4), "a TIFF picture, or the raw file of a camera"},
    {std::string_view("MM\0*", 4), "a TIFF picture, or the raw file of a camera"},
    {std::string_view("II+\0", 4), "a TIFF picture"},
    {std::string_view("MM\0+", 4), "a TIFF picture"},
    {std::string_view("IIU\0", 4), "the raw file of a camera"},  // Panasonic's
    {std::string_view("IIRO", 4), "the raw file of a camera"},   // Olympus's
    {std::string_view("FUJIFILMCCD"), "the raw file of a camera"},
    {std::string_view("8BPS"), "a file of Photoshop"},
    {std::string_view("\xFF\x0A"), "a JPEG XL picture"},
    {std::string_view("\0\0\0\x0CJXL ", 8), "a JPEG XL picture"},
    {std::string_view("\0\0\0\x0CjP  ", 8), "a JPEG 2000 picture"},
    {std::string_view("\xFF\x4F\xFF\x51"), "a JPEG 2000 picture"},
});

// The brands of ISO base media files (ISO 14496-12) that are pictures; the more exact ones first.
constexpr auto brands = std::to_array<Format>({
    {"avif", "an AVIF picture"},
    {"avis", "an AVIF picture"},
    {"crx ", "the raw file of a camera"},  // Canon's
    {"jxl ", "a JPEG XL picture"},
    {"heic", "a HEIC photograph, as iPhones take them"},
    {"heix", "a HEIC photograph, as iPhones take them"},
    {"heim", "a HEIC photograph, as iPhones take them"},
    {"heis", "a HEIC photograph, as iPhones take them"},
    {"hevc", "a HEIC photograph, as iPhones take them"},
    {"hevx", "a HEIC photograph, as iPhones take them"},
    {"hevm", "a HEIC photograph, as iPhones take them"},
    {"hevs", "a HEIC photograph, as iPhones take them"},
    {"mif1", "a HEIF photograph"},
    {"mif2", "a HEIF photograph"},
    {"msf1", "a HEIF photograph"},
    {"miaf", "a HEIF photograph"},
    {"MiHB", "a HEIF photograph"},
});

constexpr std::size_t brands_end = 64;  // far behind the last that programs write

// Windows's bitmap, by its head: the pixels' place and the size of the second head.
bool is_bitmap(std::string_view bytes) {
  constexpr auto heads = std::to_array<std::uint32_t>({12, 40, 52, 56, 64, 108, 124});
  return bytes.starts_with("BM") && number(bytes, 6, 4) == 0 &&
         std::ranges::find(heads, number(bytes, 14, 4, ByteOrder::little)) != heads.end();
}

// What people call the format; empty for none of these.
std::string_view unshowable_format(std::string_view bytes) {
  for (const Format& format : formats)
    if (bytes.starts_with(format.beginning)) return format.name;
  if (is_bitmap(bytes)) return "a BMP picture, which is far larger than it need be";
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return {};
  // The main brand, and those it is compatible with.
  const std::string_view named = bytes.substr(8, std::min(bytes.size(), brands_end) - 8);
  for (const Format& brand : brands)
    for (std::size_t at = 0; at + 4 <= named.size(); at += 4)
      if (named.substr(at, 4) == brand.beginning) return brand.name;
  return {};
}

constexpr const char* save_as_jpeg =
    "save it as JPEG. On an iPhone: Settings, Camera, Formats, Most Compatible for the next photographs; one "
    "that is there becomes a JPEG when you send it by e-mail. On Windows: open it in Photos or Paint, Save "
    "as, "
    "JPEG. On a Mac: open it in Preview, File, Export, JPEG";
constexpr const char* save_drawing_again =
    "open it in a program for drawings and save it again as plain SVG, or as PNG";
constexpr const char* copy_again =
    "copy the file again from where it comes from; if that is damaged too, take another picture";

}  // namespace

FileForm form_of(std::string_view name, std::string_view beginning) {
  if (has_pixels(beginning)) return FileForm::photograph;
  if (ends_in_ascii(name, ".svg") || is_svg(beginning)) return FileForm::drawing;
  if (!unshowable_format(beginning).empty() || ends_in_ascii(name, ".svgz")) return FileForm::unshowable;
  return FileForm::other;
}

Unfit unfit(FileForm form, std::string reason) {
  const char* hint = form == FileForm::unshowable   ? save_as_jpeg
                     : form == FileForm::drawing    ? save_drawing_again
                     : reason.ends_with("pixels")   ? "save it again with fewer pixels"
                     : form == FileForm::photograph ? copy_again
                                                    : "";
  return {std::move(reason), hint};
}

std::expected<std::string, Unfit> fit_to_publish(std::string bytes, FileForm form) {
  const auto refused = [&](std::string reason) { return std::unexpected(unfit(form, std::move(reason))); };
  switch (form) {
    case FileForm::photograph: {
      if (is_photograph(bytes))  // read to its end, as browsers do, so that a damaged one is found
        if (const auto seen = decode(bytes, 1); !seen) return refused(seen.error());
      auto cleaned = without_metadata(bytes);
      if (!cleaned) return refused(std::move(cleaned.error()));
      return std::move(*cleaned);
    }
    case FileForm::drawing: {
      auto safe = safe_svg(bytes);
      if (!safe) return refused(std::move(safe.error()));
      return std::move(*safe);
    }
    case FileForm::unshowable: {
      const std::string_view format = unshowable_format(bytes);
      return refused(format.empty() ? "it is a compressed drawing, which not every browser shows"
                                    : fmt::format("it is {}, and not every browser shows it", format));
    }
    case FileForm::other:
      break;
  }
  return bytes;
}

}  // namespace lantern::pictures
