// Rows that stand with a table and are none of its own: totals, averages, sources, notes, second headings.
// Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "tables/cells.hpp"
#include "tables/columns.hpp"

namespace lantern::tables {

// The places in Sheet::rows of all rows that are of the table. An error (csv-not-a-row) for the others, one
// for each kind of them, with what they seem to be.
std::vector<std::size_t> rows_of_table(const Sheet& sheet, const Columns& columns, Diagnostics& diagnostics);

}  // namespace lantern::tables
