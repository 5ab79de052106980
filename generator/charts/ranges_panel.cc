#include <algorithm>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

constexpr double heading_line = 26;
constexpr double least_height = 74;

}  // namespace

// The lower half of an XmR pair: quieter than the points, for it is there for those who look for it.
void draw_ranges(Drawing& d) {
  const ChartSpec& spec = d.spec;
  if (spec.range_heading.empty()) return;
  const double panel_height = std::max(least_height, Drawing::room_for(d.range_end_labels));
  const double top = d.below + heading_line;
  const double bottom = top + panel_height;
  const auto py = [&](double value) {
    return bottom - std::clamp(value / spec.range_high, 0.0, 1.0) * panel_height;
  };
  d.labels.place(d.labels.cut(spec.range_heading, spec.width - 2 * edge, TextRole::quiet), edge,
                 d.below + heading_line - 10, Anchor::start, TextRole::quiet);
  for (const AxisTick& tick : spec.range_ticks) {
    const double y = py(tick.at);
    d.picture.segment(tick.at <= 0 ? Role::axis : Role::grid, d.frame.left, y, d.frame.right, y);
    d.labels.place(tick.label, d.frame.left - 8, y + 5, Anchor::end, TextRole::quiet);
  }
  d.for_each_phase([&](std::size_t first, std::size_t last) {
    const double from = d.phase_left(first) + (first == 0 ? 0 : 3);
    const double to = d.phase_right(last) - (last + 1 == spec.points.size() ? 0 : 3);
    if (const auto& centre = spec.points[first].range_centre)
      d.picture.segment(Role::centre, from, py(*centre), to, py(*centre));
    if (const auto& upper = spec.points[first].range_upper)
      d.picture.segment(Role::limit, from, py(*upper), to, py(*upper));
    bool down = false;
    for (std::size_t i = first; i <= last; ++i) {
      const ChartPoint& point = spec.points[i];
      if (!point.range) {
        down = down && point.shape == PointShape::cross;
        continue;
      }
      const double x = d.px(point.x), y = py(*point.range);
      if (down && !point.after_hole)
        d.picture.line(Role::range, x, y);
      else
        d.picture.move(Role::range, x, y);
      d.picture.dot(Role::range_point, x, y);
      down = true;
    }
  });
  d.below = bottom + 12;
  if (!d.narrow()) return d.write_end_labels(d.range_end_labels, top, bottom, py);
  std::string names;
  for (const EndLabel& label : d.range_end_labels) names += (names.empty() ? "" : " \u00b7 ") + label.text();
  for (const std::string& line : d.labels.wrap(names, spec.width - 2 * edge, TextRole::quiet)) {
    d.below += row_line - 4;
    d.labels.place(line, edge, d.below - 6, Anchor::start, TextRole::quiet);
  }
}

}  // namespace lantern::charts
