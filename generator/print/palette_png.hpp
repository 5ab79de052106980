// A drawing of few colours as a PNG with a palette: small, and quick to write. For this folder only. Pure.
#pragma once
#include <expected>
#include <string>

#include "print/handles.hpp"

namespace lantern::print {

// `surface` is a CAIRO_FORMAT_RGB24 image. Of more than 256 colours, as the edges of letters have, the rarer
// shades take the nearest of those that came before them, from the top left on. The error is in words.
std::expected<std::string, std::string> palette_png(cairo_surface_t* surface);

}  // namespace lantern::print
