#include "tables/columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "text/suggest.hpp"
#include "text/utf8.hpp"
#include "text/written_date.hpp"

namespace lantern::tables {
namespace {

// A heading row is looked for among so many rows that are not empty.
constexpr std::size_t rows_looked_at = 50;

const std::string& given(const ColumnNames& names, ColumnRole role) {
  switch (role) {
    case ColumnRole::date:
      return names.date;
    case ColumnRole::label:
      return names.label;
    case ColumnRole::value:
      return names.value;
    case ColumnRole::numerator:
      return names.numerator;
    case ColumnRole::denominator:
      return names.denominator;
    case ColumnRole::exclude:
      return names.exclude;
    case ColumnRole::note:
      break;
  }
  return names.note;
}

constexpr std::array all_roles = {ColumnRole::date,      ColumnRole::label,       ColumnRole::value,
                                  ColumnRole::numerator, ColumnRole::denominator, ColumnRole::exclude,
                                  ColumnRole::note};

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

class Finder {
 public:
  Finder(const Sheet& sheet, const Measure& measure, std::span<const std::string> read_elsewhere,
         Diagnostics& diagnostics)
      : sheet_(sheet), measure_(measure), diagnostics_(diagnostics) {
    for (const std::string& heading : read_elsewhere) read_elsewhere_.push_back(normal_heading(heading));
    for (const ColumnRole role : all_roles) {
      const std::string& own = given(measure.columns, role);
      named_[index(role)] = !own.empty();
      wanted_[index(role)] = own.empty() ? std::string(column_roles[index(role)]) : normal_heading(own);
    }
    // Where its author names a column, the other way to say the same is not looked for.
    const auto drop = [&](ColumnRole role) {
      if (!named_[index(role)]) wanted_[index(role)].clear();
    };
    if (named(ColumnRole::date)) drop(ColumnRole::label);
    if (named(ColumnRole::label)) drop(ColumnRole::date);
    if (named(ColumnRole::value)) {
      drop(ColumnRole::numerator);
      drop(ColumnRole::denominator);
    }
    if (named(ColumnRole::numerator) || named(ColumnRole::denominator)) drop(ColumnRole::value);
  }

  std::optional<Columns> find() {
    const auto heading = heading_row();
    if (!heading) return std::nullopt;
    columns_.heading_row = *heading;
    if (!check_above()) return std::nullopt;
    read_names();
    if (!failed_) check_roles();
    if (!failed_) check_merged();
    if (failed_) return std::nullopt;
    warn_of_left_out();
    return columns_;
  }

 private:
  static std::size_t index(ColumnRole role) { return static_cast<std::size_t>(role); }
  bool named(ColumnRole role) const { return named_[index(role)]; }
  bool ratio() const { return columns_.has(ColumnRole::numerator) || columns_.has(ColumnRole::denominator); }

  void error(const SourceLocation& where, Code code, std::string message, std::string hint) {
    diagnostics_.error(where, code, std::move(message), std::move(hint));
    failed_ = true;
  }
  const Row& headings() const { return sheet_.rows[columns_.heading_row]; }
  std::string in_cell(const Cell& cell) const {
    return sheet_.kind == TableFile::workbook
               ? fmt::format(" (cell {})", cell_name(headings().number, cell.column))
               : std::string();
  }

  std::optional<ColumnRole> role_of(const Cell& cell) const {
    const std::string name = normal_heading(cell.text);
    for (const ColumnRole role : all_roles)
      if (!name.empty() && wanted_[index(role)] == name) return role;
    return std::nullopt;
  }

  // How many of the columns that make a table this row names; those that only add to one do not count.
  int roles_in(const Row& row) const {
    int count = 0;
    for (const Cell& cell : row.cells) {
      const auto role = role_of(cell);
      count += role && *role != ColumnRole::exclude && *role != ColumnRole::note ? 1 : 0;
    }
    return count;
  }

