#include "charts/score_chart.hpp"

#include <algorithm>

#include "charts/diagram.hpp"

namespace lantern::charts {
namespace {

class Drawing {
 public:
  Drawing(const ScoreChartSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {}

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    if (spec_.scores.empty()) return paper_.finish(2 * picture_edge, format);
    set_frame();
    draw_steps();
    draw_dates();
    draw_last();
    draw_first();
    draw_figures();
    draw_scale();
    return paper_.finish(below_ + picture_edge, format);
  }

 private:
  const DatedScore& first() const { return spec_.scores.front(); }
  const DatedScore& last() const { return spec_.scores.back(); }

  void set_frame() {
    double ticks = 0;
    for (const AxisTick& tick : spec_.ticks)
      ticks = std::max(ticks, paper_.labels.width(tick.label, TextRole::quiet));
    left_ = picture_edge + ticks + 10;
    const double for_words = paper_.narrow() ? 96 : 170;
    right_ = paper_.width() - picture_edge - for_words - 16;
    top_ = picture_edge + 26;  // a figure stands above the best score
    bottom_ = top_ + (paper_.narrow() ? 200 : 250);
    from_ = first().day;
    to_ = std::max(last().day, from_ + 1);
  }

  // Room beside the points for half a label, and below the scale for the words of a first, low score.
  static constexpr double pad = 24;
  static constexpr double foot = 34;
  double px(double day) const {
    return left_ + pad + (day - from_) / (to_ - from_) * (right_ - left_ - pad - 8);
  }
  double py(double score) const {
    const double share = (std::clamp(score, spec_.low, spec_.high) - spec_.low) / (spec_.high - spec_.low);
    return bottom_ - foot - share * (bottom_ - top_ - foot);
  }

  // After all words, since a line of the grid stops where words stand.
  void draw_scale() {
    for (const AxisTick& tick : spec_.ticks) {
      const double y = py(tick.at);
      std::vector<LabelBox> in_the_way;
      for (const LabelBox& box : paper_.labels.placed())
        if (box.top - 2 < y && y < box.bottom + 2 && box.left < right_) in_the_way.push_back(box);
      std::ranges::sort(in_the_way, {}, &LabelBox::left);
      double x = left_;
      for (const LabelBox& box : in_the_way) {
        if (box.left - 5 > x) paper_.canvas.segment(Role::grid, x, y, box.left - 5, y);
        x = std::max(x, box.right + 5);
      }
      if (x < right_) paper_.canvas.segment(Role::grid, x, y, right_, y);
      paper_.labels.place(tick.label, left_ - 8, y + 5, Anchor::end, TextRole::quiet);
    }
    paper_.canvas.segment(Role::axis, left_, bottom_, right_, bottom_);
  }

  void draw_steps() {
    ChartCanvas& canvas = paper_.canvas;
    const double most = px(to_) - px(from_);
    canvas.dot_width = std::clamp(most / static_cast<double>(spec_.scores.size()) * 0.5, 4.0, 10.0);
    for (std::size_t i = 0; i < spec_.scores.size(); ++i) {
      const DatedScore& score = spec_.scores[i];
      const double x = px(score.day), y = py(score.score);
      if (i > 0) {
        const double before = py(spec_.scores[i - 1].score);
        canvas.line(Role::line, x, before);
        canvas.line(Role::line, x, y);
        paper_.labels.take({"", px(spec_.scores[i - 1].day), before - 3, x, before + 3});
        paper_.labels.take({"", x - 3, std::min(y, before) - 3, x + 3, std::max(y, before) + 3});
      } else {
        canvas.move(Role::line, x, y);
      }
      canvas.dot(Role::point, x, y);
      paper_.labels.take({"", x - 5, y - 5, x + 5, y + 5});
    }
    if (spec_.scores.size() < 2) canvas.path(Role::line).clear();
  }

