// A drawing of few colours as a PNG with a palette: small, and quick to write. For this folder only. Pure.
#pragma once
#include <expected>
#include <string>

#include "print/handles.hpp"

namespace lantern::print {

// `surface` is a CAIRO_FORMAT_RGB24 image. Of more than 96 colours, as the edges of letters have, those of
// the fewest points take the nearest of the others. The error is in words.
std::expected<std::string, std::string> palette_png(cairo_surface_t* surface);

}  // namespace lantern::print
