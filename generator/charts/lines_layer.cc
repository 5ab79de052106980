#include <algorithm>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

// A step at each point, since limits may differ from point to point.
void draw_limit(Drawing& d, std::size_t first, std::size_t last, std::optional<double> ChartPoint::*limit) {
  bool down = false;
  for (std::size_t i = first; i <= last; ++i) {
    const auto& value = d.spec.points[i].*limit;
    if (!value || !d.on_axis(*value) || (limit == &ChartPoint::lower && d.on_floor(*value))) {
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
    d.labels.take({"", from, d.py(*value) - 2, to, d.py(*value) + 2});
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
    if (const auto& centre = d.spec.points[first].centre) d.level_line(Role::centre, from, to, *centre);
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

// One step a target, joined where the next begins at once.
void draw_targets(Drawing& d) {
  for (std::size_t i = 0; i < d.spec.targets.size(); ++i) {
    const TargetStep& step = d.spec.targets[i];
    const double from = d.phase_left(step.first);
    if (i > 0 && d.spec.targets[i - 1].last + 1 == step.first)
      d.picture.segment(Role::target, from, d.py(d.spec.targets[i - 1].value), from, d.py(step.value));
    d.level_line(Role::target, from, d.phase_right(step.last), step.value);
  }
}

// The levels that the words speak of, behind the line of the points.
void draw_levels(Drawing& d) {
  const auto& points = d.spec.points;
  for (std::size_t first = 0; first < points.size();) {
    std::size_t last = first;
    while (last + 1 < points.size() && points[last + 1].level == points[first].level) ++last;
    if (points[first].level)
      d.level_line(Role::level, d.phase_left(first), d.phase_right(last), *points[first].level);
    if (first > 0 && points[first].level && points[first - 1].level)
      d.picture.segment(Role::level, d.phase_left(first), d.py(*points[first - 1].level), d.phase_left(first),
                        d.py(*points[first].level));
    first = last + 1;
  }
}

}  // namespace lantern::charts
