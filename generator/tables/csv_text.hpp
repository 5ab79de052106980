// The bytes of a CSV file as text, in whatever encoding a spreadsheet wrote them. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace lantern::tables {

// UTF-8 with or without byte order mark, UTF-16 with one, or Windows-1252 (with a warning). Lines end in \n,
// letters are composed. Nothing after an error: csv-encoding for what is no text, csv-too-long, csv-workbook
// for files of other programs that are called .csv.
std::optional<std::string> csv_text(std::string_view file, std::string_view bytes, Diagnostics& diagnostics);

}  // namespace lantern::tables
