// The lantern's light on paper: a soft warm field that ends in its ground. For the code of this folder only.
#pragma once
#include "print/colours.hpp"

namespace lantern::print {

void draw_light(cairo_t* context, double x, double y, double radius, const PrintColour& ground);

}  // namespace lantern::print
