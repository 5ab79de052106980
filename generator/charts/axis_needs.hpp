// What the value axis of a chart has to hold, before its ticks are chosen: so that the charts of one unit on
// a page can share an axis, and no axis makes a small difference look large. Plain values, pure functions;
// any thread.
#pragma once
#include <optional>
#include <vector>

#include "measures/analysis.hpp"
#include "model/measure.hpp"

namespace lantern::charts {

struct AxisNeeds {
  double low = 0, high = 1;
  int decimals = 12;  // the most that a tick may have: no more than the numbers themselves
  double span() const { return high - low; }
  friend bool operator==(const AxisNeeds&, const AxisNeeds&) = default;
};

// The values with their lines and targets. Zero is in it unless the smallest is over half the largest. A
// percentage has at least 20 points of the 0 to 100 there are, other values a fifth of their size; nothing
// reaches beyond what can be.
AxisNeeds axis_needs(const measures::Analysis& analysis, const Measure& measure);

// From the lowest to the highest that any of them needs; at least one. Zero is in it by the same rule.
AxisNeeds one_axis(const std::vector<AxisNeeds>& charts);

// From the lowest to the highest; nothing where it would flatten one: none may use less than two fifths of
// it.
std::optional<AxisNeeds> shared_axis(const std::vector<AxisNeeds>& charts);

}  // namespace lantern::charts
