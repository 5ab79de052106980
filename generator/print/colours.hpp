// The three colours of printed words: each at least 7:1 on white, and dark enough when printed in grey.
#pragma once
#include <cairo.h>

namespace lantern::print {

struct PrintColour {
  double red = 0, green = 0, blue = 0;
};
inline constexpr PrintColour ink = {0.106, 0.141, 0.169};
inline constexpr PrintColour link_colour = {0.04, 0.24, 0.49};
inline constexpr PrintColour rule_colour = {0.45, 0.50, 0.54};  // of lines, never of words

inline void set_colour(cairo_t* context, const PrintColour& colour) {
  cairo_set_source_rgb(context, colour.red, colour.green, colour.blue);
}

}  // namespace lantern::print