  // The first row that names the most of them; without any, the first row is taken for what should be one.
  std::optional<std::size_t> heading_row() {
    std::size_t best = 0;
    int most = 0;
    for (std::size_t i = 0; i < sheet_.rows.size() && i < rows_looked_at; ++i)
      if (const int roles = roles_in(sheet_.rows[i]); roles > most) {
        best = i;
        most = roles;
        if (most > 1) break;
      }
    if (most > 0) return best;
    report_no_headings();
    return std::nullopt;
  }

  void report_no_headings() {
    // Of rows with a title of one cell above, the first that looks like a row of headings.
    std::size_t like = 0;
    while (like + 1 < sheet_.rows.size() && like < rows_looked_at && sheet_.rows[like].cells.size() < 2)
      ++like;
    if (sheet_.rows[like].cells.size() < 2) like = 0;
    const Row& row = sheet_.rows[like];
    columns_.heading_row = like;
    const Cell& first = row.cells.front();
    const bool data = first.kind == CellKind::date || first.kind == CellKind::number ||
                      parse_written_date(first.text, DateOrder::day_first).has_value();
    if (data && row.cells.size() > 1)
      return error(
          sheet_.place(first), "csv-header",
          fmt::format("the first row is already one of figures, not of headings{}", in_cell(first)),
          "put a row above it that names the columns: 'date' and 'value', or 'date', 'numerator' and "
          "'denominator'");
    std::vector<std::string> names;
    for (const Cell& cell : row.cells) names.push_back(cell.text);
    for (const Cell& cell : row.cells)
      if (const auto near = near_miss(cell))
        return error(sheet_.place(cell), "csv-header",
                     fmt::format("there is no column '{}'{}", cell.text, in_cell(cell)),
                     fmt::format("did you mean '{}'?", *near));
    std::string example = fmt::format("columns: {{date: \"{}\", value: \"{}\"}}", shorten(names.front(), 40),
                                      shorten(names.size() > 1 ? names[1] : "...", 40));
    for (const ColumnRole role : all_roles)
      if (named(role))
        return error(
            sheet_.place(first), "csv-header",
            fmt::format("there is no column '{}', which 'columns' of the measure names; the file has {}",
                        given(measure_.columns, role), quoted_list(names)),
            "correct the name in 'columns', or the heading in the file");
    error(sheet_.place(first), "csv-header",
          fmt::format("no column is called 'date' or 'label', nor 'value' or 'numerator'; the file has {}",
                      quoted_list(names)),
          sheet_.others.empty()
              ? fmt::format(
                    "say in the page which is which, for example {}, or rename the headings in the file",
                    example)
              : fmt::format("say in the page which is which, for example {}; or name another sheet in "
                            "'sheet:', where there "
                            "{} {}",
                            example, sheet_.others.size() == 1 ? "is" : "are", quoted_list(sheet_.others)));
  }

  // A heading that is nearly one of ours which is still wanted.
  std::optional<std::string> near_miss(const Cell& cell) const {
    const std::string name = normal_heading(cell.text);
    for (const ColumnRole role : all_roles) {
      const std::string& wanted = wanted_[index(role)];
      if (wanted.empty() || named(role) || columns_.has(role) || filled_otherwise(role)) continue;
      const std::size_t edits = wanted.size() >= 7 ? 2 : wanted == "value" || wanted == "label" ? 2 : 1;
      // "Rate" is a word of its own, and no slip in "date".
      const bool begins_alike =
          !name.empty() && (name[0] == wanted[0] || (name.size() > 1 && name[1] == wanted[0]));
      if (name != wanted && begins_alike && edit_distance(name, wanted) <= edits) return wanted;
    }
    return std::nullopt;
  }
  bool filled_otherwise(ColumnRole role) const {
    const auto has = [&](ColumnRole other) { return columns_.has(other); };
    switch (role) {
      case ColumnRole::date:
        return has(ColumnRole::label);
      case ColumnRole::label:
        return has(ColumnRole::date);
      case ColumnRole::value:
        return has(ColumnRole::numerator) || has(ColumnRole::denominator);
      case ColumnRole::numerator:
      case ColumnRole::denominator:
        return has(ColumnRole::value);
      case ColumnRole::exclude:
      case ColumnRole::note:
        break;
    }
    return false;
  }

