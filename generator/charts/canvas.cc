#include "charts/canvas.hpp"

#include <cmath>
#include <numbers>

namespace lantern::charts {

// Colours on white and on the paper of the light theme: texts at least 7:1, shapes at least 3:1, the
// grid and the wash of the baseline quieter, for they only help the eye.
const RoleStyle& style_of(Role role) {
  static constexpr std::array<RoleStyle, role_count> styles = {{
      {"baseline", Paint::fill, "#edf1f4", 0, ""},
      {"hidden", Paint::fill, "#e3e6ea", 0, ""},
      {"grid", Paint::stroke, "#d8dee3", 1, ""},
      {"axis", Paint::stroke, "#6b7780", 1, ""},
      {"phase", Paint::stroke, "#6b7780", 1, "2 4"},
      {"mark-line", Paint::stroke, "#8a949c", 1, "1 4"},
      {"target", Paint::stroke, "#3d4850", 2, "2 5"},
      {"limit", Paint::stroke, "#6b7780", 1.5, "7 4"},
      {"limit", Paint::stroke, "#6b7780", 1.5, ""},
      {"range", Paint::stroke, "#6b7780", 1.5, ""},
      {"centre", Paint::stroke, "#3d4850", 1.5, ""},
      {"level", Paint::stroke, "#4f8fb8", 5, ""},  // wide and light, behind the line
      {"line", Paint::stroke, "#0b5c8a", 2.5, ""},
      {"point", Paint::dots, "#0b5c8a", 8, ""},
      {"hollow", Paint::dots, "#ffffff", 4, ""},
      {"range-point", Paint::dots, "#6b7780", 5, ""},
      {"ring", Paint::stroke, "#0b5c8a", 2, ""},
      {"missing", Paint::stroke, "#6b7780", 1.5, ""},
      {"plain", Paint::fill, "#0b5c8a", 0, ""},
      {"improvement", Paint::fill, "#00706b", 0, ""},
      {"concern", Paint::fill, "#9a4f00", 0, ""},
      {"mark", Paint::dots, "#24303a", 22, ""},
      {"arrow", Paint::stroke, "#24303a", 2, ""},
      {"message", Paint::stroke, "#d8dee3", 1, ""},
      {"tag", Paint::fill, "#6b3a00", 0, ""},
      {"branch", Paint::stroke, "#6b7780", 1.25, ""},  // thin, but told from the grid
      {"here", Paint::dots, "#0a4a70", 18, ""},
      {"icon", Paint::stroke, "#24303a", 2.5, ""},
      {"cut-out", Paint::stroke, "#ffffff", 2.5, ""},
  }};
  return styles[static_cast<std::size_t>(role)];
}

const TextStyle& style_of(TextRole role) {
  static constexpr std::array<TextStyle, 7> styles = {{
      {"title", "#1c262e", 19, FontWeight::bold},
      {"label", "#1c262e", 15.5, FontWeight::regular},
      {"quiet", "#414c55", 15, FontWeight::regular},
      {"value", "#0a4a70", 17, FontWeight::bold},
      {"number", "#ffffff", 15, FontWeight::bold},
      {"strong", "#1c262e", 15.5, FontWeight::bold},
      {"small", "#1c262e", 13.6, FontWeight::regular},  // 13 px where a phone draws 300 on 288
  }};
  return styles[static_cast<std::size_t>(role)];
}

double ChartCanvas::stroke_width(Role role) const {
  if (role == Role::point) return dot_width;
  if (role == Role::hollow) return dot_width - 2 * style_of(Role::ring).width;
  return role == Role::line ? line_width : style_of(role).width;
}

void ChartCanvas::segment(Role role, double x1, double y1, double x2, double y2) {
  move(role, x1, y1);
  line(role, x2, y2);
}

void ChartCanvas::rectangle(Role role, double left, double top, double right, double bottom) {
  move(role, left, top);
  line(role, right, top);
  line(role, right, bottom);
  line(role, left, bottom);
  path(role).push_back({PathStep::close, 0, 0});
}

void ChartCanvas::dot(Role role, double x, double y) { segment(role, x, y, x, y); }

// Of so many corners that it looks like one, in fewer bytes than curves.
void ChartCanvas::ring(Role role, double x, double y, double radius, int corners) {
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    const double across = x + radius * std::cos(angle), down = y + radius * std::sin(angle);
    if (i == 0)
      move(role, across, down);
    else
      line(role, across, down);
  }
  path(role).push_back({PathStep::close, 0, 0});
}

void ChartCanvas::diamond(Role role, double x, double y, double radius) {
  move(role, x, y - radius);
  line(role, x + radius, y);
  line(role, x, y + radius);
  line(role, x - radius, y);
  path(role).push_back({PathStep::close, 0, 0});
}

void ChartCanvas::star(Role role, double x, double y, double radius) {
  const double waist = radius * 0.35;
  move(role, x, y - radius);
  for (const auto& [dx, dy] : {std::pair{waist, -waist},
                               {radius, 0.0},
                               {waist, waist},
                               {0.0, radius},
                               {-waist, waist},
                               {-radius, 0.0},
                               {-waist, -waist}})
    line(role, x + dx, y + dy);
  path(role).push_back({PathStep::close, 0, 0});
}

void ChartCanvas::triangle(Role role, double x, double y, double radius, bool up) {
  const double tip = up ? -radius : radius;
  move(role, x, y + tip);
  line(role, x + radius, y - tip * 0.8);
  line(role, x - radius, y - tip * 0.8);
  path(role).push_back({PathStep::close, 0, 0});
}

}  // namespace lantern::charts
