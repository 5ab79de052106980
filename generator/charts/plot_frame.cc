#include <algorithm>
#include <cmath>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

void add_end_label(Drawing& d, std::vector<EndLabel>& to, double& widest, const std::string& text,
                   std::optional<double> at, TextRole role, PointShape line) {
  if (text.empty() || !at) return;
  const double allowed = d.narrow() ? d.spec.width : std::min(170.0, d.spec.width * 0.28);
  EndLabel label{d.labels.wrap(text, allowed, role), *at, role, line, false};
  for (const std::string& one : label.lines) widest = std::max(widest, d.labels.width(one, role));
  to.push_back(std::move(label));
}

// Where a line of the last point that has it ends.
std::optional<double> last_of(const ChartSpec& spec, std::optional<double> ChartPoint::*what) {
  for (auto point = spec.points.rbegin(); point != spec.points.rend(); ++point)
    if ((*point).*what) return (*point).*what;
  return std::nullopt;
}

// The last phase ends where the plot does: its labels stand at the ends of its lines.
double collect_end_labels(Drawing& d) {
  const ChartSpec& spec = d.spec;
  double widest = 0;
  const auto add = [&](const std::string& text, std::optional<double> at, TextRole role, PointShape line) {
    add_end_label(d, d.end_labels, widest, text, at, role, line);
  };
  add(spec.value_label, last_of(spec, &ChartPoint::value), TextRole::value, PointShape::circle);
  const bool to_the_end = !spec.targets.empty() && spec.targets.back().last + 1 == spec.points.size();
  if (!spec.phase_labels.empty()) {
    const PhaseLabels& labels = spec.phase_labels.back();
    add(labels.centre, spec.points.back().centre, TextRole::label, PointShape::centre_line);
    if (to_the_end)
      add(spec.targets.back().label, spec.targets.back().value, TextRole::label, PointShape::target_line);
    const auto upper = last_of(spec, &ChartPoint::upper), lower = last_of(spec, &ChartPoint::lower);
    if (upper != lower) {
      if (upper && d.on_axis(*upper)) add(labels.upper, upper, TextRole::quiet, PointShape::limit_line);
      const std::size_t before = d.end_labels.size();
      if (lower && d.on_axis(*lower)) add(labels.lower, lower, TextRole::quiet, PointShape::limit_line);
      if (d.end_labels.size() > before) d.end_labels.back().of_lower_limit = true;
    }
  } else if (to_the_end) {
    add(spec.targets.back().label, spec.targets.back().value, TextRole::label, PointShape::target_line);
  }
  add_end_label(d, d.range_end_labels, widest, spec.range_centre_label, spec.range_centre, TextRole::quiet,
                PointShape::centre_line);
  add_end_label(d, d.range_end_labels, widest, spec.range_upper_label, spec.range_upper, TextRole::quiet,
                PointShape::limit_line);
  return widest;
}

}  // namespace

void set_frame(Drawing& d) {
  const ChartSpec& spec = d.spec;
  Frame& frame = d.frame;
  double widest_tick = 0;
  for (const auto* ticks : {&spec.y_ticks, &spec.range_ticks})
    for (const AxisTick& tick : *ticks)
      widest_tick = std::max(widest_tick, d.labels.width(tick.label, TextRole::quiet));
  frame.left = edge + widest_tick + 12;
  const double end_width = collect_end_labels(d);
  // On a phone the plot has the width, and the lines have their names inside it.
  frame.right = spec.width - edge - (d.narrow() ? 2 : end_width > 0 ? end_width + 16 : 8);

  d.marks = spec.marks;
  frame.x_low = spec.points.front().x;
  frame.x_high = spec.points.back().x;
  if (frame.x_high <= frame.x_low) {
    frame.x_low -= 1;
    frame.x_high += 1;
  }
  // A mark outside the data would stand where nothing was measured.
  const double slack = (frame.x_high - frame.x_low) * 0.03;
  std::erase_if(d.marks, [&](const ChartMark& mark) {
    return mark.x < frame.x_low - slack || mark.x > frame.x_high + slack;
  });
  const double width = frame.right - frame.left;
  frame.pad = std::clamp(width / static_cast<double>(spec.points.size()) / 2, 6.0, 24.0);
  const double per_lane = std::max(1.0, std::floor(width / (2 * mark_radius + 4)));
  d.mark_lanes = static_cast<int>(std::ceil(static_cast<double>(d.marks.size()) / per_lane));
  const double lanes = d.mark_lanes * (2 * mark_radius + 6);
  if (d.narrow()) d.marks_below = lanes;
  frame.top = d.below + 10 + lanes - d.marks_below;
  frame.bottom =
      std::max({frame.top + 120, frame.top + Drawing::room_for(d.end_labels), d.below + spec.height - 92});
}

void draw_value_axis(Drawing& d) {
  for (const AxisTick& tick : d.spec.y_ticks) {
    const double y = d.py(tick.at);
    // A strong line is read as zero.
    d.picture.segment(tick.at == 0 ? Role::axis : Role::grid, d.frame.left, y, d.frame.right, y);
    d.labels.place(tick.label, d.frame.left - 8, y + 5, Anchor::end, TextRole::quiet);
  }
}

}  // namespace lantern::charts
