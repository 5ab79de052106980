#include "tables/date_column.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "text/written_date.hpp"

namespace lantern::tables {
namespace {

constexpr std::string_view how_to_write =
    "write it as 2021-04-01, 01/04/2021 (the day first), Apr-21, April 2021 or Q1 2021/22";

// A year that a workbook holds as a number.
std::optional<Date> year_of(const Cell& cell) {
  if (cell.kind != CellKind::number || cell.number < 1900 || cell.number > 2200 ||
      cell.number != static_cast<int>(cell.number))
    return std::nullopt;
  return Date{static_cast<int>(cell.number), 1, 1, DatePrecision::year};
}

bool is_day_like(const Date& date) {
  return date.precision == DatePrecision::day || date.precision == DatePrecision::month;
}

// Spreadsheets keep a month as its first day.
void tell_as_months(Series& series) {
  std::set<std::pair<int, int>> months;
  bool any_day = false;
  for (const SeriesRow& row : series.rows) {
    if (!row.date || !is_day_like(*row.date) || row.date->day != 1) return;
    any_day |= row.date->precision == DatePrecision::day;
    months.emplace(row.date->year, row.date->month);
  }
  if (!any_day || months.size() < 2) return;
  for (SeriesRow& row : series.rows)
    if (row.date->precision == DatePrecision::day) row.date->precision = DatePrecision::first_of_month;
}

// How long a date is: whole years and quarters are no points among months and days, but totals of them.
int length_of(const Date& date) {
  if (date.precision <= DatePrecision::financial_year) return 2;
  return date.precision == DatePrecision::quarter ? 1 : 0;
}

void check_lengths(std::span<const Row* const> rows, int column, const Series& series,
                   CellProblems& problems) {
  std::array<int, 3> count{};
  for (const SeriesRow& row : series.rows)
    if (row.date) ++count[static_cast<std::size_t>(length_of(*row.date))];
  const auto most = std::ranges::max_element(count) - count.begin();
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (series.rows[i].date && length_of(*series.rows[i].date) != most)
      problems.error(
          rows[i]->number, *rows[i]->at(column), "csv-date",
          fmt::format("'{}' is a time of another length than most of this column", rows[i]->at(column)->text),
          "a chart shows months, quarters or years, each in a file or a column of its own: delete the rows "
          "that are "
          "totals");
}

// An American Excel that opens British dates makes real ones of the first twelve days of each month, with day
// and month exchanged, and leaves the others as text.
void check_two_orders(std::span<const Row* const> rows, int column, CellProblems& problems) {
  const Row* first = nullptr;
  bool beyond = false;
  for (const Row* row : rows) {
    const Cell* cell = row->at(column);
    if (cell == nullptr) continue;
    if (cell->kind == CellKind::date) {
      if (cell->date.precision != DatePrecision::day || cell->date.day > 12) return;
      if (first == nullptr) first = row;
    } else if (const auto read = parse_written_date(cell->text, DateOrder::day_first);
               read && read->numbers) {
      if (read->numbers->first <= 12) return;
      beyond = true;
    }
  }
  if (first != nullptr && beyond)
    problems.error(
        first->number, *first->at(column), "csv-date-order",
        fmt::format(
            "some dates of this column are real dates up to the 12th ('{}'), and the others are text: "
            "Excel seems to have exchanged their days and months",
            first->at(column)->text),
        "open the file they came from again, mark the column, choose 'Data', 'Text to columns', and 'Date: "
        "DMY'");
}

}  // namespace

void read_dates(const Sheet& sheet, const Columns& columns, std::span<const Row* const> rows,
                std::optional<DateOrder> order, Series& series, CellProblems& problems) {
  const int column = columns.at(ColumnRole::date);
  std::set<int> first_numbers;
  bool second_is_one = true;
  const Row* first_written = nullptr;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = *rows[i];
    const Cell* cell = row.at(column);
    if (cell == nullptr) {
      problems.error(row.number, missing_cell(sheet, row, column), "csv-date", "this row has no date",
                     "fill it in, or take the row out");
      continue;
    }
    if (cell->kind == CellKind::date) {
      series.rows[i].date = cell->date;
      continue;
    }
    if (const auto year = year_of(*cell)) {
      series.rows[i].date = *year;
      continue;
    }
    if (cell->kind == CellKind::formula) {
      problems.error(row.number, *cell, "csv-formula",
                     "this cell holds a formula that nothing has worked out",
                     "open the workbook in Excel, save it, and try again");
      continue;
    }
    const auto read = parse_written_date(cell->text, order.value_or(DateOrder::day_first));
    if (!read) {
      const bool other_order = !order && parse_written_date(cell->text, DateOrder::month_first).has_value();
      const bool wrong_order = order && parse_written_date(cell->text, DateOrder::day_first).has_value();
      // "there is no month 13" alone does not say of what.
      const bool named = read.error().find(cell->text) != std::string::npos;
      problems.error(row.number, *cell, "csv-date",
                     named ? read.error() : fmt::format("'{}': {}", cell->text, read.error()),
                     other_order
                         ? "days come first here; if the month comes first in this file, write 'dates: "
                           "month-first' with the measure"
                     : wrong_order ? "'dates: month-first' says that the month comes first; is that so?"
                                   : std::string(how_to_write));
      continue;
    }
    series.rows[i].date = read->date;
    if (!read->numbers) continue;
    if (first_written == nullptr) first_written = &row;
    first_numbers.insert(read->numbers->first);
    second_is_one &= read->numbers->second == 1;
  }
  if (!order && first_numbers.size() > 1 && second_is_one && *first_numbers.rbegin() <= 12 &&
      !problems.failed()) {
    const Cell& cell = *first_written->at(column);
    problems.error(
        first_written->number, cell, "csv-date-order",
        fmt::format("only the first number of these dates changes ('{}' and so on): are they the first days "
                    "of months, or days of January?",
                    cell.text),
        "write 'dates: month-first' with the measure if the month comes first, as in America, and 'dates: "
        "day-first' if the day does");
  }
  check_two_orders(rows, column, problems);
  check_lengths(rows, column, series, problems);
  if (!problems.failed()) tell_as_months(series);
}

}  // namespace lantern::tables
