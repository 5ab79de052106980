// Numbers as spreadsheets write them: "1,204", 41%, £3.50, and the signs they put where there is none. Pure;
// any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/measure.hpp"
#include "tables/cells.hpp"

namespace lantern::tables {

// Which sign parts the whole from the rest, in one column.
enum class DecimalSign {
  point,
  comma,
  unclear  // every comma stands before three digits, in a file in which both may be meant
};

// Of the texts of a column; commas count only in files with semicolons.
DecimalSign decimal_sign(const Sheet& sheet, std::size_t first_row, int column);

enum class NumberSign { none, percent, pounds };

struct ReadNumber {
  std::optional<double> value;  // nothing for a gap, or after a mistake
  NumberSign sign = NumberSign::none;
  bool gap = false;     // *, <5, n/a, #DIV/0! and their like
  std::string mistake;  // a sentence, where there is one
  std::string hint;
};

// A cell of a workbook has its number already; any other is read from its text.
ReadNumber read_number(const Cell& cell, DecimalSign decimal);

}  // namespace lantern::tables
