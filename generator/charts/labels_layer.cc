#include <algorithm>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

// How far from its line a label may stand.
constexpr double close = 16, near_by = 40, anywhere = 400;

// A stretch of a line that has a name.
struct Stretch {
  double left = 0, right = 0;
  double at = 0;  // a value
};

enum class Side { above, below };

// Beside its line, as near to it and to its end as there is room, and never beyond its end.
bool place_beside(Drawing& d, const std::string& text, const Stretch& line, Side first, TextRole role,
                  double farthest) {
  if (text.empty()) return true;
  const double rightmost = line.right - 6 - d.labels.width(text, role);
  const double y = d.py(line.at);
  for (double away = 0; away <= farthest; away += 8) {
    const double above = y - 8 - away, below = y + 19 + away;
    for (const double base : {first == Side::above ? above : below, first == Side::above ? below : above})
      for (double x = rightmost; x >= line.left + 6; x -= 12) {
        const LabelBox box = d.labels.box(text, x, base, Anchor::start, role);
        if (box.top < d.frame.top || box.bottom > d.frame.bottom) break;
        if (d.labels.place_if_free(text, x, base, Anchor::start, role)) return true;
      }
  }
  return false;
}

Stretch stretch(const Drawing& d, std::size_t first, std::size_t last, double at) {
  return {d.phase_left(first), d.phase_right(last), at};
}

void label_phases(Drawing& d) {
  std::size_t phase = 0;
  d.for_each_phase([&](std::size_t first, std::size_t last) {
    const std::size_t number = phase++;
    // The last phase has its labels at the right end.
    if (last + 1 == d.spec.points.size() || number >= d.spec.phase_labels.size()) return;
    const PhaseLabels& labels = d.spec.phase_labels[number];
    if (const auto& centre = d.spec.points[first].centre) {
      const Stretch line = stretch(d, first, last, *centre);
      // Far from its line it needs its name, and near another it could be taken for that one's.
      if (!place_beside(d, labels.centre, line, Side::above, TextRole::label, close) &&
          !place_beside(d, labels.centre_short, line, Side::above, TextRole::label, close))
        place_beside(d, labels.centre, line, Side::above, TextRole::label, anywhere);
    }
    std::size_t end = last;
    while (end > first && !(d.spec.points[end].upper && d.spec.points[end].lower)) --end;
    const auto &upper = d.spec.points[end].upper, &lower = d.spec.points[end].lower;
    if (!upper || !lower || *upper == *lower) return;
    if (d.on_axis(*upper))
      place_beside(d, labels.upper, stretch(d, first, end, *upper), Side::above, TextRole::quiet, near_by);
    if (d.on_axis(*lower) && !d.on_floor(*lower))
      place_beside(d, labels.lower, stretch(d, first, end, *lower), Side::below, TextRole::quiet, near_by);
  });
}

void label_targets(Drawing& d) {
  for (const TargetStep& step : d.spec.targets)
    if (step.last + 1 < d.spec.points.size())
      place_beside(d, step.label, stretch(d, step.first, step.last, step.value), Side::above, TextRole::label,
                   near_by);
}

void label_levels(Drawing& d) {
  const auto& points = d.spec.points;
  const auto with_level = [](const ChartPoint& point) { return point.level.has_value(); };
  const auto first = std::ranges::find_if(points, with_level);
  if (first == points.end()) return;
  const auto last = std::find_if(points.rbegin(), points.rend(), with_level);
  const auto index = [&](auto at) { return static_cast<std::size_t>(at - points.begin()); };
  const auto end =
      std::find_if(first, points.end(), [&](const ChartPoint& point) { return point.level != first->level; });
  const auto step = std::find_if(end, points.end(), with_level);
  if (!d.spec.level_before.empty())
    place_beside(d, d.spec.level_before, stretch(d, index(first), index(end) - 1, *first->level), Side::above,
                 TextRole::value, near_by);
  if (step != points.end()) {
    const Stretch line = stretch(d, index(step), index(last.base()) - 1, *step->level);
    if (d.spec.level_since.empty() ||
        !place_beside(d, d.spec.level_since, line, Side::above, TextRole::value, near_by))
      place_beside(d, d.spec.level_now, line, Side::above, TextRole::value, near_by);
  }
}

