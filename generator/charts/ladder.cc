#include <algorithm>
#include <ranges>

#include "charts/diagram.hpp"
#include "charts/parts.hpp"

namespace lantern::charts {
namespace {

constexpr double rail_gap = 56;   // between the two rails
constexpr double words_gap = 20;  // from a rail to words
constexpr double rung_gap = 12;   // between the words of two rungs
constexpr double widest_marks = 170;

struct Rung {
  TextBlock title, text, mark;
  double words() const { return title.height + text.height; }
};

class Ladder {
 public:
  Ladder(const PartsSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {}

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    paper_.canvas.line_width = 3;
    const bool marked =
        std::ranges::any_of(spec_.parts, [](const DrawnPart& part) { return !part.mark.empty(); });
    // Beside the ladder where there is room, else below the words of the rung.
    const bool beside = marked && !paper_.narrow();
    const double left = picture_edge + 2 + (beside ? widest_marks + words_gap : 0);
    const double right = left + (paper_.narrow() ? rail_gap / 2 : rail_gap);
    const double words = right + (paper_.narrow() ? words_gap / 2 : words_gap);
    double top = picture_edge + 8;
    for (const DrawnPart& part : std::views::reverse(spec_.parts)) {
      const Rung rung = rung_of(part, paper_.width() - picture_edge - words, beside);
      const double y = first_middle(rung.title, top);
      paper_.canvas.segment(Role::line, left, y, right, y);
      paper_.place(rung.title, words, top);
      paper_.place(rung.text, words, top + rung.title.height);
      double height = rung.words();
      if (!part.mark.empty()) {
        paper_.canvas.dot(Role::here, (left + right) / 2, y);
        if (beside) {
          paper_.place(rung.mark, left - words_gap, y - line_height(TextRole::value) / 2, Anchor::end);
          height = std::max(height, rung.mark.height);
        } else {
          paper_.place(rung.mark, words, top + height);
          height += rung.mark.height;
        }
      }
      top += height + rung_gap;
    }
    const double bottom = top - rung_gap + 8;
    for (const double rail : {left, right})
      paper_.canvas.segment(Role::line, rail, picture_edge, rail, bottom);
    return paper_.finish(bottom + picture_edge, format);
  }

 private:
  Rung rung_of(const DrawnPart& part, double width, bool beside) {
    return {paper_.block(part.title, width, TextRole::strong),
            paper_.block(part.text, width, TextRole::label),
            paper_.block(part.mark, beside ? widest_marks : width, TextRole::value)};
  }

  const PartsSpec& spec_;
  Diagram paper_;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_ladder(const PartsSpec& spec, ChartFormat format,
                                                     const ChartFont& font) {
  return Ladder(spec, font).work(format);
}

}  // namespace lantern::charts
