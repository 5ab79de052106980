#include "tables/outline.hpp"

#include <algorithm>
#include <set>

#include "tables/numbers.hpp"
#include "tables/open_table.hpp"
#include "text/written_date.hpp"

namespace lantern::tables {
namespace {

constexpr std::size_t rows_looked_at = 50;

bool is_date(const Cell& cell) {
  return cell.kind == CellKind::date ||
         (cell.kind == CellKind::text && (parse_written_date(cell.text, DateOrder::day_first).has_value() ||
                                          parse_written_date(cell.text, DateOrder::month_first).has_value()));
}

bool is_words(const Cell& cell) {
  if (cell.kind != CellKind::text || is_date(cell)) return false;
  const ReadNumber read = read_number(cell, DecimalSign::point);
  return !read.value && !read.gap;
}

// Two headings at least, all of them words, and figures below.
std::optional<std::size_t> heading_row(const Sheet& sheet) {
  for (std::size_t i = 0; i + 1 < sheet.rows.size() && i < rows_looked_at; ++i) {
    const Row& row = sheet.rows[i];
    if (row.cells.size() < 2 || !std::ranges::all_of(row.cells, is_words)) continue;
    if (std::ranges::any_of(sheet.rows[i + 1].cells, [&](const Cell& cell) { return !is_words(cell); }))
      return i;
  }
  return std::nullopt;
}

struct Counts {
  int dates = 0, day_first = 0, month_first = 0, numbers = 0, percentages = 0, money = 0, words = 0;
  std::set<int> first_numbers;
  bool second_is_one = true;
};

void count_date(const Cell& cell, Counts& counts) {
  ++counts.dates;
  if (cell.kind == CellKind::date) return;
  const auto day_first = parse_written_date(cell.text, DateOrder::day_first);
  const auto month_first = parse_written_date(cell.text, DateOrder::month_first);
  counts.day_first += day_first ? 1 : 0;
  counts.month_first += month_first ? 1 : 0;
  const auto& either = day_first ? day_first : month_first;
  if (!either->numbers) return;
  counts.first_numbers.insert(either->numbers->first);
  counts.second_is_one &= either->numbers->second == 1;
}

// A year or a whole number is a date and a number: what the heading says, or the others of the column,
// decides.
ColumnOutline outline_of(const Sheet& sheet, std::size_t headings, const Cell& heading) {
  Counts counts;
  ColumnOutline column{heading.text, ColumnKind::empty, 0, false, false};
  const DecimalSign decimal = decimal_sign(sheet, headings + 1, heading.column);
  for (std::size_t i = headings + 1; i < sheet.rows.size(); ++i) {
    const Cell* cell = sheet.rows[i].at(heading.column);
    if (cell == nullptr) continue;
    ++column.cells;
    const ReadNumber read = read_number(*cell, decimal);
    if (read.value) {
      ++counts.numbers;
      counts.percentages += read.sign == NumberSign::percent ? 1 : 0;
      counts.money += read.sign == NumberSign::pounds ? 1 : 0;
    } else if (is_date(*cell)) {
      count_date(*cell, counts);
    } else if (!read.gap && cell->kind != CellKind::formula) {
      ++counts.words;
    }
  }
  if (column.cells == 0) return column;
  // A row below that is none, such as a total, does not make a column one of words.
  const int most = std::max({counts.dates, counts.numbers, counts.words});
  if (most == counts.dates && counts.dates > 0) {
    column.kind = ColumnKind::dates;
    const int written = std::max(counts.day_first, counts.month_first);
    column.months_first = counts.month_first > counts.day_first;
    column.order_unclear = !column.months_first && written > 0 && counts.second_is_one &&
                           counts.first_numbers.size() > 1 && *counts.first_numbers.rbegin() <= 12;
  } else if (most == counts.numbers && counts.numbers > 0) {
    column.kind = counts.percentages * 2 > counts.numbers ? ColumnKind::percentages
                  : counts.money * 2 > counts.numbers     ? ColumnKind::money
                                                          : ColumnKind::numbers;
  } else if (counts.words > 0) {
    column.kind = ColumnKind::text;
  } else {
    column.kind = ColumnKind::numbers;  // of which there are only gaps
  }
  return column;
}

SheetOutline outline_of(const Sheet& sheet) {
  SheetOutline result;
  result.name = sheet.name;
  const auto headings = heading_row(sheet);
  if (!headings) return result;
  result.heading_row = sheet.rows[*headings].number;
  result.rows = static_cast<int>(sheet.rows.size() - *headings) - 1;
  for (const Cell& heading : sheet.rows[*headings].cells)
    result.columns.push_back(outline_of(sheet, *headings, heading));
  return result;
}

}  // namespace

std::optional<std::vector<SheetOutline>> outline(std::string_view file, std::string_view bytes,
                                                 Diagnostics& diagnostics) {
  const auto names = sheet_names(file, bytes, diagnostics);
  if (!names) return std::nullopt;
  std::vector<SheetOutline> all;
  for (const std::string& name : *names) {
    Diagnostics said;
    const auto sheet = open_table(file, bytes, name, said);
    const bool empty = !said.empty() && said.items().front().code == Code("csv-empty");
    if (sheet) {
      all.push_back(outline_of(*sheet));
    } else if (names->size() > 1 && empty) {
      all.push_back({name, 0, {}, 0});
    } else {
      diagnostics.append(std::move(said));
      return std::nullopt;
    }
  }
  return all;
}

}  // namespace lantern::tables
