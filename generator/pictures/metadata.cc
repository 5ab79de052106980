#include "pictures/metadata.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "pictures/bytes.hpp"
#include "pictures/exif.hpp"
#include "pictures/jpeg.hpp"
#include "pictures/picture_head.hpp"

namespace lantern::pictures {
namespace {

using Cleaned = std::expected<std::string, std::string>;

std::unexpected<std::string> cut_short() { return std::unexpected(std::string("it ends too early")); }

std::unexpected<std::string> too_many_pixels(std::int64_t most = most_pixels) {
  return std::unexpected("it has more than " + std::to_string(most / 1'000'000) + " million pixels");
}

// A file of some kilobytes can ask a reader's telephone for gigabytes.
bool is_too_large(std::uint32_t width, std::uint32_t height, std::int64_t most = most_pixels) {
  return std::uint64_t{width} * height > static_cast<std::uint64_t>(most);
}

// --- JPEG ---

constexpr std::string_view exif_start("Exif\0\0", 6);

// An EXIF segment that says which way is up, and nothing else.
std::string orientation_segment(Orientation turned) {
  return std::string("\xFF\xE1\0\x22", 4) + std::string(exif_start) + orientation_alone(turned);
}

// JFIF's own head, the colours, and how Adobe's programs have mixed them: without these a picture looks
// wrong.
bool is_needed(unsigned marker, std::string_view content) {
  if (marker == 0xE0U) return content.starts_with(std::string_view("JFIF\0", 5));
  if (marker == 0xE2U) return content.starts_with(std::string_view("ICC_PROFILE\0", 12));
  if (marker == 0xEEU) return content.starts_with("Adobe");
  return !(marker >= 0xE0U && marker <= 0xEFU) && marker != 0xFEU;
}

// The segments of a picture: tables, frames, scans (C0 to CF, DA to DF), APP0 to APP15 and comments. All
// other markers have no business between segments.
bool is_known(unsigned marker) {
  return (marker >= 0xC0U && marker <= 0xCFU) || (marker >= 0xDAU && marker <= 0xDFU) ||
         (marker >= 0xE0U && marker <= 0xEFU) || marker == 0xFEU;
}

// The end of the compressed data that starts at `at`: the next marker that is not one of its own.
std::size_t end_of_scan(std::string_view bytes, std::size_t at) {
  for (at = bytes.find('\xFF', at); at != std::string_view::npos; at = bytes.find('\xFF', at + 1)) {
    const std::uint32_t next = number(bytes, at + 1, 1);
    if (next != 0 && next != 0xFFU && !(next >= 0xD0U && next <= 0xD7U)) return at;
  }
  return bytes.size();
}

Cleaned clean_jpeg(std::string_view bytes) {
  std::string kept(bytes.substr(0, 2));
  bool turned = false;
  std::size_t at = 2;
  while (at < bytes.size()) {
    const unsigned marker = number(bytes, at + 1, 1);
    if (number(bytes, at, 1) != 0xFFU) return std::unexpected("it is damaged");
    if (marker == 0xFFU) {  // padding
      ++at;
      continue;
    }
    if (marker == 0xD9U) return kept + "\xFF\xD9";  // what stands behind the end is no part of the picture
    if (!is_known(marker)) return std::unexpected("it is damaged");
    const std::size_t length = number(bytes, at + 2, 2);
    if (length < 2 || at + 2 + length > bytes.size()) return cut_short();
    const std::string_view content = bytes.substr(at + 4, length - 2);
    if (starts_frame(marker) &&
        is_too_large(number(content, 3, 2), number(content, 1, 2), most_pixels_of_jpeg))
      return too_many_pixels(most_pixels_of_jpeg);
    if (marker == 0xE1U && !turned && content.starts_with(exif_start)) {
      const Orientation up = orientation_in(content.substr(exif_start.size()));
      if (up != 1) kept += orientation_segment(up);
      turned = true;
    }
    if (is_needed(marker, content)) kept += bytes.substr(at, 2 + length);
    at += 2 + length;
    if (marker == 0xDAU) {
      const std::size_t end = end_of_scan(bytes, at);
      kept += bytes.substr(at, end - at);
      at = end;
    }
  }
  return kept;  // many programs leave out the end, and browsers do not mind
}

// --- PNG ---

Cleaned clean_png(std::string_view bytes) {
  // The chunks that say how the pixels look; those of animations among them.
  static constexpr std::array<std::string_view, 16> needed = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM",
                                                              "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD",
                                                              "pHYs", "acTL", "fcTL", "fdAT"};
  std::string kept(bytes.substr(0, 8));
  for (std::size_t at = 8; at < bytes.size();) {
    const std::size_t length = number(bytes, at, 4);
    if (bytes.size() - at < 12 || length > bytes.size() - at - 12) return cut_short();
    const std::string_view name = bytes.substr(at + 4, 4);
    if (name == "IHDR" && is_too_large(number(bytes, at + 8, 4), number(bytes, at + 12, 4)))
      return too_many_pixels();
    if (std::ranges::find(needed, name) != needed.end()) kept += bytes.substr(at, length + 12);
    at += length + 12;
    if (name == "IEND") return kept;
  }
  return cut_short();
}

// --- GIF ---

std::size_t colour_table_size(std::uint32_t flags) {
  return (flags & 0x80U) != 0 ? std::size_t{3} << ((flags & 7U) + 1U) : 0;
}

// Behind a row of blocks of up to 255 bytes, which an empty one ends; nothing where the file ends before.
std::optional<std::size_t> behind_blocks(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    const std::uint32_t length = number(bytes, at, 1);
    at += 1 + length;
    if (length == 0) return at;
  }
  return std::nullopt;
}

