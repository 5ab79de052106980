// What the head of a picture file says, without its pixels being looked at. For the code of this folder only.
// Pure; any thread.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "pictures/exif.hpp"
#include "pictures/photograph.hpp"

namespace lantern::pictures {

bool is_jpeg(std::string_view bytes);
bool is_png(std::string_view bytes);
bool is_gif(std::string_view bytes);
bool is_webp(std::string_view bytes);

enum class Colours {
  standard,  // sRGB, or nothing is said, which means the same
  others     // a profile of their own, or those of printing presses
};

struct PictureHead {
  PhotographSize stored;  // before it is turned
  Orientation turned = 1;
  Colours colours = Colours::standard;
  bool says_what_is_clear = false;  // of a PNG

  PhotographSize upright() const {
    return on_its_side(turned) ? PhotographSize{stored.height, stored.width} : stored;
  }
};

// Of a JPEG, PNG, GIF or WebP; nothing for other files, damaged heads, and where the head does not end within
// these bytes.
std::optional<PictureHead> head_of(std::string_view bytes);

// The ICC profile of a JPEG, which stands in one segment or in several; empty without one.
std::string profile_of_jpeg(std::string_view bytes);

// The length of a segment of a JPEG of which `bytes` are those from its marker: with the marker, and at least
// 4; 0 where there is none.
std::size_t jpeg_segment_length(std::string_view bytes);

// The head of the pixels, which says their number: one of C0 to CF; C4, C8 and CC are others'.
bool starts_frame(std::uint32_t marker);

}  // namespace lantern::pictures
