#include "tables/open_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "office/package.hpp"
#include "office/workbook.hpp"
#include "tables/csv_cells.hpp"
#include "tables/csv_text.hpp"
#include "text/characters.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace lantern::tables {
namespace {

constexpr std::string_view save_as_workbook =
    "open it, choose 'Save as' and 'Excel workbook (.xlsx)', and name that file";

// The hint for a file that is no workbook we read, by what its package holds.
std::string what_to_do(std::string_view bytes) {
  if (const auto package = office::Package::open(bytes)) {
    if (package->has("word/document.xml"))
      return "this is a Word file: 'lantern new case-study --from' reads those; figures belong in a "
             "spreadsheet";
    if (package->has("content.xml")) return "it is of OpenDocument: " + std::string(save_as_workbook);
    if (package->has("Index/Document.iwa") || package->has("Index.zip"))
      return "it is of Numbers: choose 'File', 'Export to' and 'Excel', and name that file";
  }
  return std::string(save_as_workbook);
}

std::optional<office::Workbook> open_workbook(std::string_view file, std::string_view bytes,
                                              Diagnostics& diagnostics) {
  auto workbook = office::Workbook::open(bytes);
  if (workbook) return std::move(*workbook);
  diagnostics.error({std::string(file), 0, 0, 1}, "csv-workbook",
                    "this workbook cannot be read: " + workbook.error(), what_to_do(bytes));
  return std::nullopt;
}

// Of Office before 2007, or one with a password, which is wrapped in the same way.
void refuse_old(std::string_view file, std::string_view bytes, Diagnostics& diagnostics) {
  constexpr std::string_view encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  const bool locked = bytes.find(encrypted) != std::string_view::npos;
  diagnostics.error(
      {std::string(file), 0, 0, 1}, "csv-workbook",
      locked ? "this workbook has a password" : "this is a workbook of Excel before 2007 (.xls)",
      locked ? "open it, choose 'File', 'Info', 'Protect workbook' and 'Encrypt with password', empty "
               "the box, and save it"
             : std::string(save_as_workbook));
}

std::string names_in_words(const std::vector<office::SheetName>& sheets) {
  std::string words;
  for (const office::SheetName& sheet : sheets)
    words += (words.empty() ? "" : ", ") + ("'" + shorten(sheet.name, 60) + "'");
  return words;
}

// The place of the sheet that is asked for.
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

}  // namespace

std::optional<Sheet> open_table(std::string_view file, std::string_view bytes, std::string_view sheet,
                                Diagnostics& diagnostics) {
  switch (office::container_of(bytes)) {
    case office::Container::old_document:
      refuse_old(file, bytes, diagnostics);
      return std::nullopt;
    case office::Container::package: {
      const auto workbook = open_workbook(file, bytes, diagnostics);
      if (!workbook) return std::nullopt;
      const auto index = chosen_sheet(file, workbook->sheets(), sheet, diagnostics);
      if (!index) return std::nullopt;
      auto read = read_sheet(file, *workbook, *index, diagnostics);
      if (read && read->rows.empty()) {
        diagnostics.error(
            {std::string(file), 1, 1, 1}, "csv-empty", "the sheet '" + read->name + "' is empty",
            workbook->sheets().size() == 1
                ? "put the table on it"
                : "name another one in 'sheet:'; there are " + names_in_words(workbook->sheets()));
        return std::nullopt;
      }
      return read;
    }
    case office::Container::other:
      break;
  }
  if (!sheet.empty()) {
    diagnostics.error({std::string(file), 0, 0, 1}, "csv-sheet",
                      "this file is no workbook, and has no sheets", "delete the line 'sheet:'");
    return std::nullopt;
  }
  const auto text = csv_text(file, bytes, diagnostics);
  if (!text) return std::nullopt;
  auto read = csv_cells(file, *text, diagnostics);
  if (read && read->rows.empty()) {
    diagnostics.error({std::string(file), 1, 1, 1}, "csv-empty", "the file is empty",
                      "the first line names the columns, for example: date,value");
    return std::nullopt;
  }
  return read;
}

std::optional<std::vector<std::string>> sheet_names(std::string_view file, std::string_view bytes,
                                                    Diagnostics& diagnostics) {
  if (office::container_of(bytes) != office::Container::package) return std::vector<std::string>{""};
  const auto workbook = open_workbook(file, bytes, diagnostics);
  if (!workbook) return std::nullopt;
  std::vector<std::string> names;
  for (const office::SheetName& sheet : workbook->sheets())
    if (!sheet.hidden) names.push_back(sheet.name);
  return names;
}

}  // namespace lantern::tables
