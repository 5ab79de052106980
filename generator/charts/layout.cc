#include "charts/layout.hpp"

#include <algorithm>
#include <cmath>

#include "charts/layers.hpp"

namespace lantern::charts {

ChartLayout lay_out(const ChartSpec& spec, const ChartFont& font) {
  Drawing drawing(spec, font);
  draw_heading(drawing);
  const bool any =
      std::ranges::any_of(spec.points, [](const ChartPoint& point) { return point.value.has_value(); });
  if (any && spec.funnel) {
    set_funnel_frame(drawing);
    draw_value_axis(drawing);
    draw_size_axis(drawing);
    draw_funnel(drawing);
    draw_points(drawing);
    draw_notes(drawing);
    draw_key(drawing);
    list_notes(drawing);
  } else if (any) {
    set_frame(drawing);
    draw_value_axis(drawing);
    draw_baseline(drawing);
    draw_point_axis(drawing);
    draw_centre_and_limits(drawing);
    draw_targets(drawing);
    draw_levels(drawing);
    draw_line(drawing);
    draw_points(drawing);
    draw_absences(drawing);
    draw_marks(drawing);
    draw_plot_labels(drawing);
    draw_notes(drawing);
    draw_ranges(drawing);
    draw_key(drawing);
    list_notes(drawing);
  } else {
    draw_no_data(drawing);
  }
  draw_footer(drawing);
  drawing.picture.height = std::ceil(drawing.below + edge);
  return {std::move(drawing.picture), drawing.labels.placed()};
}

}  // namespace lantern::charts
