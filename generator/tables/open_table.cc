#include "tables/open_table.hpp"

#include <fmt/format.h>

#include "office/package.hpp"
#include "office/workbook.hpp"
#include "tables/csv_cells.hpp"
#include "tables/csv_text.hpp"
#include "tables/workbook_cells.hpp"

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
