// From the rows of a file to the points of a chart: sorted by date, rows of one date or label joined.
// Pure; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/measure.hpp"

namespace lantern::measures {

struct PreparedPoint {
  std::optional<Date> date;
  std::string label;
  std::optional<double> value;  // before any scale; numerator / denominator for a ratio
  std::optional<double> numerator;
  std::optional<double> denominator;
  std::vector<double> members;  // the values of its rows: the subgroup of an xbar or s chart
  bool excluded = false;        // when all of its rows are
  int missing_rows = 0;         // rows without a value beside others that have one
  bool zero_denominator = false;
  std::vector<std::string> notes;
  std::vector<std::size_t> rows;  // indices in Series::rows
};

// Labels keep the order in which they first appear. Rows of one date or label are joined: values by
// `aggregate` (always by their sum for c charts; xbar charts plot the mean and s charts the standard
// deviation of the rows), numerators and denominators by their sums. Empty
// cells do not count (`missing_rows` tells how many), nor do excluded rows beside others that are not; a
// ratio row with either part missing is missing altogether. Dates are the same
// when they begin on the same day: 2021-04 and 2021-04-01.
std::vector<PreparedPoint> prepare(const Series& series, ChartType chart, Aggregate aggregate);

}  // namespace lantern::measures
