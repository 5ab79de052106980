#include "tables/workbook_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "tables/csv_cells.hpp"
#include "text/characters.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace lantern::tables {
namespace {

// 0.29 of 1 is 29 per cent, not 28.999999999999996.
double as_per_cent(double share) { return std::round(share * 1e12) / 1e10; }

Cell cell_of(office::SheetCell&& read, int row) {
  Cell cell;
  cell.column = read.column;
  cell.line = row;
  cell.text_column = read.column;
  cell.text = tidy(read.text);
  switch (read.kind) {
    case office::CellKind::date:
      cell.kind = CellKind::date;
      cell.date = read.date;
      break;
    case office::CellKind::number:
      cell.number = read.number;
      cell.kind = read.format == office::NumberFormat::percent ? CellKind::percent
                  : read.format == office::NumberFormat::time  ? CellKind::time
                                                               : CellKind::number;
      if (cell.kind == CellKind::percent) {
        cell.number = as_per_cent(read.number);
        cell.text = fmt::format("{}%", cell.number);
      }
      break;
    case office::CellKind::flag:
      cell.kind = CellKind::flag;
      break;
    case office::CellKind::formula:
      cell.kind = CellKind::formula;
      break;
    case office::CellKind::text:
    case office::CellKind::error:
      break;
  }
  return cell;
}

}  // namespace

std::string names_in_words(const std::vector<office::SheetName>& sheets) {
  std::string words;
  for (const office::SheetName& sheet : sheets)
    words += (words.empty() ? "" : ", ") + ("'" + shorten(sheet.name, 60) + "'");
  return words;
}

std::optional<std::size_t> chosen_sheet(std::string_view file, const std::vector<office::SheetName>& sheets,
                                        std::string_view wanted, Diagnostics& diagnostics) {
  const auto report = [&](std::string message, std::string hint) -> std::optional<std::size_t> {
    diagnostics.error({std::string(file), 0, 0, 1}, "csv-sheet", std::move(message), std::move(hint));
    return std::nullopt;
  };
  if (sheets.empty())
    return report("this workbook has no sheet with cells", "put the table on a sheet of its own");
  if (wanted.empty()) {
    const auto shown = std::ranges::find(sheets, false, &office::SheetName::hidden);
    return shown == sheets.end() ? 0 : static_cast<std::size_t>(shown - sheets.begin());
  }
  const std::string name = lower_case(tidy(wanted));
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (lower_case(tidy(sheets[i].name)) == name) return i;
    names.push_back(sheets[i].name);
  }
  const auto near = closest(wanted, names);
  return report(fmt::format("there is no sheet '{}' in this workbook", wanted),
                near ? fmt::format("did you mean '{}'?", *near)
                     : "its sheets are " + names_in_words(sheets) + ": name one of them in 'sheet:'");
}

std::optional<Sheet> read_sheet(std::string_view file, const office::Workbook& workbook, std::size_t index,
                                Diagnostics& diagnostics) {
  Sheet sheet;
  sheet.file = file;
  sheet.kind = TableFile::workbook;
  sheet.name = workbook.sheets()[index].name;
  for (std::size_t i = 0; i < workbook.sheets().size(); ++i)
    if (i != index) sheet.others.push_back(workbook.sheets()[i].name);
  bool too_many = false;
  bool unreadable = false;
  auto layout = workbook.read(index, [&](office::SheetRow&& read) {
    Row row{read.number, read.hidden, {}, 0};
    for (office::SheetCell& one : read.cells) {
      Cell cell = cell_of(std::move(one), read.number);
      unreadable |=
          invisible_character(cell.text) && invisible_character(cell.text)->kind != InvisibleKind::direction;
      if (cell.text.empty() && cell.kind == CellKind::text) continue;
      row.last_column = cell.column;
      row.cells.push_back(std::move(cell));
    }
    std::ranges::sort(row.cells, {}, &Cell::column);
    too_many = sheet.rows.size() >= most_rows || row.cells.size() > most_columns;
    if (!row.cells.empty() && !too_many) sheet.rows.push_back(std::move(row));
    return !too_many;
  });
  const SourceLocation whole{std::string(file), 0, 0, 1};
  if (!layout) {
    diagnostics.error(whole, "csv-workbook", "this workbook cannot be read: " + layout.error(),
                      "open it in the spreadsheet and save it again");
    return std::nullopt;
  }
  if (too_many) {
    diagnostics.error(whole, "csv-too-long",
                      fmt::format("there are more than {} rows or {} columns on the sheet '{}'", most_rows,
                                  most_columns, sheet.name),
                      "is this the file of one measure?");
    return std::nullopt;
  }
  if (unreadable) {
    diagnostics.error(whole, "csv-encoding",
                      "there are invisible control characters on the sheet '" + sheet.name + "'",
                      "type the cells again that were copied from elsewhere");
    return std::nullopt;
  }
  // Some programs write rows as they were filled in.
  std::ranges::stable_sort(sheet.rows, {}, &Row::number);
  for (const office::CellRange& range : layout->merged)
    sheet.merged.push_back({range.first_row, range.first_column, range.last_row, range.last_column});
  for (const office::CellRange& range : layout->hidden_columns)
    sheet.hidden_columns.push_back({0, range.first_column, 0, range.last_column});
  return sheet;
}

}  // namespace lantern::tables