void label_holes(Drawing& d) {
  const auto& points = d.spec.points;
  for (std::size_t i = 1; i < points.size(); ++i)
    if (points[i].after_hole)
      d.labels.place_if_free(d.spec.hole_label, (d.px(points[i - 1].x) + d.px(points[i].x)) / 2,
                             d.frame.bottom - 10, Anchor::middle, TextRole::quiet);
}

// Inside the plot, above or below the ends of the lines; what finds no room is said in the key.
void label_lines(Drawing& d) {
  for (const EndLabel& label : d.end_labels) {
    // The last value belongs to the last point: farther to the left it would be another's.
    const bool value = label.role == TextRole::value;
    const double left = value ? d.frame.right - d.labels.width(label.text(), label.role) - 24 : d.frame.left;
    const Stretch line{left, d.frame.right, label.at};
    if (place_beside(d, label.text(), line, Side::above, label.role, near_by)) continue;
    const bool named = value && !d.spec.value_key.empty();
    d.unplaced.push_back({{{label.line, PointMeaning::plain}}, named ? d.spec.value_key : label.text()});
  }
}

void label_baseline(Drawing& d) {
  if (!d.baseline_left || d.spec.baseline_label.empty()) return;
  for (const double y : {d.frame.bottom - 10, d.frame.top + 18})
    d.baseline_said = d.baseline_said || d.labels.place_if_free(d.spec.baseline_label, *d.baseline_left + 8,
                                                                y, Anchor::start, TextRole::quiet);
}

}  // namespace

void draw_marks(Drawing& d) {
  if (d.marks.empty()) return;
  const bool below = d.marks_below > 0;
  const double above = below ? d.frame.bottom : d.frame.top - 10 - d.mark_lanes * (2 * mark_radius + 6);
  for (int lane = 0; lane < d.mark_lanes; ++lane) {
    std::vector<double> wanted;
    std::vector<const ChartMark*> here;
    for (std::size_t i = static_cast<std::size_t>(lane); i < d.marks.size();
         i += static_cast<std::size_t>(d.mark_lanes)) {
      wanted.push_back(std::clamp(d.px(d.marks[i].x), d.frame.left, d.frame.right));
      here.push_back(&d.marks[i]);
    }
    const auto places =
        spread(wanted, 2 * mark_radius + 4, d.frame.left + mark_radius, d.frame.right - mark_radius);
    const double y = above + 8 + mark_radius + lane * (2 * mark_radius + 6);
    for (std::size_t i = 0; i < here.size(); ++i) {
      d.picture.move(Role::mark_line, places[i], below ? y - mark_radius : y + mark_radius);
      d.picture.line(Role::mark_line, wanted[i], below ? d.frame.bottom : d.frame.top + 4);
      d.picture.line(Role::mark_line, wanted[i], below ? d.frame.top : d.frame.bottom);
      d.picture.dot(Role::mark, places[i], y);
      d.labels.place(here[i]->number, places[i], y + 5, Anchor::middle, TextRole::mark);
    }
  }
}

void draw_plot_labels(Drawing& d) {
  std::erase_if(d.end_labels,
                [&](const EndLabel& label) { return label.of_lower_limit && d.on_floor(label.at); });
  if (d.narrow())
    label_lines(d);
  else
    d.write_end_labels(d.end_labels, d.frame.top, d.frame.bottom, [&](double value) { return d.py(value); });
  // Words inside the plot: only where they cover nothing.
  label_phases(d);
  label_targets(d);
  label_levels(d);
  label_baseline(d);
  label_holes(d);
}

}  // namespace lantern::charts
