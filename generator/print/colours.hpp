// The colours of print. Words stand in the first ones: each at least 7:1 on white and on `wash`, and white at
// least 7:1 on `band`; the others are grounds and lines, never words.
#pragma once
#include <cairo.h>

namespace lantern::print {

struct PrintColour {
  double red = 0, green = 0, blue = 0;
};
inline constexpr PrintColour ink = {0.106, 0.141, 0.169};
inline constexpr PrintColour link_colour = {0.04, 0.24, 0.49};
inline constexpr PrintColour white = {1, 1, 1};
inline constexpr PrintColour band = {0.071, 0.247, 0.490};  // covers, headings, the tab of page numbers
inline constexpr PrintColour wash = {0.965, 0.937, 0.886};  // below what closes a page
inline constexpr PrintColour light = {1, 0.898, 0.573};     // the middle of the lantern's light
inline constexpr PrintColour divider_colour = {0.71, 0.78, 0.88};  // between rows
inline constexpr PrintColour rule_colour = {0.45, 0.50, 0.54};

inline void set_colour(cairo_t* context, const PrintColour& colour) {
  cairo_set_source_rgb(context, colour.red, colour.green, colour.blue);
}

inline void fill_box(cairo_t* context, const PrintColour& colour, double x, double y, double width,
                     double height) {
  set_colour(context, colour);
  cairo_rectangle(context, x, y, width, height);
  cairo_fill(context);
}

}  // namespace lantern::print
