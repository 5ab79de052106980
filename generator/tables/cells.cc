#include "tables/cells.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lantern::tables {
namespace {

// How many bytes of blank `text` begins with, of those that spreadsheets and web pages put there.
std::size_t blank_at(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == ' ' || text[0] == '\t' || text[0] == '\n' || text[0] == '\r') return 1;
  for (const std::string_view blank :
       {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x8B", "\xEF\xBB\xBF",
        // a byte order mark that was read as Windows-1252
        "\xC3\xAF\xC2\xBB\xC2\xBF"})
    if (text.starts_with(blank)) return blank.size();
  return 0;
}

constexpr std::size_t most_named = 12;

}  // namespace

const Cell* Row::at(int column) const {
  const auto found = std::ranges::lower_bound(cells, column, {}, &Cell::column);
  return found != cells.end() && found->column == column ? &*found : nullptr;
}

SourceLocation Sheet::place(const Row& row) const {
  if (row.cells.empty()) return {file, row.number, 1, 1};
  return place(row.cells.front());
}

Cell missing_cell(const Sheet& sheet, const Row& row, int column) {
  Cell cell;
  cell.column = column;
  cell.line = row.cells.empty() ? row.number : row.cells.front().line;
  cell.text_column = sheet.kind == TableFile::workbook ? column : 0;
  return cell;
}

std::string column_name(int column) {
  std::string name;
  for (; column > 0; column = (column - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

std::string cell_name(int row, int column) { return column_name(column) + std::to_string(row); }

std::string rows_in_words(const std::vector<int>& rows) {
  std::vector<std::string> parts;
  std::size_t left = 0;
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t last = i;
    while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1) ++last;
    if (parts.size() == most_named)
      left += last - i + 1;
    else if (last > i + 1)
      parts.push_back(fmt::format("{} to {}", rows[i], rows[last]));
    else
      for (std::size_t k = i; k <= last; ++k) parts.push_back(std::to_string(rows[k]));
    i = last + 1;
  }
  std::string words = rows.size() == 1 ? "row " : "rows ";
  for (std::size_t i = 0; i < parts.size(); ++i)
    words += (i == 0 ? "" : i + 1 == parts.size() && left == 0 ? " and " : ", ") + parts[i];
  return left == 0 ? words : fmt::format("{} and {} more", words, left);
}

std::string tidy(std::string_view text) {
  std::string out;
  bool blank = false;
  while (!text.empty()) {
    if (const std::size_t size = blank_at(text); size > 0) {
      blank = true;
      text.remove_prefix(size);
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace lantern::tables