Cleaned clean_gif(std::string_view bytes) {
  if (bytes.size() < 13) return cut_short();
  if (is_too_large(number(bytes, 6, 2, ByteOrder::little), number(bytes, 8, 2, ByteOrder::little)))
    return too_many_pixels();
  std::size_t at = 13 + colour_table_size(number(bytes, 10, 1));
  std::string kept(bytes.substr(0, at));
  while (at < bytes.size()) {
    const std::size_t start = at;
    const std::uint32_t kind = number(bytes, at, 1);
    if (kind == 0x3BU) return kept + ';';
    bool needed = true;
    if (kind == 0x2CU) {  // a picture
      at += 10 + colour_table_size(number(bytes, at + 9, 1)) + 1;
    } else if (kind == 0x21U) {
      const std::uint32_t label = number(bytes, at + 1, 1);
      // Of all that programs add only how often an animation repeats, and how each picture is shown.
      needed = label == 0xF9U || (label == 0xFFU && part(bytes, at + 3, 11) == "NETSCAPE2.0");
      at += 2;
    } else {
      return std::unexpected("it is damaged");
    }
    const auto end = behind_blocks(bytes, at);
    if (!end || *end > bytes.size()) return cut_short();
    if (needed) kept += bytes.substr(start, *end - start);
    at = *end;
  }
  return kept;
}

// --- WebP ---

// Of the three kinds of heads: with more to follow, lossless, and plain (14 bits a side).
bool is_too_large_webp(std::string_view name, std::string_view content) {
  const auto at = [&](std::size_t from, std::size_t count) {
    return number(content, from, count, ByteOrder::little);
  };
  if (name == "VP8X") return is_too_large(at(4, 3) + 1, at(7, 3) + 1);
  if (name == "VP8L") return is_too_large((at(1, 4) & 0x3FFFU) + 1, (at(1, 4) >> 14U & 0x3FFFU) + 1);
  return name == "VP8 " && is_too_large(at(6, 2) & 0x3FFFU, at(8, 2) & 0x3FFFU);
}

Cleaned clean_webp(std::string_view bytes) {
  static constexpr std::array<std::string_view, 7> needed = {"VP8 ", "VP8L", "VP8X", "ANIM",
                                                             "ANMF", "ALPH", "ICCP"};
  constexpr unsigned exif = 0x08U;
  constexpr unsigned xmp = 0x04U;
  const auto head = head_of(bytes);
  const Orientation turned = head ? head->turned : 1;  // browsers turn it as its EXIF says
  std::size_t flags = 0;                               // where they stand in what is kept
  std::string kept(bytes.substr(0, 12));
  for (std::size_t at = 12; at + 8 <= bytes.size();) {
    const std::size_t length = number(bytes, at + 4, 4, ByteOrder::little);
    if (length > bytes.size() - at - 8) return cut_short();
    const std::size_t whole = std::min(8 + length + (length & 1U), bytes.size() - at);
    const std::string_view name = bytes.substr(at, 4);
    if (is_too_large_webp(name, bytes.substr(at + 8, length))) return too_many_pixels();
    if (std::ranges::find(needed, name) != needed.end()) {
      const std::size_t copied = kept.size();
      kept += bytes.substr(at, whole);
      if (name == "VP8X" && length > 0) {
        flags = copied + 8;
        kept[flags] = static_cast<char>(static_cast<unsigned char>(kept[flags]) & ~(exif | xmp));
      }
    }
    at += whole;
  }
  if (turned != 1 && flags != 0) {
    const std::string alone = orientation_alone(turned);
    kept[flags] = static_cast<char>(static_cast<unsigned char>(kept[flags]) | exif);
    kept += "EXIF" + std::string(1, static_cast<char>(alone.size())) + std::string(3, '\0') + alone;
  }
  const std::size_t size = kept.size() - 8;
  for (std::size_t index = 0; index < 4; ++index)
    kept[4 + index] = static_cast<char>(size >> (8 * index) & 0xFFU);
  return kept;
}

}  // namespace

bool has_pixels(std::string_view bytes) { return is_photograph(bytes) || is_gif(bytes) || is_webp(bytes); }

std::expected<std::string, std::string> without_metadata(std::string_view bytes) {
  if (is_photograph(bytes)) return is_png(bytes) ? clean_png(bytes) : clean_jpeg(bytes);
  if (is_gif(bytes)) return clean_gif(bytes);
  if (is_webp(bytes)) return clean_webp(bytes);
  return std::string(bytes);
}

bool has_traces(std::string_view bytes) {
  using namespace std::string_view_literals;
  static constexpr std::array<std::string_view, 5> blocks = {"Exif\0\0"sv, "eXIf"sv, "EXIF"sv, "xmpmeta"sv,
                                                             "Photoshop 3.0"sv};
  const auto cleaned = without_metadata(bytes);
  return cleaned && *cleaned != bytes && std::ranges::any_of(blocks, [&](std::string_view block) {
           return bytes.find(block) != std::string_view::npos;
         });
}

}  // namespace lantern::pictures
