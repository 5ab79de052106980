#include "charts/score_chart.hpp"

#include <algorithm>
#include <array>

#include "charts/diagram.hpp"

namespace lantern {
namespace {

class Drawing {
 public:
  Drawing(const ScoreChartSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {}

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    if (spec_.scores.empty()) return paper_.finish(2 * picture_edge, format);
    set_frame();
    draw_scale();
    draw_steps();
    draw_dates();
    draw_last();
    draw_figures();
    draw_first();
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
    top_ = picture_edge + 12;
    bottom_ = top_ + (paper_.narrow() ? 190 : 220);
    from_ = first().day;
    to_ = std::max(last().day, from_ + 1);
  }

  // Room left and right of the points for half a label.
  static constexpr double pad = 24;
  double px(double day) const {
    return left_ + pad + (day - from_) / (to_ - from_) * (right_ - left_ - pad - 8);
  }
  double py(double score) const {
    const double share = (std::clamp(score, spec_.low, spec_.high) - spec_.low) / (spec_.high - spec_.low);
    return bottom_ - 10 - share * (bottom_ - top_ - 10);
  }

  void draw_scale() {
    for (const AxisTick& tick : spec_.ticks) {
      paper_.canvas.segment(Role::grid, left_, py(tick.at), right_, py(tick.at));
      paper_.labels.place(tick.label, left_ - 8, py(tick.at) + 5, Anchor::end, TextRole::quiet);
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

  // The scores between, and the first, above or below their points where nothing is in the way.
  void draw_figures() {
    for (const DatedScore& score : spec_.scores) {
      if (&score == &last() && spec_.scores.size() > 1) break;
      const double x = px(score.day), y = py(score.score);
      const TextRole role = &score == &first() ? TextRole::value : TextRole::quiet;
      if (spec_.scores.size() == 1) break;
      if (!paper_.labels.place_if_free(score.figure, x, y - 10, Anchor::middle, role))
        paper_.labels.place_if_free(score.figure, x, y + 21, Anchor::middle, role);
    }
  }

  // What the first score means: right of its point where the line leaves room, else below the picture.
  void draw_first() {
    if (spec_.scores.size() < 2) return;
    const double x = px(first().day);
    for (const double most : {260.0, 150.0, 96.0}) {
      const double widest = std::min(most, right_ - x);
      const TextBlock words = paper_.block(first().meaning, widest, TextRole::label, 4);
      const std::array tops = {py(first().score) + 10, py(first().score) - 26 - words.height};
      for (const double left : {x + 12, x - 8})
        for (const double top : tops)
          if (fits(words, left, top)) {
            paper_.place(words, left, top);
            return;
          }
    }
    const TextBlock figure = paper_.line(first().figure, TextRole::value);
    const double beside = picture_edge + figure.width + 8;
    const TextBlock words =
        paper_.block(first().meaning, paper_.width() - picture_edge - beside, TextRole::label, 4);
    paper_.place(figure, picture_edge, below_ + 8);
    paper_.place(words, beside, below_ + 8 + (figure.height - line_height(TextRole::label)) / 2);
    below_ += 8 + std::max(figure.height, words.height) + 2;
  }

  bool fits(const TextBlock& words, double left, double top) const {
    const LabelBox box{"", left, top, left + words.width, top + words.height};
    return box.right <= right_ && box.top >= top_ && box.bottom <= bottom_ - 2 && paper_.labels.free(box);
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

}  // namespace lantern
