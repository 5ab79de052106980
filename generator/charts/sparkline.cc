#include "charts/sparkline.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "charts/paint.hpp"
#include "measures/told_change.hpp"
#include "text/utf8.hpp"

namespace lantern::charts {
namespace {

// As large as a picture is drawn, and where its points lie in it.
struct Room {
  double width = 0, height = 0;
  double left = 0, top = 0, right = 0, bottom = 0;
};
constexpr Room on_card{288, 96, 10, 26, 278, 80};  // with values above and below the points
constexpr Room in_row{220, 64, 8, 8, 212, 52};     // shown in 126 px of a table, and in 340 on its own line
constexpr std::size_t most_points = 30;            // more cannot be told apart at this size

struct Scale {
  Room room;
  double x_low = 0, x_high = 1, y_low = 0, y_high = 1;
  double px(double x) const {
    return std::round(room.left + (x - x_low) / (x_high - x_low) * (room.right - room.left));
  }
  double py(double y) const {
    const double share = std::clamp((y - y_low) / (y_high - y_low), 0.0, 1.0);
    return std::round(room.bottom - share * (room.bottom - room.top));
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

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

// Whether a part of the line from `a` to `b` lies in the box.
bool runs_through(const Box& box, const PathPoint& a, const PathPoint& b) {
  double from = 0, to = 1;
  const auto clip = [&](double start, double way, double low, double high) {
    if (way == 0) return start > low && start < high;
    const double first = (low - start) / way, second = (high - start) / way;
    from = std::max(from, std::min(first, second));
    to = std::min(to, std::max(first, second));
    return from < to;
  };
  return clip(a.x, b.x - a.x, box.left, box.right) && clip(a.y, b.y - a.y, box.top, box.bottom);
}

// A line, a level, the target or a dot.
bool strikes(const ChartCanvas& picture, const Box& box) {
  for (const Role role : {Role::line, Role::level, Role::target, Role::point}) {
    const double half = picture.stroke_width(role) / 2 + 1;
    const Box reach{box.left - half, box.top - half, box.right + half, box.bottom + half};
    const Path& path = picture.paths[static_cast<std::size_t>(role)];
    for (std::size_t i = 1; i < path.size(); ++i)
      if (path[i].step == PathStep::line && runs_through(reach, path[i - 1], path[i])) return true;
  }
  return false;
}

// As near to its dot as it can stand off the lines, above before below. Where there is no such place, above.
void write_value(ChartCanvas& picture, std::string_view text, double x, double y, Anchor anchor) {
  const double size = style_of(TextRole::value).size;
  const double wide = static_cast<double>(code_points(text)) * size * 0.6;  // of a bold digit
  const auto box_at = [&](double base) {
    const double left = anchor == Anchor::start ? x : x - wide;
    return Box{left, base - 0.72 * size, left + wide, base + 2};
  };
  const double above = y - 9, below = y + 22, ground = picture.height - 7;
  double chosen = above;
  for (double away = 0; away < picture.height; away += 2) {
    const auto stands = [&](double base) {
      const Box box = box_at(base);
      return box.top >= 0 && box.bottom <= ground && !strikes(picture, box);
    };
    if (stands(above - away)) {
      chosen = above - away;
      break;
    }
    if (stands(below + away)) {
      chosen = below + away;
      break;
    }
  }
  picture.texts.push_back({std::string(text), x, chosen, anchor, TextRole::value, 0, false});
}

bool has_value(const ChartPoint& point) { return point.value.has_value(); }

// Empty where there are fewer than two points to draw.
std::string draw_line_in(const Room& room, const ChartSpec& chart, Unit unit, std::string_view first_value,
                         std::string_view last_value) {
  const auto first = std::ranges::find_if(chart.points, has_value);
  const auto last = std::find_if(chart.points.rbegin(), chart.points.rend(), has_value);
  if (!chart.in_order || first == chart.points.end() || &*first == &*last) return {};
  Scale scale{room, chart.points.front().x, chart.points.back().x, chart.y_low, chart.y_high};
  if (unit == Unit::percent && chart.y_low >= 0 && chart.y_high <= 100) {
    scale.y_low = 0;
    scale.y_high = 100;
  }
  ChartCanvas picture;
  picture.width = room.width;
  picture.height = room.height;
  picture.segment(Role::grid, 2, room.bottom + 10, room.width - 2, room.bottom + 10);
  if (!chart.targets.empty()) {
    const double y = scale.py(chart.targets.back().value);
    picture.segment(Role::target, room.width - 26, y, room.width - 2, y);
  }
  draw_levels(picture, chart.points, scale);
  if (std::ranges::count_if(chart.points, has_value) >= measures::fewest_values_to_tell)
    draw_course(picture, chart.points, scale);
  else
    for (const ChartPoint& point : chart.points)
      if (point.value) picture.dot(Role::point, scale.px(point.x), scale.py(*point.value));
  for (const ChartPoint* end : {&*first, &*last})
    picture.dot(Role::point, scale.px(end->x), scale.py(*end->value));
  if (!first_value.empty()) write_value(picture, first_value, 2, scale.py(*first->value), Anchor::start);
  if (!last_value.empty())
    write_value(picture, last_value, room.width - 2, scale.py(*last->value), Anchor::end);
  return paint_svg(picture, {.id = {}, .language = {}, .title = {}, .description = {}, .decorative = true});
}

}  // namespace

std::string sparkline(const ChartSpec& chart, Unit unit, std::string_view first_value) {
  return draw_line_in(on_card, chart, unit, first_value, chart.value_label);
}

std::string row_line(const ChartSpec& chart, Unit unit) { return draw_line_in(in_row, chart, unit, {}, {}); }

}  // namespace lantern::charts
