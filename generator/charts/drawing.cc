#include "charts/drawing.hpp"

#include <algorithm>

namespace lantern::charts {

std::string EndLabel::text() const {
  std::string text;
  for (const std::string& one : lines) text += (text.empty() ? "" : " ") + one;
  return text;
}

double Drawing::py(double value) const {
  const double share = (value - spec.y_low) / (spec.y_high - spec.y_low);
  return frame.bottom - std::clamp(share, 0.0, 1.0) * (frame.bottom - frame.top);
}

double Drawing::half_step() const {
  return std::min(frame.pad, (frame.right - frame.left - 2 * frame.pad) /
                                 std::max<double>(2, 2 * static_cast<double>(spec.points.size() - 1)));
}

double Drawing::step() const {
  return (frame.right - frame.left - 2 * frame.pad) /
         std::max(1.0, static_cast<double>(spec.points.size()) - 1);
}

double Drawing::height_of_one(const std::vector<EndLabel>& these) {
  std::size_t most_lines = 1;
  for (const EndLabel& label : these) most_lines = std::max(most_lines, label.lines.size());
  return label_gap + 17 * static_cast<double>(most_lines - 1);
}

double Drawing::phase_left(std::size_t first) const {
  if (first == 0) return px(spec.points.front().x) - frame.pad;
  return (px(spec.points[first - 1].x) + px(spec.points[first].x)) / 2;
}

double Drawing::phase_right(std::size_t last) const {
  return last + 1 == spec.points.size() ? px(spec.points.back().x) + frame.pad : phase_left(last + 1);
}

void Drawing::level_line(Role role, double from, double to, double value) {
  const double y = py(value);
  picture.segment(role, from, y, to, y);
  labels.take({"", from, y - 2, to, y + 2});
}

void Drawing::sign(PointShape shape, PointMeaning meaning, double x, double y, double radius) {
  const Role role = meaning == PointMeaning::improvement ? Role::improvement
                    : meaning == PointMeaning::concern   ? Role::concern
                                                         : Role::plain;
  switch (shape) {
    case PointShape::circle:
      picture.dot(Role::point, x, y);
      break;
    case PointShape::diamond:
      picture.diamond(role, x, y, radius);
      break;
    case PointShape::triangle_up:
    case PointShape::triangle_down:
      picture.triangle(role, x, y, radius, shape == PointShape::triangle_up);
      break;
    case PointShape::square:
      picture.rectangle(role, x - radius, y - radius, x + radius, y + radius);
      break;
    case PointShape::star:
      picture.star(role, x, y, radius * 1.3);
      break;
    case PointShape::limit_line:
      picture.segment(Role::limit, x - 7, y, x + 7, y);
      break;
    case PointShape::outer_limit_line:
      picture.segment(Role::outer_limit, x - 7, y, x + 7, y);
      break;
    case PointShape::phase_line:
      picture.segment(Role::phase, x, y - 8, x, y + 8);
      break;
    case PointShape::level_line:
      picture.segment(Role::level, x - 7, y, x + 7, y);
      break;
    case PointShape::centre_line:
      picture.segment(Role::centre, x - 7, y, x + 7, y);
      break;
    case PointShape::target_line:
      picture.segment(Role::target, x - 7, y, x + 7, y);
      break;
    case PointShape::baseline_area:
      picture.rectangle(Role::baseline, x - 7, y - 7, x + 7, y + 7);
      break;
    case PointShape::hidden_band:
      picture.rectangle(Role::hidden, x - 5, y - 8, x + 5, y + 8);
      break;
    case PointShape::missing_ring:
      picture.ring(Role::missing, x, y, missing_radius);
      break;
    case PointShape::cross: {
      // Struck out, and told from the others without colour.
      const double arm = std::min(radius, 5.0);
      picture.segment(Role::ring, x - arm, y - arm, x + arm, y + arm);
      picture.segment(Role::ring, x - arm, y + arm, x + arm, y - arm);
      break;
    }
  }
}

}  // namespace lantern::charts
