#include <algorithm>
#include <cmath>
#include <optional>

#include "charts/diagram.hpp"
#include "charts/parts.hpp"

namespace lantern::charts {
namespace {

constexpr double apart = 1.1;    // of the middles of two circles, in radii
constexpr double from_line = 9;  // of words to every line
constexpr double smallest = 150, largest = 230;
constexpr double frame_inset = 14;

struct Middle {
  double x = 0, y = 0;
};

// Words in one part of the picture, around a point.
struct Words {
  TextBlock title, text;
  Middle at;
  double width() const { return std::max(title.width, text.width); }
  double height() const { return title.height + text.height; }
};

class Circles {
 public:
  Circles(const PartsSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {}

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    const double inset = spec_.around.empty() ? 0 : frame_inset;
    const double room = (paper_.width() - 2 * (picture_edge + inset)) / (2 + apart);
    bool words_fit = false;
    for (radius_ = smallest; !paper_.narrow() && !words_fit && radius_ <= std::min(room, largest);
         radius_ += 10) {
      stand();
      words_fit = write();
    }
    if (!words_fit) {
      radius_ = std::min(room, smallest);
      stand();
    } else {
      radius_ -= 10;
    }
    return paper_.finish(draw(words_fit), format);
  }

 private:
  // Around 0, the point that lies in all circles.
  void stand() {
    const double d = apart * radius_;
    if (spec_.parts.size() == 2)
      middles_ = {{-d / 2, 0}, {d / 2, 0}};
    else
      middles_ = {{-d / 2, -d / std::sqrt(12)}, {d / 2, -d / std::sqrt(12)}, {0, d / std::sqrt(3)}};
  }

  static double away(const Middle& from, double x, double y) { return std::hypot(x - from.x, y - from.y); }

  bool inside(const Words& words, const Middle& circle) const {
    const double w = words.width() / 2, h = words.height() / 2;
    for (const double x : {words.at.x - w, words.at.x + w})
      for (const double y : {words.at.y - h, words.at.y + h})
        if (away(circle, x, y) > radius_ - from_line) return false;
    return true;
  }
  bool outside(const Words& words, const Middle& circle) const {
    const double w = words.width() / 2, h = words.height() / 2;
    const double x = std::clamp(circle.x, words.at.x - w, words.at.x + w);
    const double y = std::clamp(circle.y, words.at.y - h, words.at.y + h);
    return away(circle, x, y) >= radius_ + from_line;
  }

  bool stands_alone(const Words& words, std::size_t part) const {
    for (std::size_t other = 0; other < middles_.size(); ++other)
      if (other != part && !outside(words, middles_[other])) return false;
    return inside(words, middles_[part]);
  }

  // Where one circle is alone.
  std::optional<Words> alone(std::size_t part) {
    const Middle& own = middles_[part];
    for (double width = 1.1 * radius_; width > 0.5 * radius_; width -= 10) {
      if (paper_.breaks_a_word(spec_.parts[part].title, width, TextRole::strong) ||
          paper_.breaks_a_word(spec_.parts[part].text, width, TextRole::label))
        return std::nullopt;
      Words words{paper_.block(spec_.parts[part].title, width, TextRole::strong),
                  paper_.block(spec_.parts[part].text, width, TextRole::label),
                  {}};
      // Half-way between the nearest and the farthest place that has room.
      double nearest = 0, farthest = 0;
      for (double out = 1.0; out < 2.2; out += 0.02) {
        words.at = {own.x * out, own.y * out};
        if (!stands_alone(words, part)) continue;
        if (nearest == 0) nearest = out;
        farthest = out;
      }
      const double out = (nearest + farthest) / 2;
      words.at = {own.x * out, own.y * out};
      if (nearest > 0) return words;
    }
    return std::nullopt;
  }

  std::optional<Words> in_the_middle() {
    for (double width = 1.1 * radius_; !paper_.breaks_a_word(spec_.middle, width, TextRole::value);
         width -= 10) {
      const Words words{paper_.block(spec_.middle, width, TextRole::value), {}, {}};
      if (std::ranges::all_of(middles_, [&](const Middle& circle) { return inside(words, circle); }))
        return words;
    }
    return std::nullopt;
  }

  bool write() {
    words_.clear();
    for (std::size_t i = 0; i < middles_.size(); ++i) {
      auto words = alone(i);
      if (!words) return false;
      words_.push_back(std::move(*words));
    }
    if (spec_.middle.empty()) return true;
    auto words = in_the_middle();
    if (words) words_.push_back(std::move(*words));
    return words.has_value();
  }

  // The lower end. Without room for words the parts have numbers, the middle the last.
  double draw(bool words_fit) {
    paper_.canvas.line_width = 2;
    const double x = paper_.width() / 2;
    double top = picture_edge;
    const bool framed = !spec_.around.empty();
    if (framed) {
      top += frame_inset;
      const TextBlock around =
          paper_.block(spec_.around, paper_.width() - 2 * (picture_edge + frame_inset), TextRole::strong);
      if (words_fit) {
        paper_.place(around, x, top, Anchor::middle);
        top += around.height + 8;
      }
    }
    const double y = top + radius_ - middles_.front().y + 1;
    const double bottom = y + middles_.back().y + radius_ + 1;
    paper_.canvas.ring(Role::baseline, x + middles_[0].x, y + middles_[0].y, radius_, smooth);
    for (std::size_t i = 1; i < middles_.size(); ++i)
      paper_.canvas.ring(Role::baseline, x + middles_[i].x, y + middles_[i].y, radius_, smooth);
    for (const Middle& circle : middles_)
      paper_.canvas.ring(Role::line, x + circle.x, y + circle.y, radius_, smooth);
    if (words_fit)
      for (const Words& words : words_) place(words, x, y);
    else
      place_numbers(x, y);
    if (!framed) return bottom + picture_edge;
    paper_.canvas.rectangle(Role::axis, picture_edge, picture_edge, paper_.width() - picture_edge,
                            bottom + frame_inset);
    return bottom + frame_inset + picture_edge;
  }

  void place(const Words& words, double x, double y) {
    const double top = y + words.at.y - words.height() / 2;
    paper_.place(words.title, x + words.at.x, top, Anchor::middle);
    paper_.place(words.text, x + words.at.x, top + words.title.height, Anchor::middle);
  }

  void place_numbers(double x, double y) {
    for (std::size_t i = 0; i < middles_.size(); ++i)
      paper_.disc(std::to_string(i + 1), x + 1.45 * middles_[i].x, y + 1.45 * middles_[i].y);
    if (!spec_.middle.empty()) paper_.disc(std::to_string(middles_.size() + 1), x, y);
  }

  const PartsSpec& spec_;
  Diagram paper_;
  double radius_ = smallest;
  std::vector<Middle> middles_;
  std::vector<Words> words_;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_venn(const PartsSpec& spec, ChartFormat format,
                                                   const ChartFont& font) {
  return Circles(spec, font).work(format);
}

}  // namespace lantern::charts
