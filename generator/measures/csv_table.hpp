// A CSV file as cells with their places, before anything is known of what they mean.
// Pure; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace lantern::measures {

struct CsvCell {
  std::string text;  // without its quotes and without space around it
  int line = 0;      // where it begins, from 1
  int column = 0;    // in code points, from 1
  int length = 1;    // code points in the file up to the end of its first line, at least 1
};

using CsvRow = std::vector<CsvCell>;

// Rows of at least one cell that is not empty, in the file's order. Cells are parted by commas; quotes
// are as spreadsheets write them (RFC 4180): "a ""b"", c", also over several lines. `text` is what
// content/source_text made of the file: UTF-8, lines that end in \n, no byte order mark. Nothing after a
// mistake in the form of the whole file, which is reported.
std::optional<std::vector<CsvRow>> read_csv_table(std::string_view file, std::string_view text,
                                                  Diagnostics& diagnostics);

}  // namespace lantern::measures