  // Titles and the like above the headings.
  bool check_above() {
    if (columns_.heading_row == 0) return true;
    std::vector<int> rows;
    for (std::size_t i = 0; i < columns_.heading_row; ++i) rows.push_back(sheet_.rows[i].number);
    const Row& first = sheet_.rows.front();
    error(sheet_.place(first), "csv-not-a-row",
          fmt::format("{} {} above the headings and {} no part of the table: '{}'", rows_in_words(rows),
                      rows.size() == 1 ? "stands" : "stand", rows.size() == 1 ? "seems to be" : "seem to be",
                      shorten(first.cells.front().text, 60)),
          "delete what stands above the headings (in the spreadsheet: mark the rows by their numbers at the "
          "left, right "
          "click, 'Delete'), or put the table on a sheet of its own");
    return false;
  }

  void read_names() {
    std::vector<const Cell*> unknown;
    for (const Cell& cell : headings().cells) {
      const auto role = role_of(cell);
      if (!role) {
        unknown.push_back(&cell);
        continue;
      }
      int& place = columns_.place[index(*role)];
      if (place != 0) {
        error(sheet_.place(cell), "csv-header",
              fmt::format("the column '{}' is there twice{}", cell.text, in_cell(cell)), "keep one of them");
        continue;
      }
      place = cell.column;
      columns_.heading[index(*role)] = cell.text;
    }
    for (const ColumnRole role : all_roles)
      if (named(role) && !columns_.has(role)) {
        std::vector<std::string> names;
        std::vector<std::string_view> known;
        for (const Cell& cell : headings().cells) names.push_back(cell.text);
        for (const std::string& name : names) known.push_back(name);
        const auto near = closest(given(measure_.columns, role), known);
        error(sheet_.place(headings()), "csv-header",
              fmt::format("there is no column '{}', which 'columns' of the measure names; the file has {}",
                          given(measure_.columns, role), quoted_list(names)),
              near ? fmt::format("did you mean '{}'?", *near)
                   : "correct the name in 'columns', or the heading in the file");
      }
    for (const Cell* cell : unknown) {
      if (const auto near = near_miss(*cell))
        error(sheet_.place(*cell), "csv-header",
              fmt::format("there is no column '{}'{}", cell->text, in_cell(*cell)),
              fmt::format("did you mean '{}'? Otherwise give the column a name that differs more", *near));
      else if (std::ranges::find(read_elsewhere_, normal_heading(cell->text)) == read_elsewhere_.end())
        left_out_.push_back(*cell);
    }
  }

  void check_roles() {
    const auto has = [&](ColumnRole role) { return columns_.has(role); };
    const SourceLocation first = sheet_.place(headings());
    if (has(ColumnRole::date) && has(ColumnRole::label))
      error(first, "csv-header", "there is a column 'date' and a column 'label'",
            "say in the page which one counts: columns: {date: \"date\"} for points in time, columns: "
            "{label: \"label\"} for "
            "anything else");
    else if (!has(ColumnRole::date) && !has(ColumnRole::label))
      error(first, "csv-header", "there is no column 'date' or 'label'" + headings_there(),
            "say in the page which column tells when each number was measured, for example columns: {date: "
            "\"Month\"}; "
            "or call it 'date' in the file");
    if (has(ColumnRole::value) && ratio())
      error(
          first, "csv-header", "there is a column 'value' beside 'numerator' or 'denominator'",
          "say in the page which counts: columns: {value: \"value\"}, or columns: {numerator: \"numerator\", "
          "denominator: \"denominator\"}");
    else if (!has(ColumnRole::value) && !ratio())
      error(first, "csv-header",
            "there is no column 'value', nor 'numerator' and 'denominator'" + headings_there(),
            "say in the page which column has the numbers, for example columns: {value: \"Missed\"}; or call "
            "it 'value' in the "
            "file");
    else if (ratio() && has(ColumnRole::numerator) != has(ColumnRole::denominator))
      error(first, "csv-header",
            std::string("there is no column '") + (has(ColumnRole::numerator) ? "denominator" : "numerator") +
                '\'' + headings_there(),
            "a ratio needs both columns; or name the one column 'value'");
    else if (!ratio() && traits_of(measure_.chart).needs == SeriesNeed::ratio)
      error(first, "csv-header", "this kind of chart needs the columns 'numerator' and 'denominator'",
            "or choose chart: run or chart: i");
    else if (ratio() && traits_of(measure_.chart).needs == SeriesNeed::values)
      error(first, "csv-header", "this kind of chart needs a column 'value'",
            "or choose chart: run, or chart: p for shares and chart: u for rates");
  }

