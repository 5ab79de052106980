// What must hold of the columns of a table once they are found. Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/chart_types.hpp"
#include "tables/cells.hpp"
#include "tables/columns.hpp"

namespace lantern::tables {

// Date or label, and value or numerator and denominator, as the chart needs them (csv-header).
void check_combination(const Sheet& sheet, const Columns& columns, ChartType chart, Diagnostics& diagnostics);

// Merged cells in a column that counts: only the first of them holds what all of them show (csv-merged).
void check_merged(const Sheet& sheet, const Columns& columns, Diagnostics& diagnostics);

// One warning (csv-columns) for the headings in `left_out`, and columns without one that hold something.
void warn_of_left_out(const Sheet& sheet, const Columns& columns, const std::vector<Cell>& left_out,
                      Diagnostics& diagnostics);

// The texts of a row.
std::vector<std::string> texts_of(const Row& row);

// "'Month', 'Missed' and 'Booked'", shortened where it is long.
std::string quoted_list(const std::vector<std::string>& names);

}  // namespace lantern::tables
