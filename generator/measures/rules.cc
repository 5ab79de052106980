#include "measures/rules.hpp"

#include <algorithm>

#include "measures/statistics.hpp"

namespace lantern::measures {
namespace {

enum class Break { skip, stop };

// Collects members of a stretch and keeps it when it is long enough.
class Stretch {
 public:
  Stretch(Signal signal, int length, std::vector<Pattern>& out)
      : signal_(signal), length_(static_cast<std::size_t>(length)), out_(out) {}

  void add(std::size_t index, Direction direction) {
    direction_ = direction;
    members_.push_back(index);
  }
  void end() {
    if (members_.size() >= length_) out_.push_back({signal_, direction_, members_});
    members_.clear();
    direction_ = Direction::none;
  }
  Direction direction() const { return direction_; }
  bool empty() const { return members_.empty(); }

 private:
  Signal signal_;
  std::size_t length_;
  std::vector<Pattern>& out_;
  std::vector<std::size_t> members_;
  Direction direction_ = Direction::none;
};

Direction compare(double a, double b) {
  if (nearly_equal(a, b)) return Direction::none;
  return a > b ? Direction::high : Direction::low;
}

std::vector<Pattern> shifts(const std::vector<RulePoint>& points, int length, Break on_line) {
  std::vector<Pattern> found;
  Stretch stretch(Signal::shift, length, found);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const RulePoint& point = points[i];
    const Direction side =
        point.value && point.centre ? compare(*point.value, *point.centre) : Direction::none;
    if (side == Direction::none) {
      if (on_line == Break::stop) stretch.end();
      continue;
    }
    if (side != stretch.direction()) stretch.end();
    stretch.add(i, side);
  }
  stretch.end();
  return found;
}

std::vector<Pattern> trends(const std::vector<RulePoint>& points, int length, Break on_tie) {
  std::vector<Pattern> found;
  Stretch stretch(Signal::trend, length, found);
  std::optional<std::size_t> previous;  // the last that differed from the one before it
  std::size_t last_of_equals = 0;       // it, or the last repeat of its value
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!points[i].value) {
      if (on_tie == Break::stop) {
        stretch.end();
        previous.reset();
      }
      continue;
    }
    if (previous) {
      const Direction step = compare(*points[i].value, *points[*previous].value);
      if (step == Direction::none) {
        if (on_tie == Break::stop) stretch.end();
        last_of_equals = i;
        if (on_tie == Break::stop) previous = i;
        continue;
      }
      // A turn after repeats begins at the last of them, so that the trend is not drawn across a level.
      if (step != stretch.direction()) {
        stretch.end();
        stretch.add(last_of_equals, step);
      }
      stretch.add(i, step);
    }
    previous = last_of_equals = i;
  }
  stretch.end();
  return found;
}

Direction side_of(const RulePoint& point) {
  return point.value && point.centre ? compare(*point.value, *point.centre) : Direction::none;
}

Direction outside(const RulePoint& point) {
  if (!point.value) return Direction::none;
  if (point.limits.upper && compare(*point.value, *point.limits.upper) == Direction::high)
    return Direction::high;
  if (point.limits.lower && compare(*point.value, *point.limits.lower) == Direction::low)
    return Direction::low;
  return Direction::none;
}

bool near_limit(const RulePoint& point, Direction side) {
  if (outside(point) != Direction::none) return false;
  const PointLimits& limits = point.limits;
  return side == Direction::high ? limits.near_upper && *point.value > *limits.near_upper
                                 : limits.near_lower && *point.value < *limits.near_lower;
}

}  // namespace

std::vector<Pattern> outside_limits(const std::vector<RulePoint>& points) {
  std::vector<Pattern> found;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (const Direction side = outside(points[i]); side != Direction::none)
      found.push_back({Signal::outside_limits, side, {i}});
  return found;
}

std::vector<Pattern> two_of_three(const std::vector<RulePoint>& points) {
  std::vector<Pattern> found;
  for (std::size_t i = 0; i + 3 <= points.size(); ++i) {
    const Direction side = side_of(points[i]);
    if (side == Direction::none) continue;
    if (side_of(points[i + 1]) != side || side_of(points[i + 2]) != side) continue;
    Pattern pattern{Signal::two_of_three, side, {}};
    for (std::size_t j = i; j < i + 3; ++j)
      if (near_limit(points[j], side)) pattern.members.push_back(j);
    if (pattern.members.size() >= 2) found.push_back(std::move(pattern));
  }
  return found;
}

std::vector<Pattern> shifts_skipping_line(const std::vector<RulePoint>& points, int length) {
  return shifts(points, length, Break::skip);
}
std::vector<Pattern> trends_skipping_ties(const std::vector<RulePoint>& points, int length) {
  return trends(points, length, Break::skip);
}
std::vector<Pattern> shifts_unbroken(const std::vector<RulePoint>& points, int length) {
  return shifts(points, length, Break::stop);
}
std::vector<Pattern> trends_unbroken(const std::vector<RulePoint>& points, int length) {
  return trends(points, length, Break::stop);
}

}  // namespace lantern::measures
