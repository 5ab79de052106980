#include "charts/bars.hpp"

#include <algorithm>

#include "charts/diagram.hpp"
#include "charts/people_grid.hpp"

namespace lantern::charts {
namespace {

constexpr double thickness = 16;
constexpr double between_rows = 18;
constexpr double figure_gap = 10;
constexpr long most_in_a_row = 10;
constexpr double dot_side = 19;

class Drawing {
 public:
  Drawing(const BarsSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {
    double figures = 0;
    for (const Bar& bar : spec.bars)
      figures = std::max(figures, paper_.line(bar.figure, TextRole::value).width);
    figures = std::min(figures, paper_.width() * 0.3);
    figure_width_ = figures;
    left_ = paper_.narrow() ? picture_edge : picture_edge + (paper_.width() - 2 * picture_edge) * 0.42;
    right_ = paper_.width() - picture_edge - figures - figure_gap;
  }

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    double y = picture_edge;
    for (const Bar& bar : spec_.bars) {
      if (&bar != &spec_.bars.front()) y += between_rows;
      y = draw_row(bar, y);
    }
    return paper_.finish(y + picture_edge, format);
  }

 private:
  double px(double share) const { return left_ + std::clamp(share, 0.0, 1.0) * (right_ - left_); }

  // Words at the left of the bar, on a phone above it. Returns where the row ends.
  double draw_row(const Bar& bar, double top) {
    const double widest = paper_.narrow() ? paper_.width() - 2 * picture_edge : left_ - picture_edge - 20;
    const TextBlock words = paper_.block(bar.words, widest, TextRole::label, 8);
    paper_.place(words, picture_edge, top);
    const double bar_top = paper_.narrow() ? top + words.height + 4 : top + 2;
    const double end = draw_bar(bar, bar_top);
    return std::max(end, top + words.height);
  }

  // Returns where the drawing, its figure and its base end.
  double draw_bar(const Bar& bar, double top) {
    double y = top, figure_left = left_;
    if (bar.people) {
      const PeopleGrid grid(*bar.people, PeopleSign::dot, most_in_a_row, dot_side);
      grid.place(paper_.canvas, left_, top);
      y += grid.height();
      figure_left += most_in_a_row * dot_side + figure_gap;
    } else if (bar.share) {
      paper_.canvas.rectangle(Role::baseline, px(0), top, px(1), top + thickness);
      paper_.canvas.segment(Role::axis, px(1), top, px(1), top + thickness);
      paper_.canvas.rectangle(Role::plain, px(0), top, px(*bar.share), top + thickness);
      y += thickness;
      figure_left = right_ + figure_gap;
    }
    if (!bar.figure.empty()) {
      const TextBlock figure = paper_.block(bar.figure, figure_width_ + 1, TextRole::value, 1);
      paper_.place(figure, figure_left, top + thickness / 2 - figure.height / 2);
      y = std::max(y, top + thickness);
    }
    if (bar.base.empty()) return y;
    const TextBlock base = paper_.block(bar.base, paper_.width() - picture_edge - left_, TextRole::quiet, 4);
    const double base_top = y > top ? y + 4 : top - 1;
    paper_.place(base, left_, base_top);
    return base_top + base.height;
  }

  const BarsSpec& spec_;
  Diagram paper_;
  double figure_width_ = 0, left_ = 0, right_ = 0;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_bars(const BarsSpec& spec, ChartFormat format,
                                                   const ChartFont& font) {
  return Drawing(spec, font).work(format);
}

}  // namespace lantern::charts
