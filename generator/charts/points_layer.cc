#include <algorithm>
#include <cmath>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

// Boxes along a stretch of the line, so that no label stands on it.
void keep_clear(Drawing& d, double x1, double y1, double x2, double y2) {
  const int pieces = std::clamp(static_cast<int>(std::abs(y2 - y1) / 12), 1, 12);
  for (int i = 0; i < pieces; ++i) {
    const double a = i / static_cast<double>(pieces);
    const double b = (i + 1) / static_cast<double>(pieces);
    const double ya = y1 + (y2 - y1) * a;
    const double yb = y1 + (y2 - y1) * b;
    d.labels.take({"", x1 + (x2 - x1) * a, std::min(ya, yb) - 3, x1 + (x2 - x1) * b, std::max(ya, yb) + 3});
  }
}

// A point between two gaps has a dot and no line.
void drop_lone_moves(Path& path) {
  Path kept;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool followed = i + 1 < path.size() && path[i + 1].step == PathStep::line;
    if (path[i].step != PathStep::move || followed) kept.push_back(path[i]);
  }
  path = std::move(kept);
}

// Why the number is hidden, where the band is wide enough for the words.
void write_in_band(Drawing& d, double x, double half) {
  const double letters = style_of(TextRole::quiet).size;
  if (2 * half < letters + 2) return;
  for (double y = d.frame.bottom - 8; y > d.frame.top; y -= 12) {
    const LabelBox box =
        d.labels.upright_box(d.spec.hidden_label, x + letters * 0.27, y, Anchor::start, TextRole::quiet);
    if (box.top < d.frame.top + 4) return;
    if (!d.labels.free(box)) continue;
    return d.labels.place_upright(d.spec.hidden_label, x + letters * 0.27, y, Anchor::start, TextRole::quiet);
  }
}

}  // namespace

void draw_line(Drawing& d) {
  if (!d.spec.in_order) return;
  const ChartPoint* before = nullptr;
  for (const ChartPoint& point : d.spec.points) {
    if (!point.value) {
      before = nullptr;
      continue;
    }
    const double x = d.px(point.x);
    const double y = d.py(*point.value);
    if (before != nullptr && before->phase == point.phase && !point.after_hole) {
      d.picture.line(Role::line, x, y);
      keep_clear(d, d.px(before->x), d.py(*before->value), x, y);
    } else {
      d.picture.move(Role::line, x, y);
    }
    before = &point;
  }
  drop_lone_moves(d.picture.path(Role::line));
}

// A place without a value is no accident of the drawing: it is seen, and the key says why.
void draw_absences(Drawing& d) {
  const double half = std::clamp(d.half_step(), 2.0, 9.0);
  for (const ChartPoint& point : d.spec.points) {
    const double x = d.px(point.x);
    if (point.absence == Absence::hidden) {
      d.picture.rectangle(Role::hidden, x - half, d.frame.top, x + half, d.frame.bottom);
      write_in_band(d, x, half);
    } else if (point.absence == Absence::missing) {
      const double radius = std::min(missing_radius, half);
      const double y = d.frame.bottom - radius - 2;
      d.picture.ring(Role::missing, x, y, radius);
      d.labels.take({"", x - radius, y - radius, x + radius, y + radius});
    }
  }
}

void draw_points(Drawing& d) {
  const double step = d.step();
  d.picture.dot_width = std::clamp(step * 0.6, 2.5, 8.0);
  d.picture.line_width = std::clamp(step * 0.4, 1.0, 3.0);
  const double radius = d.point_radius();
  for (const ChartPoint& point : d.spec.points) {
    if (!point.value) continue;
    const double x = d.px(point.x);
    const double y = d.py(*point.value);
    d.labels.take({"", x - radius, y - radius, x + radius, y + radius});
    d.sign(point.shape, point.meaning, x, y, radius);
  }
}

}  // namespace lantern::charts
