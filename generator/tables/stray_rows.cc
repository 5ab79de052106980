#include "tables/stray_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "tables/numbers.hpp"
#include "text/utf8.hpp"
#include "text/written_date.hpp"

namespace lantern::tables {
namespace {

enum class Stray { total, note, second_heading, headings_again, group };

struct Word {
  std::string_view text;
  Stray kind;
};

// How such rows begin, in English and Welsh.
constexpr std::array words = {Word{"total", Stray::total},
                              Word{"grand total", Stray::total},
                              Word{"sub-total", Stray::total},
                              Word{"subtotal", Stray::total},
                              Word{"sum", Stray::total},
                              Word{"average", Stray::total},
                              Word{"avg", Stray::total},
                              Word{"mean", Stray::total},
                              Word{"median", Stray::total},
                              Word{"minimum", Stray::total},
                              Word{"maximum", Stray::total},
                              Word{"min", Stray::total},
                              Word{"max", Stray::total},
                              Word{"overall", Stray::total},
                              Word{"ytd", Stray::total},
                              Word{"year to date", Stray::total},
                              Word{"target", Stray::total},
                              Word{"count", Stray::total},
                              Word{"std dev", Stray::total},
                              Word{"stdev", Stray::total},
                              Word{"sd", Stray::total},
                              Word{"ucl", Stray::total},
                              Word{"lcl", Stray::total},
                              Word{"upper limit", Stray::total},
                              Word{"lower limit", Stray::total},
                              Word{"centre line", Stray::total},
                              Word{"% change", Stray::total},
                              Word{"change", Stray::total},
                              Word{"standard deviation", Stray::total},
                              Word{"cyfanswm", Stray::total},
                              Word{"cyfartaledd", Stray::total},
                              Word{"source", Stray::note},
                              Word{"note", Stray::note},
                              Word{"notes", Stray::note},
                              Word{"data from", Stray::note},
                              Word{"data source", Stray::note},
                              Word{"data", Stray::note},
                              Word{"caveat", Stray::note},
                              Word{"definition", Stray::note},
                              Word{"key", Stray::note},
                              Word{"ffynhonnell", Stray::note},
                              Word{"nodyn", Stray::note},
                              Word{"copyright", Stray::note},
                              Word{"\xC2\xA9", Stray::note},
                              Word{"*", Stray::note}};

// Whether the text is that word, or it with more behind it: "Total 2021", "Source: NHS England", "* small
// numbers".
std::optional<Stray> kind_of(std::string_view text) {
  const std::string small = lower_case(text);
  for (const Word& word : words) {
    if (!small.starts_with(word.text)) continue;
    const std::string_view rest = std::string_view(small).substr(word.text.size());
    if (rest.empty() || rest[0] == ':' || rest[0] == ' ' || rest[0] == '*' || rest[0] == '(')
      return word.kind;
  }
  return std::nullopt;
}

bool is_number_like(const Cell& cell) {
  if (cell.kind == CellKind::formula) return true;
  const ReadNumber read = read_number(cell, DecimalSign::point);
  return read.value || read.gap;
}

class Sorter {
 public:
  Sorter(const Sheet& sheet, const Columns& columns) : sheet_(sheet), columns_(columns) {
    const int naming = columns.at(columns.has(ColumnRole::date) ? ColumnRole::date : ColumnRole::label);
    for (std::size_t i = columns.heading_row + 1; i < sheet.rows.size(); ++i) {
      const Cell* name = sheet.rows[i].at(naming);
      if (name != nullptr && !kind_of(name->text) && any_number(sheet.rows[i])) {
        last_of_table_ = i;
        all_years_ = all_years_ && is_year(*name);
      }
    }
  }

  std::optional<Stray> stray(std::size_t index) const {
    const Row& row = sheet_.rows[index];
    const bool dated = columns_.has(ColumnRole::date);
    const Cell* const name = row.at(columns_.at(dated ? ColumnRole::date : ColumnRole::label));
    if (is_headings(row)) return Stray::headings_again;
    const bool numbers = any_number(row);
    if (name != nullptr) {
      if (!any_used(row) && is_year(*name) && !all_years_) return Stray::group;
      if (name->kind == CellKind::date) return std::nullopt;
      const auto kind = kind_of(name->text);
      const bool date = dated && parse_written_date(name->text, DateOrder::day_first).has_value();
      if (kind && !date && (dated || ends_table(index)))
        return kind == Stray::note && numbers ? std::nullopt : kind;
      if (dated && !date && !numbers) {
        const bool digits = name->text.find_first_of("0123456789") != std::string::npos;
        if (index == columns_.heading_row + 1 && any_used(row) && !digits) return Stray::second_heading;
        if (!any_used(row) && ends_table(index)) return Stray::note;
      }
      return std::nullopt;
    }
    // Nothing where the date or label should be: what the first cell says.
    if (const auto kind = kind_of(row.cells.front().text)) return kind;
    if (any_used(row)) {
      if (index == columns_.heading_row + 1 && !numbers) return Stray::second_heading;
      return std::nullopt;
    }
    return Stray::note;
  }

