#include <algorithm>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

// Words inside the plot: only where they cover nothing.
void draw_inner_labels(Drawing& d) {
  if (d.baseline_left && !d.spec.baseline_label.empty())
    for (const double y : {d.frame.bottom - 10, d.frame.top + 18})
      if (d.labels.place_if_free(d.spec.baseline_label, *d.baseline_left + 8, y, Anchor::start,
                                 TextRole::quiet))
        break;
  std::size_t phase = 0;
  d.for_each_phase([&](std::size_t first, std::size_t last) {
    const auto& centre = d.spec.points[first].centre;
    if (phase < d.spec.phase_labels.size() && centre) {
      const double y = d.py(*centre);
      const std::string& text = d.spec.phase_labels[phase];
      // Best at the end of its line, as the last one; the next phase mostly stands elsewhere.
      bool said =
          d.labels.place_if_free(text, d.phase_right(last) + 8, y + 5, Anchor::start, TextRole::label);
      for (const auto& [x, anchor] : {std::pair{d.phase_left(first) + 8, Anchor::start},
                                      std::pair{d.phase_right(last) - 8, Anchor::end}})
        said = said || d.labels.place_if_free(text, x, y - 8, anchor, TextRole::label) ||
               d.labels.place_if_free(text, x, y + 19, anchor, TextRole::label);
    }
    ++phase;
  });
}

}  // namespace

void draw_marks(Drawing& d) {
  if (d.marks.empty()) return;
  const double above = d.frame.top - 10 - d.mark_lanes * (2 * mark_radius + 6);
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
      d.picture.move(Role::mark_line, places[i], y + mark_radius);
      d.picture.line(Role::mark_line, wanted[i], d.frame.top + 4);
      d.picture.line(Role::mark_line, wanted[i], d.frame.bottom);
      d.picture.dot(Role::mark, places[i], y);
      d.labels.place(here[i]->number, places[i], y + 5, Anchor::middle, TextRole::mark);
    }
  }
}

void draw_plot_labels(Drawing& d) {
  std::erase_if(d.end_labels,
                [&](const EndLabel& label) { return label.of_lower_limit && d.on_floor(label.at); });
  d.write_end_labels(d.end_labels, d.frame.top, d.frame.bottom, [&](double value) { return d.py(value); });
  draw_inner_labels(d);
}

}  // namespace lantern::charts
