// The small line of a measure for cards. Pure; safe from any thread.
#pragma once
#include <string>

#include "charts/chart.hpp"

namespace lantern::charts {

// The points with the levels that are told, a tick at the target, and the first and the last value by their
// dots, off the lines. Percentages stand on all of 0 to 100, so that lines beside one another compare. Two to
// nine values are dots alone. Decorative: the page says the same in words. Empty when fewer than two points
// have a value, or when they are in no order.
std::string sparkline(const ChartSpec& chart, Unit unit, std::string_view first_value);
// The same without letters, which would be too small there: for a row of a table.
std::string row_line(const ChartSpec& chart, Unit unit);

}  // namespace lantern::charts