 private:
  static constexpr std::array number_roles = {ColumnRole::value, ColumnRole::numerator,
                                              ColumnRole::denominator};

  bool any_number(const Row& row) const {
    return std::ranges::any_of(number_roles, [&](ColumnRole role) {
      const Cell* cell = columns_.has(role) ? row.at(columns_.at(role)) : nullptr;
      return cell != nullptr && is_number_like(*cell);
    });
  }
  bool any_used(const Row& row) const {
    return std::ranges::any_of(number_roles, [&](ColumnRole role) {
      return columns_.has(role) && row.at(columns_.at(role)) != nullptr;
    });
  }
  // "2021" over the months of that year.
  static bool is_year(const Cell& cell) {
    const auto read = parse_written_date(cell.text, DateOrder::day_first);
    return read && read->date.precision <= DatePrecision::financial_year;
  }
  bool is_headings(const Row& row) const {
    return std::ranges::all_of(columns_.place, [&](int place) {
      const Cell* heading = place == 0 ? nullptr : sheet_.rows[columns_.heading_row].at(place);
      const Cell* cell = place == 0 ? nullptr : row.at(place);
      return heading == nullptr || (cell != nullptr && cell->text == heading->text);
    });
  }
  // A ward in the midst of others may be called "Target House"; a last row hardly.
  bool ends_table(std::size_t index) const { return index > last_of_table_; }

  const Sheet& sheet_;
  const Columns& columns_;
  std::size_t last_of_table_ = 0;
  bool all_years_ = true;  // of the rows with numbers
};

// What these rows seem to be.
std::string seem(Stray kind, bool several) {
  switch (kind) {
    case Stray::total:
      return several ? "seem to be totals or averages, and not points of the series"
                     : "seems to be a total or an average, and not a point of the series";
    case Stray::note:
      return several ? "seem to be notes on the table, and not part of it"
                     : "seems to be a note on the table, and not part of it";
    case Stray::group:
      return several ? "seem to be headings over the rows below them"
                     : "seems to be a heading over the rows below it";
    case Stray::headings_again:
      return several ? "are the headings again" : "is the row of headings again";
    case Stray::second_heading:
      break;
  }
  return "seems to be a second row of headings";
}

std::string what_to_do(Stray kind) {
  switch (kind) {
    case Stray::total:
      return "delete such rows in the file: the averages that are needed are worked out (in the spreadsheet: "
             "mark "
             "the row by its "
             "number at the left, right click, 'Delete')";
    case Stray::note:
      return "delete it in the file, and say it in the page: 'source:' of the measure, or its 'description:'";
    case Stray::group:
      return "write the year into each date, and delete the row";
    case Stray::headings_again:
      return "delete the row: one row of headings at the top is enough";
    case Stray::second_heading:
      break;
  }
  return "put the two rows together into one, with one name a column";
}

}  // namespace

std::vector<std::size_t> rows_of_table(const Sheet& sheet, const Columns& columns, Diagnostics& diagnostics) {
  const Sorter sorter(sheet, columns);
  std::vector<std::size_t> own;
  std::array<std::vector<std::size_t>, 5> stray;
  for (std::size_t i = columns.heading_row + 1; i < sheet.rows.size(); ++i) {
    if (const auto kind = sorter.stray(i))
      stray[static_cast<std::size_t>(*kind)].push_back(i);
    else
      own.push_back(i);
  }
  for (std::size_t kind = 0; kind < stray.size(); ++kind) {
    if (stray[kind].empty()) continue;
    std::vector<int> rows;
    for (const std::size_t i : stray[kind]) rows.push_back(sheet.rows[i].number);
    const Row& first = sheet.rows[stray[kind].front()];
    diagnostics.error(sheet.place(first), "csv-not-a-row",
                      fmt::format("'{}' in {} {}", shorten(first.cells.front().text, 60), rows_in_words(rows),
                                  seem(static_cast<Stray>(kind), rows.size() > 1)),
                      what_to_do(static_cast<Stray>(kind)));
  }
  return own;
}

}  // namespace lantern::tables
