#include "tables/columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "tables/column_checks.hpp"
#include "tables/wanted_columns.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"
#include "text/written_date.hpp"

namespace lantern::tables {
namespace {

// A heading row is looked for among so many rows that are not empty.
constexpr std::size_t rows_looked_at = 50;

class Finder {
 public:
  Finder(const Sheet& sheet, const Measure& measure, std::span<const std::string> read_elsewhere,
         Diagnostics& diagnostics)
      : sheet_(sheet), chart_(measure.chart), wanted_(measure.columns), diagnostics_(diagnostics) {
    for (const std::string& heading : read_elsewhere) read_elsewhere_.push_back(normal_heading(heading));
  }

  std::optional<Columns> find() {
    const auto heading = heading_row();
    if (!heading) return std::nullopt;
    columns_.heading_row = *heading;
    if (!check_above()) return std::nullopt;
    read_names();
    if (failed_) return std::nullopt;
    const std::size_t errors = diagnostics_.count(Severity::error);
    check_combination(sheet_, columns_, chart_, diagnostics_);
    if (diagnostics_.count(Severity::error) == errors) check_merged(sheet_, columns_, diagnostics_);
    if (diagnostics_.count(Severity::error) > errors) return std::nullopt;
    warn_of_left_out(sheet_, columns_, left_out_, diagnostics_);
    return columns_;
  }

 private:
  static std::size_t index(ColumnRole role) { return static_cast<std::size_t>(role); }

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

  // How many of the columns that make a table this row names; those that only add to one do not count.
  int roles_in(const Row& row) const {
    int count = 0;
    for (const Cell& cell : row.cells) {
      const auto role = wanted_.role_of(cell.text);
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
    const std::vector<std::string> names = texts_of(row);
    for (const Cell& cell : row.cells)
      if (const auto near = wanted_.near_miss(cell.text, columns_))
        return error(sheet_.place(cell), "csv-header",
                     fmt::format("there is no column '{}'{}", cell.text, in_cell(cell)),
                     fmt::format("did you mean '{}'?", *near));
    std::string example = fmt::format("columns: {{date: \"{}\", value: \"{}\"}}", shorten(names.front(), 40),
                                      shorten(names.size() > 1 ? names[1] : "...", 40));
    for (const ColumnRole role : all_roles)
      if (wanted_.named(role))
        return error(
            sheet_.place(first), "csv-header",
            fmt::format("there is no column '{}', which 'columns' of the measure names; the file has {}",
                        wanted_.given(role), quoted_list(names)),
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
      const auto role = wanted_.role_of(cell.text);
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
      if (wanted_.named(role) && !columns_.has(role)) {
        const std::vector<std::string> names = texts_of(headings());
        const std::vector<std::string_view> known(names.begin(), names.end());
        const auto near = closest(wanted_.given(role), known);
        error(sheet_.place(headings()), "csv-header",
              fmt::format("there is no column '{}', which 'columns' of the measure names; the file has {}",
                          wanted_.given(role), quoted_list(names)),
              near ? fmt::format("did you mean '{}'?", *near)
                   : "correct the name in 'columns', or the heading in the file");
      }
    for (const Cell* cell : unknown) {
      if (const auto near = wanted_.near_miss(cell->text, columns_))
        error(sheet_.place(*cell), "csv-header",
              fmt::format("there is no column '{}'{}", cell->text, in_cell(*cell)),
              fmt::format("did you mean '{}'? Otherwise give the column a name that differs more", *near));
      else if (std::ranges::find(read_elsewhere_, normal_heading(cell->text)) == read_elsewhere_.end())
        left_out_.push_back(*cell);
    }
  }

  const Sheet& sheet_;
  ChartType chart_;
  WantedColumns wanted_;
  Diagnostics& diagnostics_;
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
