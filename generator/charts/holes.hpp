// Where nothing was measured for long: a line drawn over such a hole would claim what nobody knows.
// Pure; any thread.
#pragma once
#include <vector>

#include "measures/analysis.hpp"

namespace lantern::charts {

// One a point: whether more than three usual steps of time lie between it and the point before it. The
// usual step is the median of the steps; labels have no time between them.
std::vector<bool> after_holes(const std::vector<measures::AnalysedPoint>& points);

}  // namespace lantern::charts
