#include "print/lantern_light.hpp"

#include <numbers>

namespace lantern::print {

void draw_light(cairo_t* context, double x, double y, double radius, const PrintColour& ground) {
  cairo_pattern_t* glow = cairo_pattern_create_radial(x, y, 0, x, y, radius);
  cairo_pattern_add_color_stop_rgb(glow, 0, light.red, light.green, light.blue);
  cairo_pattern_add_color_stop_rgb(glow, 1, ground.red, ground.green, ground.blue);
  cairo_set_source(context, glow);
  cairo_new_path(context);  // words leave a point behind, from which a line would lead to it
  cairo_arc(context, x, y, radius, 0, 2 * std::numbers::pi);
  cairo_fill(context);
  cairo_pattern_destroy(glow);
}

}  // namespace lantern::print
