// Where the tests of a project stand on the axis of a chart. Pure; safe from any thread.
#pragma once
#include <string_view>
#include <vector>

#include "charts/chart.hpp"

namespace lantern::charts {

// A cycle stands at its date; where the points have labels, at the first point whose note holds its title.
// The others are not drawn. Numbered from 1 as they stand; in the order of the axis, with the x of chart
// points.
std::vector<ChartMark> mark_places(const measures::Analysis& analysis, const std::vector<PdsaCycle>& cycles,
                                   const Locale& locale);

// The note is no more than the titles of cycles: their numbers say it.
bool names_cycles_only(std::string_view note, const std::vector<PdsaCycle>& cycles);

}  // namespace lantern::charts
