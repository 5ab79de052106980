#include "tables/series_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

#include "tables/cell_problems.hpp"
#include "tables/columns.hpp"
#include "tables/date_column.hpp"
#include "tables/number_column.hpp"
#include "tables/open_table.hpp"
#include "tables/reading.hpp"
#include "tables/stray_rows.hpp"
#include "text/utf8.hpp"

namespace lantern::tables {
namespace {

class SeriesReader {
 public:
  SeriesReader(const Sheet& sheet, const Columns& columns, const Measure& measure, Diagnostics& diagnostics)
      : sheet_(sheet),
        columns_(columns),
        measure_(measure),
        diagnostics_(diagnostics),
        problems_(sheet, diagnostics) {}

  std::optional<Series> read() {
    series_.file = sheet_.file;
    series_.has_dates = columns_.has(ColumnRole::date);
    series_.has_ratio = columns_.has(ColumnRole::numerator);
    const std::size_t before = diagnostics_.count(Severity::error);
    if (is_shifted()) return std::nullopt;
    for (const std::size_t index : rows_of_table(sheet_, columns_, diagnostics_))
      if (check_width(sheet_.rows[index])) rows_.push_back(&sheet_.rows[index]);
    series_.rows.resize(rows_.size());
    read_names();
    read_numbers();
    read_others();
    if (compares_places(measure_.chart)) check_total_place();
    problems_.report();
    if (problems_.failed() || diagnostics_.count(Severity::error) > before) return std::nullopt;
    warn_of_hidden();
    if (rows_.empty())
      diagnostics_.warning({sheet_.file, 1, 0, 1}, "csv-no-rows", "there is a header and no row below it",
                           "the chart will say that there are no figures to show");
    else if (std::ranges::none_of(series_.rows,
                                  [](const SeriesRow& row) { return row.value || row.numerator; }))
      diagnostics_.warning(sheet_.place(sheet_.rows[columns_.heading_row]), "csv-no-rows",
                           "no row below the headings has a number",
                           "the chart will say that there are no figures to show");
    series_.reading = what_was_read(sheet_, columns_, series_);
    return std::move(series_);
  }

 private:
  // R writes a number before each row and no heading over it.
  bool is_shifted() {
    const Row& headings = sheet_.rows[columns_.heading_row];
    const auto below = std::span(sheet_.rows).subspan(columns_.heading_row + 1);
    if (sheet_.kind == TableFile::workbook || below.size() < 2 ||
        !std::ranges::all_of(below,
                             [&](const Row& row) { return row.last_column == headings.last_column + 1; }))
      return false;
    diagnostics_.error(sheet_.place(headings), "csv-row-length",
                       "every row has one cell more than there are headings",
                       "give the first column a heading as well (in R: write.csv, with row.names = FALSE)");
    return true;
  }

  // In a CSV file: a cell too many is a comma too many, a row that ends early was cut off.
  bool check_width(const Row& row) {
    if (sheet_.kind == TableFile::workbook) return true;
    const Row& headings = sheet_.rows[columns_.heading_row];
    const Cell& last = row.cells.back();
    if (last.column > headings.last_column) {
      problems_.error(
          row.number, *std::ranges::upper_bound(row.cells, headings.last_column, {}, &Cell::column),
          "csv-row-length", "this row has more cells than there are headings",
          "a cell with a comma in it needs quotation marks round it: \"1,234\" or \"A, B and C\"");
      return false;
    }
    for (const ColumnRole role : {ColumnRole::date, ColumnRole::label, ColumnRole::value,
                                  ColumnRole::numerator, ColumnRole::denominator}) {
      if (!columns_.has(role) || columns_.at(role) <= row.last_column) continue;
      problems_.error(row.number, last, "csv-row-length",
                      fmt::format("this row ends before the column '{}'", columns_.name(role)),
                      "an empty cell still needs the sign before it; was the file cut off?");
      return false;
    }
    return true;
  }

  // R writes NA where there is nothing.
  static bool says_nothing(const Cell& cell) {
    const std::string said = lower_case(cell.text);
    return said == "na" || said == "n/a";
  }

