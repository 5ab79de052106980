#include "charts/layers.hpp"

namespace lantern::charts {

// What the shapes mean, only for the shapes that are there.
void draw_key(Drawing& d) {
  struct Item {
    PointShape shape;
    PointMeaning meaning;
    std::string text;
  };
  std::vector<Item> items;
  const auto add = [&](PointShape shape, const std::string& text) {
    const auto found = d.shapes.find(shape);
    if (found != d.shapes.end() && !text.empty()) items.push_back({shape, found->second, text});
  };
  add(PointShape::diamond, d.spec.shift_label);
  add(PointShape::triangle_up, d.spec.trend_label);
  if (items.empty() || items.back().shape != PointShape::triangle_up)
    add(PointShape::triangle_down, d.spec.trend_label);
  add(PointShape::square, d.spec.outside_label);
  add(PointShape::star, d.spec.near_label);
  add(PointShape::cross, d.spec.excluded_label);
  if (!d.spec.limit_note.empty()) items.push_back({PointShape::line, PointMeaning::plain, d.spec.limit_note});
  double x = edge;
  if (!items.empty()) d.below += row_line + 2;
  for (const Item& item : items) {
    const double allowed = d.spec.width - 2 * edge - 20;
    const auto lines = d.labels.wrap(item.text, allowed, TextRole::quiet);
    const double wide = 20 + d.labels.width(lines.front(), TextRole::quiet);
    if (x > edge && x + wide > d.spec.width - edge) {
      x = edge;
      d.below += row_line;
    }
    d.sign(item.shape, item.meaning, x + 7, d.below - 11, sign_radius);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) d.below += row_line - 4;
      d.labels.place(lines[i], x + 20, d.below - 6, Anchor::start, TextRole::quiet);
    }
    x += wide + 24;
  }
}

}  // namespace lantern::charts
