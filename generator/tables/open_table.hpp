// A spreadsheet file, CSV or workbook, as the cells of one sheet. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "tables/cells.hpp"

namespace lantern::tables {

// What the file is decides its bytes, not its name. `sheet` is that of a workbook; empty: the first that is
// not hidden. Nothing after an error: those of csv_text() and csv_cells(), csv-workbook for what cannot be
// read, csv-sheet for a sheet that is not there.
std::optional<Sheet> open_table(std::string_view file, std::string_view bytes, std::string_view sheet,
                                Diagnostics& diagnostics);

// The sheets of a workbook that are not hidden; one without a name for a CSV file. Nothing after an error.
std::optional<std::vector<std::string>> sheet_names(std::string_view file, std::string_view bytes,
                                                    Diagnostics& diagnostics);

}  // namespace lantern::tables
