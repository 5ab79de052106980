// A picture laid out: shapes by their role and texts by their place, in px from the top left corner.
// What is drawn is decided here once; painting it as SVG, PNG or PDF adds nothing and leaves nothing
// out. Plain values; safe from any thread.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "charts/font.hpp"

namespace lantern::charts {

// In the order of painting.
enum class Role {
  baseline,
  hidden,
  grid,
  axis,
  phase,
  mark_line,
  target,
  limit,
  outer_limit,  // of the same class: told from the others by its whole line
  range,
  centre,
  level,
  line,
  point,
  hollow,  // the inside of a dot that is not counted
  range_point,
  ring,
  missing,
  plain,
  improvement,
  concern,
  mark,
  arrow,
  message,
  tag,     // the ground of a word that must not be overlooked
  branch,  // between texts that belong together
  here,    // where something stands on a bar
  strong,  // the strokes of a small icon
  cut_out  // in the colour of the ground, on a filled shape
};
constexpr std::size_t role_count = static_cast<std::size_t>(Role::cut_out) + 1;

enum class Paint { fill, stroke, dots };  // dots: zero-length strokes with round ends

struct RoleStyle {
  std::string_view name;  // class "chart-NAME"
  Paint paint = Paint::stroke;
  std::string_view colour;  // #rrggbb
  double width = 1;         // of the stroke; dots have their own
  std::string_view dash;    // "6 4"; empty for a whole line
};
const RoleStyle& style_of(Role role);

enum class PathStep { move, line, close };
struct PathPoint {
  PathStep step = PathStep::move;
  double x = 0, y = 0;
};
using Path = std::vector<PathPoint>;

enum class Anchor { start, middle, end };
enum class TextRole { title, label, quiet, value, mark, strong, small };
struct TextStyle {
  std::string_view name;
  std::string_view colour;
  double size = 14;
  FontWeight weight = FontWeight::regular;
};
const TextStyle& style_of(TextRole role);

struct PlacedText {
  std::string text;
  double x = 0, y = 0;  // of the base line
  Anchor anchor = Anchor::start;
  TextRole role = TextRole::label;
  double width = 0;      // as measured
  bool upright = false;  // reads from below to above; what is said of sides holds before it is turned
};

// Corners of a ring so large that fewer would be seen.
constexpr int smooth = 72;

struct ChartCanvas {
  double width = 0, height = 0;
  double dot_width = 8;  // both thinner where points crowd
  double line_width = 3;
  std::array<Path, role_count> paths;
  std::vector<PlacedText> texts;

  Path& path(Role role) { return paths[static_cast<std::size_t>(role)]; }
  void move(Role role, double x, double y) { path(role).push_back({PathStep::move, x, y}); }
  void line(Role role, double x, double y) { path(role).push_back({PathStep::line, x, y}); }
  double stroke_width(Role role) const;
  void segment(Role role, double x1, double y1, double x2, double y2);
  void rectangle(Role role, double left, double top, double right, double bottom);
  void dot(Role role, double x, double y);
  void ring(Role role, double x, double y, double radius, int corners = 12);
  void diamond(Role role, double x, double y, double radius);
  void star(Role role, double x, double y, double radius);  // of four points
  void triangle(Role role, double x, double y, double radius, bool up);
};

}  // namespace lantern::charts