  std::string headings_there() const {
    std::vector<std::string> names;
    for (const Cell& cell : headings().cells) names.push_back(cell.text);
    return "; the headings are " + quoted_list(names);
  }

  // Merged cells in a column that counts: only the first of them holds what all of them show.
  void check_merged() {
    std::vector<std::string> ranges;
    const MergedCells* first = nullptr;
    for (const MergedCells& merged : sheet_.merged) {
      const bool below = merged.last_row >= headings().number;
      const bool used = std::ranges::any_of(columns_.place, [&](int place) {
        return place != 0 && place >= merged.first_column && place <= merged.last_column;
      });
      if (!below || !used || merged.first_row > sheet_.rows.back().number) continue;
      if (first == nullptr) first = &merged;
      ranges.push_back(fmt::format("{}:{}", cell_name(merged.first_row, merged.first_column),
                                   cell_name(merged.last_row, merged.last_column)));
    }
    if (ranges.empty()) return;
    const std::size_t all = ranges.size();
    if (all > 6) ranges.resize(6);
    std::string words;
    for (const std::string& range : ranges) words += (words.empty() ? "" : ", ") + range;
    error({sheet_.file, first->first_row, first->first_column, 1}, "csv-merged",
          fmt::format("cells are merged: {}{}; only the first of them holds what they show", words,
                      all > ranges.size() ? fmt::format(" and {} more", all - ranges.size()) : ""),
          "mark them in Excel, choose 'Merge & Center' and 'Unmerge cells', and fill in every cell");
  }

  // Without a heading as well, where they hold something.
  void warn_of_left_out() {
    std::vector<std::string> names;
    std::vector<int> known;
    for (const Cell& cell : left_out_) names.push_back(cell.text);
    for (const Cell& cell : headings().cells) known.push_back(cell.column);
    // In a CSV file a cell beyond the headings is a comma too many, and no column.
    const int last = sheet_.kind == TableFile::csv ? headings().last_column : 1'000'000;
    std::vector<int> nameless;
    for (std::size_t i = columns_.heading_row + 1; i < sheet_.rows.size(); ++i)
      for (const Cell& cell : sheet_.rows[i].cells)
        if (cell.column <= last && std::ranges::find(known, cell.column) == known.end() &&
            std::ranges::find(nameless, cell.column) == nameless.end())
          nameless.push_back(cell.column);
    std::ranges::sort(nameless);
    if (names.empty() && nameless.empty()) return;
    std::string words = quoted_list(names);
    for (const int column : nameless)
      words +=
          fmt::format("{}column {}, which has no heading", words.empty() ? "" : "; ", column_name(column));
    const SourceLocation where =
        left_out_.empty() ? sheet_.place(headings()) : sheet_.place(left_out_.front());
    diagnostics_.warning(
        where, "csv-columns", "these columns are left out: " + words,
        "nothing is to be done if that is meant; otherwise name them in 'columns' of the measure");
  }

  const Sheet& sheet_;
  const Measure& measure_;
  Diagnostics& diagnostics_;
  std::array<bool, column_roles.size()> named_{};
  std::array<std::string, column_roles.size()>
      wanted_;                               // as normal_heading() writes it; empty: not looked for
  std::vector<std::string> read_elsewhere_;  // as normal_heading() writes them
  Columns columns_;
  std::vector<Cell> left_out_;
  bool failed_ = false;
};

}  // namespace

std::string normal_heading(std::string_view text) { return lower_case(tidy(text)); }

std::optional<Columns> find_columns(const Sheet& sheet, const Measure& measure,
                                    std::span<const std::string> read_elsewhere, Diagnostics& diagnostics) {
  return Finder(sheet, measure, read_elsewhere, diagnostics).find();
}

}  // namespace lantern::tables
