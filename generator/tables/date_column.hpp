// The column of dates: which number is the day, and whether they are months. Pure; any thread.
#pragma once
#include <optional>
#include <span>

#include "model/measure.hpp"
#include "tables/cell_problems.hpp"
#include "tables/columns.hpp"

namespace lantern::tables {

// Fills in the dates of `series`, a row of it for each of `rows`. Without an `order` the day comes first, and
// csv-date-order asks for one where the dates look American: 1/1/2021, 2/1/2021, 3/1/2021. Where all are the
// first of a month, they are months.
void read_dates(const Sheet& sheet, const Columns& columns, std::span<const Row* const> rows,
                std::optional<DateOrder> order, Series& series, CellProblems& problems);

}  // namespace lantern::tables