  void read_names() {
    if (series_.has_dates) {
      read_dates(sheet_, columns_, rows_, measure_.dates, series_, problems_);
      return;
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Cell* cell = rows_[i]->at(columns_.at(ColumnRole::label));
      if (cell == nullptr)
        problems_.error(rows_[i]->number, missing_cell(sheet_, *rows_[i], columns_.at(ColumnRole::label)),
                        "csv-label", "this row has no label", "fill it in, or take the row out");
      else
        series_.rows[i].label = cell->text;
    }
  }

  void read_numbers() {
    NumberColumns numbers(sheet_, columns_, rows_, measure_, problems_);
    numbers.read(series_);
    numbers.warn_of_gaps(diagnostics_);
  }

  // A total under the name of a place would be counted among the places that it is made from.
  void check_total_place() {
    double all_numerators = 0, all_denominators = 0;
    std::size_t counted = 0;
    for (const SeriesRow& row : series_.rows) {
      if (!row.numerator || !row.denominator) continue;
      all_numerators += *row.numerator;
      all_denominators += *row.denominator;
      ++counted;
    }
    if (counted < 3) return;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const SeriesRow& row = series_.rows[i];
      if (!row.numerator || !row.denominator || *row.denominator == 0) continue;
      if (2 * *row.numerator == all_numerators && 2 * *row.denominator == all_denominators)
        problems_.error(rows_[i]->number, rows_[i]->cells.front(), "csv-not-a-row",
                        fmt::format("'{}' is the sum of all other rows: a total is no place", row.label),
                        "delete the row: the middle line of a funnel plot is what all places have together");
    }
  }

  void read_others() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Row& row = *rows_[i];
      SeriesRow& read = series_.rows[i];
      read.line = row.cells.front().line;
      if (columns_.has(ColumnRole::note))
        if (const Cell* cell = row.at(columns_.at(ColumnRole::note)); cell != nullptr && !says_nothing(*cell))
          read.note = cell->text;
      if (!columns_.has(ColumnRole::exclude)) continue;
      const Cell* cell = row.at(columns_.at(ColumnRole::exclude));
      if (cell == nullptr || says_nothing(*cell)) continue;
      const std::string said = lower_case(cell->text);
      if (said == "yes")
        read.excluded = true;
      else
        problems_.error(
            row.number, *cell, "csv-exclude",
            fmt::format("'{}' in the column 'exclude' is neither 'yes' nor empty", cell->text),
            "write yes to leave this point out of the centre line; leave the cell empty otherwise");
    }
  }

  // Somebody may have hidden them so that they do not count.
  void warn_of_hidden() {
    std::vector<int> rows;
    for (const Row* row : rows_)
      if (row->hidden) rows.push_back(row->number);
    std::set<std::string> columns;
    for (const MergedCells& range : sheet_.hidden_columns)
      for (const int place : columns_.place)
        if (place != 0 && place >= range.first_column && place <= range.last_column)
          columns.insert("column " + column_name(place));
    if (rows.empty() && columns.empty()) return;
    std::string what = rows.empty() ? "" : rows_in_words(rows);
    for (const std::string& column : columns) what += (what.empty() ? "" : " and ") + column;
    diagnostics_.warning(
        {sheet_.file, rows.empty() ? 0 : rows.front(), 0, 1}, "csv-hidden",
        fmt::format("{} {} hidden in the workbook, and {} read like the others", what,
                    rows.size() + columns.size() == 1 ? "is" : "are",
                    rows.size() + columns.size() == 1 ? "was" : "were"),
        "delete what is not to be published, or give it 'yes' in a column 'exclude'; show what is");
  }

  const Sheet& sheet_;
  const Columns& columns_;
  const Measure& measure_;
  Diagnostics& diagnostics_;
  CellProblems problems_;
  std::vector<const Row*> rows_;  // of the table; those of series_ stand in the same order
  Series series_;
};

}  // namespace

std::optional<Series> read_series(std::string_view file, std::string_view bytes, const Measure& measure,
                                  Diagnostics& diagnostics, std::span<const std::string> read_elsewhere) {
  const auto sheet = open_table(file, bytes, measure.sheet, diagnostics);
  if (!sheet) return std::nullopt;
  const auto columns = find_columns(*sheet, measure, read_elsewhere, diagnostics);
  if (!columns) return std::nullopt;
  return SeriesReader(*sheet, *columns, measure, diagnostics).read();
}

}  // namespace lantern::tables
