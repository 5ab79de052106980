#include <algorithm>
#include <cmath>
#include <numbers>

#include "charts/diagram.hpp"
#include "charts/steps.hpp"

namespace lantern::charts {
namespace {

constexpr double beside = disc_radius + 11;  // from the middle of a disc to its words
constexpr double between = 12;               // from words to words
constexpr double widest_words = 236;
constexpr double smallest_ring = 120, largest_ring = 190;

enum class Side { left, right, above, below };

struct Step {
  double x = 0, y = 0;  // of its disc; the ring's middle is at 0
  Side side = Side::above;
  TextBlock title, text;
  double left = 0, top = 0;
  double width() const { return std::max(title.width, text.width); }
  double height() const { return title.height + text.height; }
};

class Ring {
 public:
  Ring(const StepsSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {}

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    if (paper_.narrow()) {
      radius_ = paper_.width() / 2 - disc_radius - 40;
      stand();
    } else {
      for (radius_ = smallest_ring; radius_ <= largest_ring; radius_ += 10) {
        write();
        if (!words_meet()) break;
      }
      if (radius_ > largest_ring) push_apart();
    }
    const double above = highest();
    draw(paper_.width() / 2, picture_edge - above);
    return paper_.finish(lowest() - above + 2 * picture_edge, format);
  }

 private:
  void stand() {
    steps_.assign(spec_.steps.size(), {});
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const double at = angle(static_cast<double>(i));
      steps_[i].x = radius_ * std::cos(at);
      steps_[i].y = radius_ * std::sin(at);
      steps_[i].side = std::abs(std::cos(at)) > 0.3 ? (std::cos(at) > 0 ? Side::right : Side::left)
                       : std::sin(at) < 0           ? Side::above
                                                    : Side::below;
    }
  }

  // From the top, as a clock goes round.
  double angle(double step) const {
    return -std::numbers::pi / 2 + 2 * std::numbers::pi * step / static_cast<double>(spec_.steps.size());
  }

  void write() {
    stand();
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      Step& step = steps_[i];
      const bool upright = step.side == Side::above || step.side == Side::below;
      const double room = paper_.width() / 2 - picture_edge - std::abs(step.x) - beside;
      const double width = upright ? 1.4 * widest_words : std::min(widest_words, room);
      step.title = paper_.block(spec_.steps[i].title, width, TextRole::strong);
      step.text = paper_.block(spec_.steps[i].text, width, TextRole::label);
      step.left = step.side == Side::right  ? step.x + beside
                  : step.side == Side::left ? step.x - beside - step.width()
                                            : step.x - step.width() / 2;
      step.top = step.side == Side::above   ? step.y - disc_radius - 8 - step.height()
                 : step.side == Side::below ? step.y + disc_radius + 6
                                            : beside_disc(step);
    }
  }

  // Above the middle of the ring the words end at their disc, below it they begin there: so the ring, which
  // bends away, never runs through them.
  double beside_disc(const Step& step) const {
    const double half_line = line_height(TextRole::strong) / 2;
    if (std::abs(step.y) < radius_ / 5) return step.y - step.height() / 2;
    return step.y < 0 ? step.y + half_line - step.height() : step.y - half_line;
  }

  static LabelBox box(const Step& step) {
    return {"", step.left, step.top, step.left + step.width(), step.top + step.height()};
  }
  bool words_meet() const {
    for (std::size_t i = 0; i < steps_.size(); ++i)
      for (std::size_t j = i + 1; j < steps_.size(); ++j)
        if (meet(box(steps_[i]), box(steps_[j]), between)) return true;
    return false;
  }

  // Longer words than any ring has room for: from the middle of each side up and down, a little away from
  // their discs.
  void push_apart() {
    radius_ = largest_ring;
    write();
    for (const Side side : {Side::left, Side::right}) {
      std::vector<Step*> column;
      for (Step& step : steps_)
        if (step.side == side) column.push_back(&step);
      std::ranges::sort(column, {}, &Step::y);
      const std::size_t middle = column.size() / 2;
      for (std::size_t i = middle + 1; i < column.size(); ++i)
        column[i]->top = std::max(column[i]->top, column[i - 1]->top + column[i - 1]->height() + between);
      for (std::size_t i = middle; i-- > 0;)
        column[i]->top = std::min(column[i]->top, column[i + 1]->top - column[i]->height() - between);
    }
    for (Step& step : steps_)
      for (const Step& other : steps_) {
        if (&other == &step || !meet(box(step), box(other), between)) continue;
        if (step.side == Side::above) step.top = std::min(step.top, other.top - step.height() - between);
        if (step.side == Side::below) step.top = std::max(step.top, other.top + other.height() + between);
      }
  }

  double highest() const {
    double y = -radius_ - disc_radius;
    for (const Step& step : steps_)
      if (!step.title.lines.empty()) y = std::min(y, step.top);
    return y;
  }
  double lowest() const {
    double y = -radius_;
    for (const Step& step : steps_) y = std::max({y, step.y + disc_radius, step.top + step.height()});
    return y;
  }

  void draw(double middle_x, double middle_y) {
    paper_.canvas.ring(Role::line, middle_x, middle_y, radius_, smooth);
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const Step& step = steps_[i];
      paper_.disc(std::to_string(i + 1), middle_x + step.x, middle_y + step.y);
      const Anchor anchor = anchor_of(step.side);
      const double words_x = middle_x + step.left +
                             (anchor == Anchor::end      ? step.width()
                              : anchor == Anchor::middle ? step.width() / 2
                                                         : 0);
      paper_.place(step.title, words_x, middle_y + step.top, anchor);
      paper_.place(step.text, words_x, middle_y + step.top + step.title.height, anchor);
      const double half = angle(static_cast<double>(i) + 0.5);
      paper_.arrow_head(Role::plain, middle_x + radius_ * std::cos(half), middle_y + radius_ * std::sin(half),
                        half + std::numbers::pi / 2);
    }
  }

  // Words lean on their disc.
  static Anchor anchor_of(Side side) {
    return side == Side::right ? Anchor::start : side == Side::left ? Anchor::end : Anchor::middle;
  }

  const StepsSpec& spec_;
  Diagram paper_;
  double radius_ = 0;
  std::vector<Step> steps_;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_cycle(const StepsSpec& spec, ChartFormat format,
                                                    const ChartFont& font) {
  return Ring(spec, font).work(format);
}

}  // namespace lantern::charts
