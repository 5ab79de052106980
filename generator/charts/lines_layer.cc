#include <algorithm>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

// A step at each point, since limits may differ from point to point.
void draw_limit(Drawing& d, std::size_t first, std::size_t last, std::optional<double> ChartPoint::*limit) {
  bool down = false;
  for (std::size_t i = first; i <= last; ++i) {
    const auto& value = d.spec.points[i].*limit;
    if (!value || (limit == &ChartPoint::lower && d.on_floor(*value))) {
      down = false;
      continue;
    }
    const double from =
        i == first ? d.phase_left(first) : (d.px(d.spec.points[i - 1].x) + d.px(d.spec.points[i].x)) / 2;
    const double to =
        i == last ? d.phase_right(last) : (d.px(d.spec.points[i].x) + d.px(d.spec.points[i + 1].x)) / 2;
    if (down)
      d.picture.line(Role::limit, from, d.py(*value));
    else
      d.picture.move(Role::limit, from, d.py(*value));
    d.picture.line(Role::limit, to, d.py(*value));
    down = true;
  }
}

}  // namespace

void draw_baseline(Drawing& d) {
  const auto& points = d.spec.points;
  const auto last =
      std::find_if(points.rbegin(), points.rend(), [](const ChartPoint& p) { return p.in_baseline; });
  if (last == points.rend()) return;
  const auto first =
      std::find_if(points.begin(), points.end(), [](const ChartPoint& p) { return p.in_baseline; });
  d.baseline_left = std::max(d.frame.left, d.px(first->x) - d.half_step());
  d.picture.rectangle(Role::baseline, *d.baseline_left, d.frame.top, d.px(last->x) + d.half_step(),
                      d.frame.bottom);
}

void draw_centre_and_limits(Drawing& d) {
  d.for_each_phase([&](std::size_t first, std::size_t last) {
    const double from = d.phase_left(first) + (first == 0 ? 0 : 3);
    const double to = d.phase_right(last) - (last + 1 == d.spec.points.size() ? 0 : 3);
    if (const auto& centre = d.spec.points[first].centre)
      d.picture.segment(Role::centre, from, d.py(*centre), to, d.py(*centre));
    if (first > 0)
      d.picture.segment(Role::phase, d.phase_left(first), d.frame.top, d.phase_left(first), d.frame.bottom);
    // Limits that lie on the centre line say that nothing varies; they would only thicken it.
    const bool apart = std::any_of(d.spec.points.begin() + static_cast<std::ptrdiff_t>(first),
                                   d.spec.points.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                                   [](const ChartPoint& point) { return point.upper != point.lower; });
    if (!apart) return;
    draw_limit(d, first, last, &ChartPoint::lower);
    draw_limit(d, first, last, &ChartPoint::upper);
  });
}

void draw_target(Drawing& d) {
  if (d.spec.target)
    d.picture.segment(Role::target, d.frame.left, d.py(*d.spec.target), d.frame.right, d.py(*d.spec.target));
}

}  // namespace lantern::charts
