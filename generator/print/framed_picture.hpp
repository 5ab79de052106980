// A logo in the middle of a picture of a fixed size: what browsers show on tabs and home screens, and others
// when a page is shared. Pure; any thread.
#pragma once
#include <expected>
#include <string>
#include <string_view>

#include "text/colour.hpp"

namespace lantern::print {

struct Frame {
  int width = 0, height = 0;  // in pixels
  double share = 0.5;         // of each side that the picture takes at most
  Colour ground = {255, 255, 255};
};

// As PNG; `bytes` are those of an SVG, PNG or JPEG. Or why there is none.
std::expected<std::string, std::string> framed_picture(std::string_view bytes, const Frame& frame);

}  // namespace lantern::print
