#include "pictures/picture_head.hpp"

#include <algorithm>
#include <map>

#include "pictures/bytes.hpp"

namespace lantern::pictures {
namespace {

constexpr std::string_view exif_start("Exif\0\0", 6);
constexpr std::string_view icc_start("ICC_PROFILE\0", 12);

int whole(std::uint32_t value) { return static_cast<int>(std::min(value, std::uint32_t{0x7FFFFFFF})); }

// The part of a profile that stands in this segment: behind its name come its number and how many there are.
std::string_view profile_part(std::string_view content) {
  return content.starts_with(icc_start) ? content.substr(std::min(content.size(), icc_start.size() + 2))
                                        : std::string_view();
}

std::optional<PictureHead> head_of_jpeg(std::string_view bytes) {
  PictureHead head;
  for (std::size_t at = 2; at < bytes.size();) {
    if (number(bytes, at, 2) == 0xFFFFU) {  // padding
      ++at;
      continue;
    }
    const std::size_t length = jpeg_segment_length(bytes.substr(at));
    if (length == 0) return std::nullopt;
    const std::uint32_t marker = number(bytes, at + 1, 1);
    const std::string_view content = part(bytes, at + 4, length - 4);
    if (marker == 0xE1U && head.turned == 1 && content.starts_with(exif_start))
      head.turned = orientation_in(content.substr(exif_start.size()));
    if (!profile_part(content).empty() && marker == 0xE2U) head.colours = Colours::others;
    if (starts_frame(marker)) {
      if (content.size() < 6) return std::nullopt;
      head.stored = {whole(number(content, 3, 2)), whole(number(content, 1, 2))};
      if (number(content, 5, 1) == 4) head.colours = Colours::others;
      return head;
    }
    if (marker == 0xDAU) return std::nullopt;  // pixels without a head
    at += length;
  }
  return std::nullopt;
}

std::optional<PictureHead> head_of_png(std::string_view bytes) {
  PictureHead head;
  for (std::size_t at = 8; at + 12 <= bytes.size();) {
    const std::string_view name = bytes.substr(at + 4, 4);
    const std::size_t length = number(bytes, at, 4);
    if (name == "IHDR") {
      head.stored = {whole(number(bytes, at + 8, 4)), whole(number(bytes, at + 12, 4))};
      head.says_what_is_clear = (number(bytes, at + 17, 1) & 4U) != 0;
    }
    if (name == "tRNS") head.says_what_is_clear = true;
    if (name == "iCCP") head.colours = Colours::others;
    if (name == "eXIf") head.turned = orientation_in(part(bytes, at + 8, length));
    if (name == "IDAT" || name == "IEND") return head;
    at += length + 12;
  }
  return std::nullopt;
}

std::optional<PictureHead> head_of_gif(std::string_view bytes) {
  if (bytes.size() < 10) return std::nullopt;
  PictureHead head;
  head.stored = {whole(number(bytes, 6, 2, ByteOrder::little)),
                 whole(number(bytes, 8, 2, ByteOrder::little))};
  return head;
}

// Of the three kinds of heads: with more to follow, lossless, and plain (14 bits a side).
std::optional<PictureHead> head_of_webp(std::string_view bytes) {
  const std::string_view name = part(bytes, 12, 4);
  const auto at = [&](std::size_t from, std::size_t count) {
    return number(bytes, 20 + from, count, ByteOrder::little);
  };
  PictureHead head;
  if (name == "VP8X")
    head.stored = {whole(at(4, 3) + 1), whole(at(7, 3) + 1)};
  else if (name == "VP8L")
    head.stored = {whole((at(1, 4) & 0x3FFFU) + 1), whole((at(1, 4) >> 14U & 0x3FFFU) + 1)};
  else if (name == "VP8 ")
    head.stored = {whole(at(6, 2) & 0x3FFFU), whole(at(8, 2) & 0x3FFFU)};
  else
    return std::nullopt;
  // Browsers turn it as its EXIF says, which stands behind the pixels.
  for (std::size_t from = 12; from + 8 <= bytes.size();) {
    const std::size_t length = number(bytes, from + 4, 4, ByteOrder::little);
    if (bytes.substr(from, 4) == "EXIF") {
      const std::string_view exif = part(bytes, from + 8, length);
      head.turned = orientation_in(exif.starts_with(exif_start) ? exif.substr(exif_start.size()) : exif);
    }
    from += 8 + length + (length & 1U);
  }
  return head;
}

}  // namespace

bool is_jpeg(std::string_view bytes) { return bytes.starts_with("\xFF\xD8\xFF"); }
bool is_png(std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1A\n"); }
bool is_gif(std::string_view bytes) { return bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a"); }
bool is_webp(std::string_view bytes) {
  return bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP");
}

bool starts_frame(std::uint32_t marker) {
  return marker >= 0xC0U && marker <= 0xCFU && marker != 0xC4U && marker != 0xC8U && marker != 0xCCU;
}

std::size_t jpeg_segment_length(std::string_view bytes) {
  if (number(bytes, 0, 1) != 0xFFU) return 0;
  const std::size_t length = number(bytes, 2, 2);
  return length < 2 ? 0 : length + 2;
}

std::string profile_of_jpeg(std::string_view bytes) {
  std::map<std::uint32_t, std::string_view> parts;  // by their number
  for (std::size_t at = 2; at < bytes.size();) {
    if (number(bytes, at, 2) == 0xFFFFU) {
      ++at;
      continue;
    }
    const std::size_t length = jpeg_segment_length(bytes.substr(at));
    if (length == 0 || number(bytes, at + 1, 1) == 0xDAU) break;
    const std::string_view content = part(bytes, at + 4, length - 4);
    if (number(bytes, at + 1, 1) == 0xE2U)
      if (const std::string_view found = profile_part(content); !found.empty())
        parts.emplace(number(content, icc_start.size(), 1), found);
    at += length;
  }
  std::string profile;
  for (const auto& [place, found] : parts) profile += found;
  return profile;
}

std::optional<PictureHead> head_of(std::string_view bytes) {
  const auto head = is_jpeg(bytes)   ? head_of_jpeg(bytes)
                    : is_png(bytes)  ? head_of_png(bytes)
                    : is_gif(bytes)  ? head_of_gif(bytes)
                    : is_webp(bytes) ? head_of_webp(bytes)
                                     : std::nullopt;
  return head && head->stored.width > 0 && head->stored.height > 0 ? head : std::nullopt;
}

}  // namespace lantern::pictures
