// The cells of one sheet of a workbook. Pure; one thread at a time for one workbook.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "office/workbook.hpp"
#include "tables/cells.hpp"

namespace lantern::tables {

// The place of the sheet that is asked for; empty: the first that is not hidden. Nothing after an error
// (csv-sheet).
std::optional<std::size_t> chosen_sheet(std::string_view file, const std::vector<office::SheetName>& sheets,
                                        std::string_view wanted, Diagnostics& diagnostics);

// Nothing after an error: csv-workbook for what is damaged, csv-too-long, csv-encoding.
std::optional<Sheet> read_sheet(std::string_view file, const office::Workbook& workbook, std::size_t index,
                                Diagnostics& diagnostics);

// "'Data', 'Notes'"
std::string names_in_words(const std::vector<office::SheetName>& sheets);

}  // namespace lantern::tables
