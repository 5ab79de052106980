#include "tables/csv_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace lantern::tables {
namespace {

constexpr std::array separators = {'\t', ';', ','};
// So many lines are looked at to find out what parts the cells.
constexpr int lines_for_separator = 20;

bool is_start_of_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// What stands in the most of the first lines, outside quotes: a heading has no decimal commas, and few notes
// have semicolons. Of two that are in as many lines, the more frequent one; then the first of `separators`.
char separator_of(std::string_view text) {
  std::array<int, separators.size()> lines_with{}, here{}, all{};
  bool quoted = false;
  int lines = 0;
  const auto end_line = [&] {
    for (std::size_t i = 0; i < separators.size(); ++i) {
      lines_with[i] += here[i] > 0 ? 1 : 0;
      all[i] += here[i];
    }
    here = {};
  };
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') {
      end_line();
      if (++lines == lines_for_separator) break;
    }
    for (std::size_t i = 0; i < separators.size(); ++i) here[i] += c == separators[i] ? 1 : 0;
  }
  end_line();
  std::size_t best = 0;
  for (std::size_t i = 1; i < separators.size(); ++i)
    if (std::pair(lines_with[i], all[i]) > std::pair(lines_with[best], all[best])) best = i;
  return lines_with[best] == 0 ? ',' : separators[best];
}

class Reader {
 public:
  Reader(std::string_view file, std::string_view text, Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics) {
    sheet_.file = file;
  }

  std::optional<Sheet> read() {
    read_separator();
    while (at_ < text_.size()) {
      Row row;
      row.number = ++row_;
      if (!read_row(row)) return std::nullopt;
      if (!row.cells.empty()) sheet_.rows.push_back(std::move(row));
      if (sheet_.rows.size() > most_rows) {
        report(line_ - 1, 0, 1, "csv-too-long", fmt::format("there are more than {} rows", most_rows),
               "is this the file of one measure?");
        return std::nullopt;
      }
    }
    return std::move(sheet_);
  }

 private:
  void report(int line, int column, int length, Code code, std::string message, std::string_view hint) {
    diagnostics_.error({sheet_.file, line, column, length}, code, std::move(message), std::string(hint));
  }

  // Excel reads and writes a first line that names it: sep=;
  void read_separator() {
    const std::string_view first = text_.substr(0, text_.find('\n'));
    if (first.size() == 5 && lower_ascii(first.substr(0, 4)) == "sep=") {
      sheet_.separator = first[4];
      at_ = std::min(text_.size(), first.size() + 1);
      ++line_;
      ++row_;
    } else {
      sheet_.separator = separator_of(text_);
    }
  }

  bool at_line_end() const { return at_ >= text_.size() || text_[at_] == '\n'; }
  bool at_blank() const { return text_[at_] == ' ' || (text_[at_] == '\t' && sheet_.separator != '\t'); }

  void step() {
    if (is_start_of_code_point(text_[at_])) ++column_;
    ++at_;
  }

  void next_line() {
    if (at_ < text_.size()) ++at_;
    ++line_;
    column_ = 1;
  }

  bool read_row(Row& row) {
    while (true) {
      Cell cell;
      while (!at_line_end() && at_blank()) step();
      cell.line = line_;
      cell.text_column = column_;
      cell.column = ++row.last_column;
      const bool good = !at_line_end() && text_[at_] == '"' ? read_quoted(cell) : read_plain(cell);
      if (!good) return false;
      if (!cell.text.empty()) row.cells.push_back(std::move(cell));
      if (row.cells.size() > most_columns) {
        report(line_, row.cells.back().text_column, row.cells.back().length, "csv-too-long",
               fmt::format("there are more than {} columns", most_columns),
               "is this the file of one measure?");
        return false;
      }
      if (at_line_end()) {
        next_line();
        return true;
      }
      step();  // what parts the cells
    }
  }

  bool read_plain(Cell& cell) {
    const std::size_t start = at_;
    while (!at_line_end() && text_[at_] != sheet_.separator) step();
    cell.text = tidy(text_.substr(start, at_ - start));
    cell.length = std::max(1, code_points(cell.text));
    return true;
  }

  bool read_quoted(Cell& cell) {
    step();
    std::string content;
    while (true) {
      if (at_ >= text_.size()) {
        report(cell.line, cell.text_column, 1, "csv-quote", "this quotation mark is never closed",
               "put a second one at the end of the cell");
        return false;
      }
      const char c = text_[at_];
      if (c == '"' && at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        content += '"';
        step();
        step();
      } else if (c == '"') {
        step();
        break;
      } else if (c == '\n') {
        content += '\n';
        next_line();
      } else {
        content += c;
        step();
      }
    }
    cell.length = cell.line == line_ ? column_ - cell.text_column : 1;
    while (!at_line_end() && at_blank()) step();
    if (!at_line_end() && text_[at_] != sheet_.separator) {
      report(line_, column_, 1, "csv-quote", "there is text after the closing quotation mark of a cell",
             "a quotation mark inside a cell is written twice");
      return false;
    }
    cell.text = tidy(content);
    return true;
  }

  std::string_view text_;
  Diagnostics& diagnostics_;
  Sheet sheet_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
  int row_ = 0;
};

}  // namespace

std::optional<Sheet> csv_cells(std::string_view file, std::string_view text, Diagnostics& diagnostics) {
  return Reader(file, text, diagnostics).read();
}

}  // namespace lantern::tables
