// Sensible places for the ticks of an axis. Pure; safe from any thread.
#pragma once
#include <vector>

#include "charts/chart.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::charts {

struct ValueAxis {
  double low = 0, high = 1;
  std::vector<AxisTick> ticks;
};

// Steps of 1, 2 or 5 times a power of ten, four to seven of them, around all of `values`. Zero is in it
// unless the smallest value is over half the largest, so that a change does not look larger than it is.
// Percentages of people stay within 0 and 100; in the easy style they have no sign.
ValueAxis value_axis(const std::vector<double>& values, Unit unit, ChartStyle style, const Messages& messages,
                     const Locale& locale);

// Choices from each day to each fifty years, finest first, that suit `points`; dates that are known to
// the month get no days, and choices of more than `most` ticks are left out. The last choice is the first
// point alone.
std::vector<std::vector<AxisTick>> date_ticks(const std::vector<measures::AnalysedPoint>& points, long most,
                                              const Locale& locale);

// Every label, every second, fifth, tenth ...; the first alone in the end.
std::vector<std::vector<AxisTick>> label_ticks(const std::vector<measures::AnalysedPoint>& points);

}  // namespace lantern::charts
