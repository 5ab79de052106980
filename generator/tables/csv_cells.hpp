// The text of a CSV file as cells. Pure; any thread.
#pragma once
#include <optional>
#include <string_view>

#include "base/diagnostic.hpp"
#include "tables/cells.hpp"

namespace lantern::tables {

// Cells are parted by commas, semicolons or tabs: by what a first line "sep=;" says, otherwise by what parts
// the first lines into the most columns. Quotes are as spreadsheets write them (RFC 4180): "a ""b"", c", also
// over several lines. `text` comes from csv_text(). Rows with nothing in them are left out. Nothing after a
// mistake in the form of the whole file, which is reported: csv-quote, csv-too-long.
std::optional<Sheet> csv_cells(std::string_view file, std::string_view text, Diagnostics& diagnostics);

constexpr std::size_t most_rows = 20'000;  // far above any measure; of workbooks too
constexpr std::size_t most_columns = 1'000;

}  // namespace lantern::tables