  // The first and the last date always, those between where there is room.
  void draw_dates() {
    const double y = bottom_ + 21;
    const auto place = [&](const DatedScore& score) {
      const double half = paper_.labels.width(score.date, TextRole::quiet) / 2;
      const double x = paper_.inside(px(score.day), 2 * half);
      const bool said = std::ranges::any_of(paper_.labels.placed(),
                                            [&](const LabelBox& box) { return box.text == score.date; });
      if (said && &score != &last()) return;
      LabelBox wide = paper_.labels.box(score.date, x, y, Anchor::middle, TextRole::quiet);
      wide.left -= 8;
      wide.right += 8;
      if (!std::ranges::none_of(paper_.labels.placed(), [&](const LabelBox& box) { return meet(box, wide); }))
        return;
      paper_.labels.place(score.date, x, y, Anchor::middle, TextRole::quiet);
      paper_.canvas.segment(Role::axis, px(score.day), bottom_, px(score.day), bottom_ + 5);
    };
    place(first());
    place(last());
    for (const DatedScore& score : spec_.scores) place(score);
    below_ = y + 8;
  }

  // At the right end of the line: the score and what it means.
  void draw_last() {
    const double widest = paper_.width() - picture_edge - right_ - 10;
    const TextBlock figure = paper_.block(last().figure, widest, TextRole::value, 1);
    const TextBlock meaning = paper_.block(last().meaning, widest, TextRole::label, 6);
    const double height = figure.height + meaning.height;
    const double low = picture_edge, high = bottom_ - height;
    const double top = std::clamp(py(last().score) - figure.height / 2, low, std::max(low, high));
    paper_.place(figure, right_ + 10, top);
    paper_.place(meaning, right_ + 10, top + figure.height);
    below_ = std::max(below_, top + height);
  }

  // The scores between, above or below their points where nothing is in the way.
  void draw_figures() {
    for (std::size_t i = 1; i + 1 < spec_.scores.size(); ++i) {
      const DatedScore& score = spec_.scores[i];
      const double x = px(score.day), y = py(score.score);
      if (!paper_.labels.place_if_free(score.figure, x, y - 13, Anchor::middle, TextRole::quiet))
        paper_.labels.place_if_free(score.figure, x, y + 23, Anchor::middle, TextRole::quiet);
    }
  }

  // The first score and what it means: below or above its point where the line leaves room, else below
  // the picture, with the score at both places.
  void draw_first() {
    if (spec_.scores.size() < 2) return;
    const TextBlock figure = paper_.line(first().figure, TextRole::value);
    const double x = px(first().day) - figure.width / 2, y = py(first().score);
    for (const double widest : {260.0, 150.0, 100.0}) {
      const TextBlock words = meaning_of_first(std::min(widest, right_ - x - figure.width - word_gap));
      const double height = std::max(figure.height, words.height);
      for (const double top : {y + 9, y - 9 - height})
        if (fits(figure.width + word_gap + words.width, height, x, top))
          return place_first(figure, words, x, top);
    }
    const TextBlock words = meaning_of_first(paper_.width() - 2 * picture_edge - figure.width - word_gap);
    if (!paper_.labels.place_if_free(first().figure, px(first().day), y - 13, Anchor::middle,
                                     TextRole::value))
      paper_.labels.place_if_free(first().figure, px(first().day), y + 25, Anchor::middle, TextRole::value);
    place_first(figure, words, picture_edge, below_ + 8);
    below_ += 10 + std::max(figure.height, words.height);
  }

  static constexpr double word_gap = 7;

  TextBlock meaning_of_first(double widest) {
    return paper_.block(first().meaning, widest, TextRole::label, 4);
  }
  void place_first(const TextBlock& figure, const TextBlock& words, double x, double top) {
    paper_.place(figure, x, top);
    paper_.place(words, x + figure.width + word_gap,
                 top + (figure.height - line_height(TextRole::label)) / 2);
  }

  bool fits(double width, double height, double left, double top) const {
    const LabelBox box{"", left, top, left + width, top + height};
    return box.right <= right_ && box.top >= picture_edge && box.bottom <= bottom_ - 2 &&
           paper_.labels.free(box);
  }

  const ScoreChartSpec& spec_;
  Diagram paper_;
  double left_ = 0, right_ = 0, top_ = 0, bottom_ = 0, below_ = 0;
  double from_ = 0, to_ = 1;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_score_chart(const ScoreChartSpec& spec, ChartFormat format,
                                                          const ChartFont& font) {
  return Drawing(spec, font).work(format);
}

}  // namespace lantern::charts
