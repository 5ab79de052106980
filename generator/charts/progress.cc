#include "charts/progress.hpp"

#include <algorithm>
#include <cmath>

#include "charts/diagram.hpp"

namespace lantern::charts {
namespace {

// How far outside the way, as a share of it, the bar still shows a place.
constexpr double most_beyond = 0.6;
constexpr double bar_half = 5;  // of its height

class Drawing {
 public:
  Drawing(const ProgressSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {
    share_ = share_of_way(spec.baseline, spec.target, spec.now);
    shown_ = std::clamp(share_.value_or(0), -most_beyond, 1 + most_beyond);
    low_ = std::min(0.0, shown_);
    high_ = std::max(1.0, shown_);
  }

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    double y = picture_edge + draw_current();
    y += style_of(Role::here).width / 2 + 6;
    draw_bar(y);
    y += 16;
    return paper_.finish(y + draw_ends(y) + picture_edge, format);
  }

 private:
  static constexpr double side = 14;  // room for half a dot and an arrow

  double px(double share) const {
    return picture_edge + side +
           (share - low_) / (high_ - low_) * (paper_.width() - 2 * (picture_edge + side));
  }

  // Above the bar, over its place. Returns its height.
  double draw_current() {
    const double widest = std::min(paper_.width() - 2 * picture_edge, 280.0);
    const TextBlock value = paper_.block(spec_.current.value, widest, TextRole::value, 2);
    const TextBlock words = paper_.block(spec_.current.words, widest, TextRole::quiet, 3);
    place_near(words, value, px(shown_), picture_edge, paper_.width() - picture_edge, picture_edge);
    return words.height + value.height;
  }

  void draw_bar(double y) {
    ChartCanvas& canvas = paper_.canvas;
    canvas.segment(Role::axis, px(low_), y, px(high_), y);
    canvas.segment(Role::axis, px(0), y - 11, px(0), y + 11);
    canvas.segment(Role::centre, px(1), y - 13, px(1), y + 13);
    if (!share_) return;
    const Progress progress = progress_of(spec_.baseline, spec_.target, spec_.now);
    const double from = std::min(px(0), px(shown_)), to = std::max(px(0), px(shown_));
    if (progress != Progress::unchanged)
      canvas.rectangle(progress == Progress::further ? Role::concern : Role::improvement, from, y - bar_half,
                       to, y + bar_half);
    canvas.dot(Role::here, px(shown_), y);
    if (shown_ != *share_) draw_onwards(px(shown_), y, shown_ > 0 ? 1 : -1);
  }

  // "It goes on this way": the place itself lies outside the picture.
  void draw_onwards(double x, double y, double way) {
    paper_.canvas.move(Role::arrow, x + way * 10, y - 5);
    paper_.canvas.line(Role::arrow, x + way * 15, y);
    paper_.canvas.line(Role::arrow, x + way * 10, y + 5);
  }

  // Below the bar, each on its own half. Returns their height.
  double draw_ends(double top) {
    const double middle = (px(0) + px(1)) / 2;
    const double start = draw_end(spec_.start, px(0), picture_edge, middle - 8, top);
    const double end = draw_end(spec_.end, px(1), middle + 8, paper_.width() - picture_edge, top);
    return std::max(start, end);
  }

  double draw_end(const ProgressMark& mark, double at, double low, double high, double top) {
    const double widest = std::min(high - low, 240.0);
    const TextBlock value = paper_.block(mark.value, widest, TextRole::strong, 2);
    const TextBlock words = paper_.block(mark.words, widest, TextRole::quiet, 5);
    place_near(value, words, at, low, high, top);
    return value.height + words.height;
  }

  // Two blocks, one below the other, over or under `at`. Where they would leave `low` to `high` their
  // lines begin or end there.
  void place_near(const TextBlock& upper, const TextBlock& lower, double at, double low, double high,
                  double top) {
    const double half = std::max(upper.width, lower.width) / 2;
    const Anchor anchor = low + half > at ? Anchor::start : high - half < at ? Anchor::end : Anchor::middle;
    const double x = anchor == Anchor::start ? low : anchor == Anchor::end ? high : at;
    paper_.place(upper, x, top, anchor);
    paper_.place(lower, x, top + upper.height, anchor);
  }

  const ProgressSpec& spec_;
  Diagram paper_;
  std::optional<double> share_;
  double shown_ = 0, low_ = 0, high_ = 1;
};

}  // namespace

std::optional<double> share_of_way(double baseline, double target, double now) {
  const double share = (now - baseline) / (target - baseline);
  return std::isfinite(share) ? std::optional(share) : std::nullopt;
}

Progress progress_of(double baseline, double target, double now) {
  constexpr double rounding = 1e-9;  // 0.3 written as a decimal is not quite 0.3
  const auto share = share_of_way(baseline, target, now);
  if (!share) return Progress::unknown;
  if (*share >= 1 - rounding) return Progress::reached;
  if (*share > rounding) return Progress::nearer;
  return *share < -rounding ? Progress::further : Progress::unchanged;
}

std::expected<ChartPicture, std::string> draw_progress(const ProgressSpec& spec, ChartFormat format,
                                                       const ChartFont& font) {
  return Drawing(spec, font).work(format);
}

}  // namespace lantern::charts
