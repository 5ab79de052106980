// A spreadsheet as cells with their places, before anything is known of what they mean. Plain structs; any
// thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/source_location.hpp"

namespace lantern::tables {

enum class TableFile { csv, workbook };

enum class CellKind {
  text,
  number,   // of a workbook: as a number
  percent,  // of a workbook: a number that is shown as per cent, and is here as people see it
  date,     // of a workbook: by the format of the cell
  time,     // of a workbook: a time of day, or time that passed, in days
  flag,     // TRUE or FALSE
  formula   // that nothing has worked out
};

struct Cell {
  int column = 0;  // from 1, as the spreadsheet counts
  CellKind kind = CellKind::text;
  std::string text;  // as a person would read it, without space around it
  double number = 0;
  Date date;
  int line = 0;         // in the file, from 1; in a workbook its row
  int text_column = 0;  // in the line, from 1; in a workbook its column
  int length = 1;
};

struct Row {
  int number = 0;  // from 1, as the spreadsheet counts, empty ones too
  bool hidden = false;
  std::vector<Cell> cells;  // those with something in them, from left to right
  int last_column = 0;      // the last one that the file has in this row, with something in it or not

  const Cell* at(int column) const;
};

struct MergedCells {
  int first_row = 0, first_column = 0, last_row = 0, last_column = 0;  // from 1
};

struct Sheet {
  std::string file;  // as diagnostics name it
  TableFile kind = TableFile::csv;
  std::string name;                 // in a workbook
  std::vector<std::string> others;  // the names of its other sheets
  char separator = 0;               // in a CSV file
  std::vector<Row> rows;
  std::vector<MergedCells> merged;
  std::vector<MergedCells> hidden_columns;  // their rows mean nothing

  SourceLocation place(const Cell& cell) const { return {file, cell.line, cell.text_column, cell.length}; }
  SourceLocation place(const Row& row) const;
};

// Stands for a cell of this row with nothing in it, where diagnostics point.
Cell missing_cell(const Sheet& sheet, const Row& row, int column);

// "B7", of a workbook or of a CSV file that a spreadsheet has opened.
std::string column_name(int column);
std::string cell_name(int row, int column);

// "rows 5, 9 and 14 to 20", in order; at most so many of them, then "and 300 more".
std::string rows_in_words(const std::vector<int>& rows);

// The text without blanks around it, no-break ones among them, and each run of blanks or line ends inside as
// one.
std::string tidy(std::string_view text);

}  // namespace lantern::tables
