// The cells of published tables, as spreadsheets and programs read them (RFC 4180). Pure; any thread.
#pragma once
#include <optional>
#include <string>

namespace lantern::telling {

// The shortest text that reads back as the same number, with a decimal point; empty for none.
std::string number_cell(const std::optional<double>& value);

// Words, in quotation marks where they need them. Those that begin like a formula would be run by a
// spreadsheet that opens the file: an apostrophe stands before them.
std::string text_cell(std::string text);

}  // namespace lantern::telling
