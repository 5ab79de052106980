#include "charts/comparison.hpp"

#include <algorithm>
#include <cmath>

#include "charts/diagram.hpp"
#include "charts/paint.hpp"

namespace lantern::charts {
namespace {

constexpr double dot = 17;  // its width
constexpr double half_target = 15;
constexpr double between_rows = 14;
constexpr double column_gap = 24;

class Drawing {
 public:
  Drawing(const ComparisonSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {
    paper_.canvas.dot_width = dot;
    const double inner = paper_.width() - 2 * picture_edge;
    left_ = picture_edge + (paper_.narrow() ? 0 : inner * 0.34 + column_gap) + dot / 2;
    right_ = paper_.width() - picture_edge - dot / 2;
    for (std::size_t i = 0; i < spec.rows.size(); ++i)
      if (spec.rows[i].target) labelled_ = i;
  }

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    double y = picture_edge;
    for (std::size_t i = 0; i < spec_.rows.size(); ++i)
      y = draw_row(spec_.rows[i], i == labelled_, y) + between_rows;
    return paper_.finish(draw_scale(y) + picture_edge, format);
  }

 private:
  double px(double value) const {
    const double share = (value - spec_.low) / (spec_.high - spec_.low);
    return left_ + std::clamp(share, 0.0, 1.0) * (right_ - left_);
  }

  // Words at the left of the track, on a phone above it. Returns where the row ends.
  double draw_row(const ComparisonRow& row, bool labelled, double top) {
    const double widest =
        paper_.narrow() ? paper_.width() - 2 * picture_edge : left_ - dot / 2 - column_gap - picture_edge;
    const TextBlock words = paper_.block(row.words, widest, TextRole::strong, 6);
    const TextBlock base = paper_.block(row.base, widest, TextRole::quiet, 4);
    const double words_height = words.height + (row.base.empty() ? 0 : base.height);
    if (paper_.narrow()) {
      place_words(words, base, top);
      return draw_track(row, labelled, top + words_height + 2);
    }
    const double track = track_height(row);
    const double middle = std::max(words_height, track) / 2;
    place_words(words, base, top + middle - words_height / 2);
    const double end = draw_track(row, labelled, top + middle - track / 2);
    return std::max(top + words_height, end);
  }

  void place_words(const TextBlock& words, const TextBlock& base, double top) {
    paper_.place(words, picture_edge, top);
    if (!base.lines.empty()) paper_.place(base, picture_edge, top + words.height);
  }

  double track_height(const ComparisonRow& row) const {
    return line_height(TextRole::value) + (row.value ? 2 * half_target : 0);
  }

  // The figure over its dot; the target's words under its mark. Returns where they end.
  double draw_track(const ComparisonRow& row, bool labelled, double top) {
    const double widest = right_ - left_ + dot;
    if (!row.value) {
      const TextBlock why = paper_.block(row.figure, widest, TextRole::quiet, 4);
      paper_.place(why, left_ - dot / 2, top);
      return top + why.height;
    }
    const TextBlock figure = paper_.block(row.figure, widest, TextRole::value, 1);
    paper_.place(figure, within(px(*row.value), figure.width), top, Anchor::middle);
    const double y = top + figure.height + half_target;
    paper_.canvas.segment(Role::grid, left_, y, right_, y);
    if (row.target)
      paper_.canvas.segment(Role::centre, px(*row.target), y - half_target, px(*row.target), y + half_target);
    draw_sign(row.sign, px(*row.value), y);
    if (!labelled || spec_.target_label.empty()) return y + half_target;
    const TextBlock label = paper_.block(spec_.target_label, widest, TextRole::quiet, 2);
    paper_.place(label, within(px(*row.target), label.width), y + half_target + 1, Anchor::middle);
    return y + half_target + 1 + label.height;
  }

  double within(double x, double width) const {
    const double low = left_ - dot / 2 + width / 2;
    return std::clamp(x, low, std::max(low, right_ + dot / 2 - width / 2));
  }

  void draw_sign(ComparisonSign sign, double x, double y) {
    ChartCanvas& canvas = paper_.canvas;
    switch (sign) {
      case ComparisonSign::filled:
        return canvas.dot(Role::point, x, y);
      case ComparisonSign::hollow:
        canvas.dot(Role::point, x, y);
        return canvas.dot(Role::hollow, x, y);
      case ComparisonSign::diamond:
        return canvas.diamond(Role::plain, x, y, dot * 0.6);
      case ComparisonSign::square:
        return canvas.rectangle(Role::plain, x - dot * 0.43, y - dot * 0.43, x + dot * 0.43, y + dot * 0.43);
    }
  }

  // Where the scale begins and ends, in words under a line.
  double draw_scale(double top) {
    if (spec_.ticks.empty()) return top;
    paper_.canvas.segment(Role::axis, left_, top, right_, top);
    double height = 0;
    for (const AxisTick& tick : {spec_.ticks.front(), spec_.ticks.back()}) {
      const TextBlock label = paper_.block(tick.label, (right_ - left_) / 2, TextRole::quiet, 1);
      paper_.canvas.segment(Role::axis, px(tick.at), top, px(tick.at), top + 6);
      paper_.place(label, within(px(tick.at), label.width), top + 8, Anchor::middle);
      height = std::max(height, label.height);
    }
    return top + 8 + height;
  }

  const ComparisonSpec& spec_;
  Diagram paper_;
  double left_ = 0, right_ = 0;
  std::optional<std::size_t> labelled_;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_comparison(const ComparisonSpec& spec, ChartFormat format,
                                                         const ChartFont& font) {
  return Drawing(spec, font).work(format);
}

std::string comparison_dots(const std::vector<double>& values, double low, double high,
                            std::optional<double> target, double width, double height) {
  if (values.size() < 2 || high <= low) return {};
  ChartCanvas canvas;
  canvas.width = width;
  canvas.height = height;
  canvas.dot_width = 12;
  const double margin = canvas.dot_width / 2 + 1, y = height / 2;
  const auto px = [&](double value) {
    return margin + std::clamp((value - low) / (high - low), 0.0, 1.0) * (width - 2 * margin);
  };
  canvas.segment(Role::axis, margin, y, width - margin, y);
  if (target) canvas.segment(Role::centre, px(*target), y - 11, px(*target), y + 11);
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    canvas.dot(Role::point, px(values[i]), y);
    canvas.dot(Role::hollow, px(values[i]), y);
  }
  canvas.ring(Role::plain, px(values.back()), y, canvas.dot_width / 2);  // over the others, whole
  return paint_svg(canvas, {.id = {}, .language = {}, .title = {}, .description = {}, .decorative = true});
}

}  // namespace lantern::charts
