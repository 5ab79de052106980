#include "measures/csv_table.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace lantern::measures {
namespace {

// Far above any measure; keeps a file that is no measure from filling the memory.
constexpr std::size_t most_bytes = 4U << 20U;
constexpr int most_rows = 20'000;

constexpr std::string_view save_as_hint =
    "in the spreadsheet choose 'Save as' and 'CSV UTF-8 (comma delimited)'";

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
  void report(int line, int column, int length, std::string_view code, std::string message,
              std::string_view hint) {
    diagnostics_.error({std::string(file_), line, column, length}, code, std::move(message),
                       std::string(hint));
  }

  bool at_line_end() const { return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

  void step() {
    if (is_start_of_code_point(text_[at_])) ++column_;
    ++at_;
  }

  // Stands on a line end that has been checked to be LF or CRLF.
  void next_line() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
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
      } else if (c == '\n' || c == '\r') {
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

// The first byte that no spreadsheet writes into a text file, or a carriage return by itself.
std::size_t first_odd_byte(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) return i;
    if (c == 0x7F || (c < 0x20 && c != '\t' && c != '\n' && c != '\r')) return i;
  }
  return std::string_view::npos;
}

SourceLocation place_of(std::string_view file, std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return {std::string(file), static_cast<int>(lines) + 1, code_points(before.substr(line_start)) + 1, 1};
}

}  // namespace

std::optional<std::vector<CsvRow>> read_csv_table(std::string_view file, std::string_view text,
                                                  Diagnostics& diagnostics) {
  const SourceLocation whole{std::string(file), 0, 0, 1};
  if (text.size() > most_bytes) {
    diagnostics.error(whole, "csv-too-long", "the file is larger than 4 megabytes",
                      "is this the file of one measure?");
    return std::nullopt;
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (const auto bad = invalid_utf8_at(text)) {
    diagnostics.error(place_of(file, text, *bad), "csv-encoding", "the file is not UTF-8",
                      std::string(save_as_hint));
    return std::nullopt;
  }
  if (const std::size_t odd = first_odd_byte(text); odd != std::string_view::npos) {
    const bool lone_return = text[odd] == '\r';
    diagnostics.error(place_of(file, text, odd), "csv-encoding",
                      lone_return ? "the lines end in a way that is no longer used (a carriage return alone)"
                                  : "there is a control character here",
                      std::string(save_as_hint));
    return std::nullopt;
  }
  return Reader(file, text, diagnostics).read();
}

}  // namespace lantern::measures
