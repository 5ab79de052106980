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

// Above or below the point, the nearest free place first.
bool place_at(Drawing& d, const ChartPoint& point, const std::string& text, double farthest, TextRole role) {
  const double x = d.px(point.x);
  const double y = point.value ? d.py(*point.value) : (d.frame.top + d.frame.bottom) / 2;
  const double half = d.labels.width(text, role) / 2;
  const double middle =
      std::clamp(x, d.frame.left + half + 2, std::max(d.frame.left + half + 2, d.frame.right - half - 2));
  if (std::abs(middle - x) > half) return false;
  for (double away = 0; away <= farthest; away += 6)
    for (const double base : {y - 11 - away, y + 22 + away}) {
      const LabelBox box = d.labels.box(text, middle, base, Anchor::middle, role);
      if (box.top < d.frame.top + 2 || box.bottom > d.frame.bottom - 2) continue;
      if (d.labels.place_if_free(text, middle, base, Anchor::middle, role)) return true;
    }
  return false;
}

}  // namespace

// Short notes as they are where there is room for all of them; otherwise each has a letter, and the words
// stand below the plot.
void draw_notes(Drawing& d) {
  for (const ChartNote& note : d.spec.notes) {
    const ChartPoint& point = d.spec.points[note.point];
    if (note.text.size() <= short_note && place_at(d, point, note.text, 18, TextRole::quiet)) continue;
    const std::string name = letter(d.lettered_notes.size());
    const bool placed = place_at(d, point, name, 90, TextRole::strong);
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
