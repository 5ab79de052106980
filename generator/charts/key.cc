#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

constexpr double sign_width = 18;

}  // namespace

// What the shapes mean, as many to a line as there is room for.
void draw_key(Drawing& d) {
  std::vector<KeyEntry> entries = d.unplaced;
  entries.insert(entries.end(), d.spec.key.begin(), d.spec.key.end());
  if (d.baseline_left && !d.baseline_said && !d.spec.baseline_label.empty())
    entries.push_back({{{PointShape::baseline_area, PointMeaning::plain}}, d.spec.baseline_label});
  double x = edge;
  if (!entries.empty()) d.below += row_line + 2;
  for (const KeyEntry& entry : entries) {
    const double before = 2 + sign_width * static_cast<double>(entry.signs.size());
    const auto lines = d.labels.wrap(entry.words, d.spec.width - 2 * edge - before, TextRole::quiet);
    const double wide = before + d.labels.width(lines.front(), TextRole::quiet);
    if (x > edge && x + wide > d.spec.width - edge) {
      x = edge;
      d.below += row_line;
    }
    for (std::size_t i = 0; i < entry.signs.size(); ++i)
      d.sign(entry.signs[i].shape, entry.signs[i].meaning, x + 7 + sign_width * static_cast<double>(i),
             d.below - 11, sign_radius);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) d.below += row_line - 4;
      d.labels.place(lines[i], x + before, d.below - 6, Anchor::start, TextRole::quiet);
    }
    x += wide + 24;
  }
}

}  // namespace lantern::charts
