// What the shape and the colour of a point say, and the key that says it in words: made from the points that
// are drawn, so that it has each sign that is there and no other. Pure; any thread. Internal to this folder.
#pragma once
#include "charts/chart.hpp"

namespace lantern::charts {

// Shapes say what the rules say, and only where there are points enough for a verdict; a point outside the
// limits needs no others.
void add_sign(const measures::AnalysedPoint& point, const measures::Analysis& analysis, ChartPoint& drawn);

std::vector<KeyEntry> key_of_signs(const std::vector<ChartPoint>& points, const measures::Analysis& analysis,
                                   const Messages& messages);

}  // namespace lantern::charts
