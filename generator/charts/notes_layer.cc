#include <algorithm>
#include <cmath>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

constexpr std::size_t short_note = 24;  // bytes: about three words

// "a" to "z", then "aa": the numbers belong to the changes that were tried.
std::string letter(std::size_t number) {
  std::string text;
  for (++number; number > 0; number = (number - 1) / 26)
    text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
  return text;
}

constexpr double from_sign = 6;

// The sign of a point: one without a value has its ring at the foot of the plot.
struct Spot {
  double x = 0, y = 0, radius = 0;
};

Spot spot_of(const Drawing& d, const ChartPoint& point) {
  const double x = d.px(point.x);
  if (point.value) return {x, d.py(*point.value), d.point_radius()};
  if (point.absence == Absence::missing) return {x, d.frame.bottom - missing_radius - 2, missing_radius};
  return {x, (d.frame.top + d.frame.bottom) / 2, 0};
}

bool place_inside(Drawing& d, const std::string& text, double x, double base, TextRole role) {
  const LabelBox box = d.labels.box(text, x, base, Anchor::middle, role);
  if (box.left < d.frame.left + 2 || box.right > d.frame.right - 2) return false;
  if (box.top < d.frame.top + 2 || box.bottom > d.frame.bottom - 2) return false;
  return d.labels.place_if_free(text, x, base, Anchor::middle, role);
}

// Where letters without a tail end, so that 6 px above a sign and 6 px below it look alike.
double height_of(TextRole role) { return style_of(role).size * 0.68; }

// Above or below the point, the nearest free place first.
bool place_note(Drawing& d, const Spot& spot, const std::string& text) {
  const double half = d.labels.width(text, TextRole::quiet) / 2;
  const double left = d.frame.left + half + 2, right = d.frame.right - half - 2;
  const double middle = std::clamp(spot.x, left, std::max(left, right));
  if (std::abs(middle - spot.x) > half) return false;
  for (double away = spot.radius + from_sign; away <= spot.radius + from_sign + 12; away += 6)
    for (const double base : {spot.y - away, spot.y + away + height_of(TextRole::quiet)})
      if (place_inside(d, text, middle, base, TextRole::quiet)) return true;
  return false;
}

// At its point: above it, below it or beside it. Where lines leave no room there it stands farther off, and a
// stroke leads to the point.
bool place_letter(Drawing& d, const Spot& spot, const std::string& letter) {
  constexpr double farthest = 96;
  const TextRole role = TextRole::strong;
  const double half = d.labels.width(letter, role) / 2, high = height_of(role);
  const double near = spot.radius + from_sign;
  if (place_inside(d, letter, spot.x, spot.y - near, role) ||
      place_inside(d, letter, spot.x, spot.y + near + high, role))
    return true;
  // Never below the plot.
  const double beside = std::min(spot.y + high / 2, d.frame.bottom - 3 - style_of(role).size * 0.24);
  for (const double side : {near + half, -near - half})
    if (place_inside(d, letter, spot.x + side, beside, role)) return true;
  const auto lead = [&](double base, double from, double to) {
    const LabelBox stroke{{}, spot.x - 1, std::min(from, to), spot.x + 1, std::max(from, to)};
    if (std::ranges::any_of(d.labels.placed(), [&](const LabelBox& text) { return meet(text, stroke, 2); }) ||
        !place_inside(d, letter, spot.x, base, role))
      return false;
    d.picture.segment(Role::branch, spot.x, from, spot.x, to);
    return true;
  };
  for (double away = near + 6; away <= farthest; away += 6)
    if (lead(spot.y - away, spot.y - spot.radius - 1, spot.y - away + 3) ||
        lead(spot.y + away + high, spot.y + spot.radius + 1, spot.y + away - 3))
      return true;
  return false;
}

bool place_all(Drawing& d) {
  const std::size_t before = d.labels.count();
  for (const ChartNote& note : d.spec.notes) {
    if (note.at_point.size() <= short_note &&
        place_note(d, spot_of(d, d.spec.points[note.point]), note.at_point))
      continue;
    d.labels.take_back(before);
    return false;
  }
  return true;
}

}  // namespace

// Short notes as they are where there is room for all of them; otherwise each has a letter, and the words
// stand below the plot.
void draw_notes(Drawing& d) {
  if (place_all(d)) return;
  for (const ChartNote& note : d.spec.notes) {
    const std::string name = letter(d.lettered_notes.size());
    const bool placed = place_letter(d, spot_of(d, d.spec.points[note.point]), name);
    d.lettered_notes.push_back({placed ? name : std::string(), &note});
  }
}

void list_notes(Drawing& d) {
  const auto write = [&](const std::string& name, const std::string& text) {
    const double before = name.empty() ? 0 : 20;
    d.below += row_line;
    d.labels.place(name, edge, d.below - 6, Anchor::start, TextRole::strong);
    bool first = true;
    for (const std::string& line : d.labels.wrap(text, d.spec.width - 2 * edge - before, TextRole::quiet)) {
      if (!first) d.below += row_line - 4;
      first = false;
      d.labels.place(line, edge + before, d.below - 6, Anchor::start, TextRole::quiet);
    }
  };
  if (!d.lettered_notes.empty()) d.below += 4;
  for (const auto& [name, note] : d.lettered_notes) write(name, note->when + ": " + note->text);
  if (!d.spec.more_notes.empty()) write({}, d.spec.more_notes);
}

}  // namespace lantern::charts
