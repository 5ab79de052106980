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

// Steps of 1, 2 or 5 times a power of ten, four to seven of them where the decimals allow so many, around all
// that the axis needs.
ValueAxis value_axis(const AxisNeeds& needs, Unit unit, const Messages& messages, const Locale& locale);

// Choices from each day to each fifty years, finest first, that suit `points`; dates that are known to
// the month get no days, and choices of more than `most` ticks are left out. The last choice is the first
// point alone.
std::vector<TickChoice> date_ticks(const std::vector<measures::AnalysedPoint>& points, long most,
                                   const Locale& locale);

// Every label, level or upright, then every second, third ... with a note that says so; the first alone in
// the end.
std::vector<TickChoice> label_ticks(const std::vector<measures::AnalysedPoint>& points,
                                    const Messages& messages);

}  // namespace lantern::charts
