#include "charts/sparkline.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "charts/paint.hpp"
#include "measures/told_change.hpp"

namespace lantern::charts {
namespace {

constexpr double width = 288, height = 96;
constexpr double top = 26, bottom = 80, left = 10, right = 278;  // of the points; values stand above them
constexpr std::size_t most_points = 30;                          // more cannot be told apart at this size

struct Scale {
  double x_low = 0, x_high = 1, y_low = 0, y_high = 1;
  double px(double x) const { return std::round(left + (x - x_low) / (x_high - x_low) * (right - left)); }
  double py(double y) const {
    return std::round(bottom - std::clamp((y - y_low) / (y_high - y_low), 0.0, 1.0) * (bottom - top));
  }
};

void draw_course(ChartCanvas& picture, const std::vector<ChartPoint>& points, const Scale& scale) {
  const std::size_t every = std::max<std::size_t>(1, (points.size() + most_points - 1) / most_points);
  bool joined = false;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!points[i].value || points[i].after_hole) joined = false;
    if (!points[i].value || (points.size() - 1 - i) % every != 0) continue;
    const double x = scale.px(points[i].x), y = scale.py(*points[i].value);
    joined ? picture.line(Role::line, x, y) : picture.move(Role::line, x, y);
    joined = true;
  }
  picture.line_width = 2;
}

void draw_levels(ChartCanvas& picture, const std::vector<ChartPoint>& points, const Scale& scale) {
  for (std::size_t first = 0; first < points.size();) {
    std::size_t last = first;
    while (last + 1 < points.size() && points[last + 1].level == points[first].level) ++last;
    if (points[first].level) {
      const double y = scale.py(*points[first].level);
      picture.segment(Role::level, scale.px(points[first].x), y, scale.px(points[last].x), y);
    }
    first = last + 1;
  }
}

// Above its dot, or below it where the line comes from above.
void write_value(ChartCanvas& picture, std::string_view text, double x, double y, Anchor anchor) {
  picture.texts.push_back(
      {std::string(text), x, y < top + 2 ? y + 22 : y - 9, anchor, TextRole::value, 0, false});
}

}  // namespace

std::string sparkline(const ChartSpec& chart, Unit unit, std::string_view first_value) {
  const auto has_value = [](const ChartPoint& point) { return point.value.has_value(); };
  const auto first = std::ranges::find_if(chart.points, has_value);
  const auto last = std::find_if(chart.points.rbegin(), chart.points.rend(), has_value);
  if (!chart.in_order || first == chart.points.end() || &*first == &*last) return {};
  Scale scale{chart.points.front().x, chart.points.back().x, chart.y_low, chart.y_high};
  if (unit == Unit::percent && chart.y_low >= 0 && chart.y_high <= 100) {
    scale.y_low = 0;
    scale.y_high = 100;
  }
  ChartCanvas picture;
  picture.width = width;
  picture.height = height;
  picture.segment(Role::grid, 2, bottom + 10, width - 2, bottom + 10);
  if (!chart.targets.empty()) {
    const double y = scale.py(chart.targets.back().value);
    picture.segment(Role::target, width - 26, y, width - 2, y);
  }
  draw_levels(picture, chart.points, scale);
  if (std::ranges::count_if(chart.points, has_value) >= measures::fewest_values_to_tell)
    draw_course(picture, chart.points, scale);
  else
    for (const ChartPoint& point : chart.points)
      if (point.value) picture.dot(Role::point, scale.px(point.x), scale.py(*point.value));
  for (const ChartPoint* end : {&*first, &*last})
    picture.dot(Role::point, scale.px(end->x), scale.py(*end->value));
  write_value(picture, first_value, 2, scale.py(*first->value), Anchor::start);
  write_value(picture, chart.value_label, width - 2, scale.py(*last->value), Anchor::end);
  return paint_svg(picture, {.id = {}, .language = {}, .title = {}, .description = {}, .decorative = true});
}

}  // namespace lantern::charts
