#include <algorithm>
#include <cmath>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

using At = FunnelSpec::At;

// One of the four curves, where the axis has it. A lower one on the axis says nothing.
class Curve {
 public:
  Curve(Drawing& d, Role role, double At::*limit) : d_(d), role_(role), limit_(limit) {}

  void draw() {
    const auto& all = d_.spec.funnel->limits;
    for (std::size_t i = 1; i < all.size(); ++i) piece(all[i - 1], all[i]);
  }

 private:
  // From size to size, cut where it leaves the axis.
  void piece(const At& from, const At& to) {
    const double a = from.*limit_, b = to.*limit_;
    const bool in_a = inside(a), in_b = inside(b);
    if (!in_a && !in_b) return;
    double x1 = d_.px(from.people), x2 = d_.px(to.people);
    if (in_a != in_b) {
      const double edge_value = (in_a ? b : a) > d_.spec.y_high ? d_.spec.y_high : d_.spec.y_low;
      const double cut = x1 + (x2 - x1) * (edge_value - a) / (b - a);
      (in_a ? x2 : x1) = cut;
    }
    const double y1 = d_.py(a), y2 = d_.py(b);
    if (x1 != end_x_ || y1 != end_y_) d_.picture.move(role_, x1, y1);
    d_.picture.line(role_, x2, y2);
    end_x_ = x2;
    end_y_ = y2;
    d_.labels.take({"", x1, std::min(y1, y2) - 2, x2, std::max(y1, y2) + 2});
  }

  bool inside(double value) const { return d_.on_axis(value) && !d_.on_floor(value); }

  Drawing& d_;
  Role role_;
  double At::*limit_;
  double end_x_ = -1, end_y_ = -1;
};

// At its upper curve, or its lower one where the upper is beyond the axis.
void name_limits(Drawing& d, const std::string& name, double At::*upper, double At::*lower,
                 PointShape shape) {
  if (d.spec.funnel->limits.empty()) return;
  const At& last = d.spec.funnel->limits.back();
  const double at = d.on_axis(last.*upper) ? last.*upper : last.*lower;
  d.end_labels.push_back({d.labels.wrap(name, 150, TextRole::quiet), at, TextRole::quiet, shape, false});
}

}  // namespace

// On a phone the plot has the width, and the key the names of the lines.
void set_funnel_frame(Drawing& d) {
  const ChartSpec& spec = d.spec;
  Frame& frame = d.frame;
  double widest_tick = 0, widest_end = 0;
  for (const AxisTick& tick : spec.y_ticks)
    widest_tick = std::max(widest_tick, d.labels.width(tick.label, TextRole::quiet));
  frame.pad = 0;
  frame.x_low = spec.funnel->low;
  frame.x_high = spec.funnel->high;
  frame.left = edge + widest_tick + 12;
  frame.top = d.below + 10;
  frame.bottom = std::max(frame.top + 160, d.below + spec.height - 92);
  if (const auto& centre = spec.points.front().centre; centre && !spec.phase_labels.empty())
    d.end_labels.push_back({d.labels.wrap(spec.phase_labels.back().centre, 150, TextRole::label), *centre,
                            TextRole::label, PointShape::centre_line, false});
  if (!spec.targets.empty())
    d.end_labels.push_back({d.labels.wrap(spec.targets.back().label, 150, TextRole::label),
                            spec.targets.back().value, TextRole::label, PointShape::target_line, false});
  name_limits(d, spec.funnel->limit_label, &At::upper, &At::lower, PointShape::limit_line);
  name_limits(d, spec.funnel->outer_label, &At::outer_upper, &At::outer_lower, PointShape::outer_limit_line);
  if (d.narrow()) {
    for (const EndLabel& label : d.end_labels)
      d.unplaced.push_back({{{label.line, PointMeaning::plain}}, label.text()});
    d.end_labels.clear();
  }
  for (const EndLabel& label : d.end_labels)
    for (const std::string& line : label.lines)
      widest_end = std::max(widest_end, d.labels.width(line, label.role));
  frame.right = spec.width - edge - (widest_end > 0 ? widest_end + 16 : 12);
}

void draw_funnel(Drawing& d) {
  for (const auto& [role, limit] : {std::pair{Role::limit, &At::lower},
                                    {Role::limit, &At::upper},
                                    {Role::outer_limit, &At::outer_lower},
                                    {Role::outer_limit, &At::outer_upper}})
    Curve(d, role, limit).draw();
  if (const auto& centre = d.spec.points.front().centre)
    d.level_line(Role::centre, d.frame.left, d.frame.right, *centre);
  if (!d.spec.targets.empty())
    d.level_line(Role::target, d.frame.left, d.frame.right, d.spec.targets.back().value);
  d.write_end_labels(d.end_labels, d.frame.top, d.frame.bottom, [&](double value) { return d.py(value); });
}

void draw_size_axis(Drawing& d) {
  draw_point_axis(d);
  d.below += row_line - 4;
  d.labels.place(d.labels.cut(d.spec.funnel->sizes, d.spec.width - 2 * edge, TextRole::quiet), d.frame.right,
                 d.below - 6, Anchor::end, TextRole::quiet);
}

}  // namespace lantern::charts
