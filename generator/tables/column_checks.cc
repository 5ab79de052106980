#include "tables/column_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "text/utf8.hpp"

namespace lantern::tables {

std::vector<std::string> texts_of(const Row& row) {
  std::vector<std::string> texts;
  for (const Cell& cell : row.cells) texts.push_back(cell.text);
  return texts;
}

std::string quoted_list(const std::vector<std::string>& names) {
  std::string words;
  for (std::size_t i = 0; i < names.size() && i < 12; ++i)
    words += fmt::format("{}'{}'",
                         i == 0                  ? ""
                         : i + 1 == names.size() ? " and "
                                                 : ", ",
                         shorten(names[i], 60));
  return names.size() > 12 ? fmt::format("{} and {} more", words, names.size() - 12) : words;
}

void check_combination(const Sheet& sheet, const Columns& columns, ChartType chart,
                       Diagnostics& diagnostics) {
  const Row& headings = sheet.rows[columns.heading_row];
  const auto error = [&](const SourceLocation& where, Code code, std::string message, std::string hint) {
    diagnostics.error(where, code, std::move(message), std::move(hint));
  };
  const bool ratio = columns.has(ColumnRole::numerator) || columns.has(ColumnRole::denominator);
  const std::string headings_there = "; the headings are " + quoted_list(texts_of(headings));
  const auto has = [&](ColumnRole role) { return columns.has(role); };
  const SourceLocation first = sheet.place(headings);
  if (has(ColumnRole::date) && has(ColumnRole::label))
    error(first, "csv-header", "there is a column 'date' and a column 'label'",
          "say in the page which one counts: columns: {date: \"date\"} for points in time, columns: "
          "{label: \"label\"} for "
          "anything else");
  else if (!has(ColumnRole::date) && !has(ColumnRole::label))
    error(first, "csv-header", "there is no column 'date' or 'label'" + headings_there,
          "say in the page which column tells when each number was measured, for example columns: {date: "
          "\"Month\"}; "
          "or call it 'date' in the file");
  else if (has(ColumnRole::date) && compares_places(chart))
    error(first, "csv-header", "a funnel plot compares places at one time, and this file has a column 'date'",
          "give each place one row, with its name in a column 'label'; for one place over time choose chart: "
          "p");
  if (has(ColumnRole::value) && ratio)
    error(first, "csv-header", "there is a column 'value' beside 'numerator' or 'denominator'",
          "say in the page which counts: columns: {value: \"value\"}, or columns: {numerator: \"numerator\", "
          "denominator: \"denominator\"}");
  else if (!has(ColumnRole::value) && !ratio)
    error(first, "csv-header",
          "there is no column 'value', nor 'numerator' and 'denominator'" + headings_there,
          "say in the page which column has the numbers, for example columns: {value: \"Missed\"}; or call "
          "it 'value' in the "
          "file");
  else if (ratio && has(ColumnRole::numerator) != has(ColumnRole::denominator))
    error(first, "csv-header",
          std::string("there is no column '") + (has(ColumnRole::numerator) ? "denominator" : "numerator") +
              '\'' + headings_there,
          "a ratio needs both columns; or name the one column 'value'");
  else if (!ratio && traits_of(chart).needs == SeriesNeed::ratio)
    error(first, "csv-header", "this kind of chart needs the columns 'numerator' and 'denominator'",
          compares_places(chart)
              ? "of each place, how many it was true of and out of how many; with shares alone nobody "
                "can tell what is chance"
              : "or choose chart: run or chart: i");
  else if (ratio && traits_of(chart).needs == SeriesNeed::values)
    error(first, "csv-header", "this kind of chart needs a column 'value'",
          "or choose chart: run, or chart: p for shares and chart: u for rates");
}

void check_merged(const Sheet& sheet, const Columns& columns, Diagnostics& diagnostics) {
  const Row& headings = sheet.rows[columns.heading_row];
  std::vector<std::string> ranges;
  const MergedCells* first = nullptr;
  for (const MergedCells& merged : sheet.merged) {
    const bool below = merged.last_row >= headings.number;
    const bool used = std::ranges::any_of(columns.place, [&](int place) {
      return place != 0 && place >= merged.first_column && place <= merged.last_column;
    });
    if (!below || !used || merged.first_row > sheet.rows.back().number) continue;
    if (first == nullptr) first = &merged;
    ranges.push_back(fmt::format("{}:{}", cell_name(merged.first_row, merged.first_column),
                                 cell_name(merged.last_row, merged.last_column)));
  }
  if (ranges.empty()) return;
  const std::size_t all = ranges.size();
  if (all > 6) ranges.resize(6);
  std::string words;
  for (const std::string& range : ranges) words += (words.empty() ? "" : ", ") + range;
  diagnostics.error(
      {sheet.file, first->first_row, first->first_column, 1}, "csv-merged",
      fmt::format("cells are merged: {}{}; only the first of them holds what they show", words,
                  all > ranges.size() ? fmt::format(" and {} more", all - ranges.size()) : ""),
      "mark them in Excel, choose 'Merge & Center' and 'Unmerge cells', and fill in every cell");
}

void warn_of_left_out(const Sheet& sheet, const Columns& columns, const std::vector<Cell>& left_out,
                      Diagnostics& diagnostics) {
  const Row& headings = sheet.rows[columns.heading_row];
  std::vector<std::string> names;
  std::set<int> known;
  for (const Cell& cell : left_out) names.push_back(cell.text);
  for (const Cell& cell : headings.cells) known.insert(cell.column);
  // In a CSV file a cell beyond the headings is a comma too many, and no column.
  const int last = sheet.kind == TableFile::csv ? headings.last_column : 1'000'000;
  std::set<int> nameless;
  for (std::size_t i = columns.heading_row + 1; i < sheet.rows.size(); ++i)
    for (const Cell& cell : sheet.rows[i].cells)
      if (cell.column <= last && !known.contains(cell.column)) nameless.insert(cell.column);
  if (names.empty() && nameless.empty()) return;
  std::string words = quoted_list(names);
  for (const int column : nameless)
    words += fmt::format("{}column {}, which has no heading", words.empty() ? "" : "; ", column_name(column));
  const SourceLocation where = left_out.empty() ? sheet.place(headings) : sheet.place(left_out.front());
  diagnostics.warning(
      where, "csv-columns", "these columns are left out: " + words,
      "nothing is to be done if that is meant; otherwise name them in 'columns' of the measure");
}

}  // namespace lantern::tables
