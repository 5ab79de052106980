#include "measures/csv_table.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace lantern::measures {
namespace {

constexpr int most_rows = 20'000;  // far above any measure
constexpr std::size_t most_columns = 1'000;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  while (true) {
    if (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
      text.remove_prefix(1);
    } else if (text.starts_with(no_break_space)) {
      text.remove_prefix(2);
    } else if (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
      text.remove_suffix(1);
    } else if (text.ends_with(no_break_space)) {
      text.remove_suffix(2);
    } else {
      return text;
    }
  }
}

bool is_start_of_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

class Reader {
 public:
  Reader(std::string_view file, std::string_view text, Diagnostics& diagnostics)
      : file_(file), text_(text), diagnostics_(diagnostics) {}

  std::optional<std::vector<CsvRow>> read() {
    while (at_ < text_.size()) {
      CsvRow row;
      if (!read_row(row)) return std::nullopt;
      const bool empty =
          std::all_of(row.begin(), row.end(), [](const CsvCell& cell) { return cell.text.empty(); });
      if (!empty) rows_.push_back(std::move(row));
      if (rows_.size() > static_cast<std::size_t>(most_rows)) {
        report(line_, 0, 1, "csv-too-long", "there are more than " + std::to_string(most_rows) + " rows",
               "is this the file of one measure?");
        return std::nullopt;
      }
    }
    return std::move(rows_);
  }

 private:
  void report(int line, int column, int length, Code code, std::string message, std::string_view hint) {
    diagnostics_.error({std::string(file_), line, column, length}, code, std::move(message),
                       std::string(hint));
  }

  bool at_line_end() const { return at_ >= text_.size() || text_[at_] == '\n'; }

  void step() {
    if (is_start_of_code_point(text_[at_])) ++column_;
    ++at_;
  }

  void next_line() {
    if (at_ < text_.size()) ++at_;
    ++line_;
    column_ = 1;
  }

  bool read_row(CsvRow& row) {
    while (true) {
      CsvCell cell;
      while (!at_line_end() && (text_[at_] == ' ' || text_[at_] == '\t')) step();
      cell.line = line_;
      cell.column = column_;
      const bool good = !at_line_end() && text_[at_] == '"' ? read_quoted(cell) : read_plain(cell);
      if (!good) return false;
      row.push_back(std::move(cell));
      if (row.size() > most_columns) {
        report(line_, row.back().column, row.back().length, "csv-too-long",
               "there are more than " + std::to_string(most_columns) + " columns",
               "is this the file of one measure?");
        return false;
      }
      if (at_line_end()) {
        next_line();
        return true;
      }
      step();  // the comma
    }
  }

  bool read_plain(CsvCell& cell) {
    const std::size_t start = at_;
    while (!at_line_end() && text_[at_] != ',') step();
    cell.text = trimmed(text_.substr(start, at_ - start));
    cell.length = std::max(1, code_points(cell.text));
    return true;
  }

  bool read_quoted(CsvCell& cell) {
    step();
    std::string content;
    while (true) {
      if (at_ >= text_.size()) {
        report(cell.line, cell.column, 1, "csv-quote", "this quotation mark is never closed",
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
    cell.length = cell.line == line_ ? column_ - cell.column : 1;
    while (!at_line_end() && (text_[at_] == ' ' || text_[at_] == '\t')) step();
    if (!at_line_end() && text_[at_] != ',') {
      report(line_, column_, 1, "csv-quote", "there is text after the closing quotation mark of a cell",
             "a quotation mark inside a cell is written twice");
      return false;
    }
    cell.text = trimmed(content);
    return true;
  }

  std::string_view file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::vector<CsvRow> rows_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
};

}  // namespace

std::optional<std::vector<CsvRow>> read_csv_table(std::string_view file, std::string_view text,
                                                  Diagnostics& diagnostics) {
  return Reader(file, text, diagnostics).read();
}

}  // namespace lantern::measures
