// The text of a piece of YAML and what can be seen in it without parsing: places, quotes, characters
// that yaml-cpp would take in silence. Does not own the text; belongs to one parse.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace lantern::content {

class YamlText {
 public:
  YamlText(std::string_view text, std::string file, int first_line);

  struct Place {
    int line;    // from 0, in this text
    int column;  // from 0, in bytes
  };

  int first_line() const { return first_line_; }
  // A location in the file from a line and byte column of this text, both from 0.
  SourceLocation place(int line, int byte_column, int length) const;

  // Refuses tabs and no-break spaces in the indent. False when there was one.
  bool check_characters(Diagnostics& diagnostics) const;

  bool quote_closes(std::size_t position) const;
  std::string_view quoted(std::size_t position) const;  // as it is written, with its quotes
  int quoted_width(std::size_t position) const;         // in code points, on the first line
  bool colon_follows(std::size_t position, std::string_view key) const;
  bool has_second_colon(int line) const;

  // The first value on or before `line` that opens a quote and does not close it on the same line.
  std::optional<Place> first_unclosed_quote(int line) const;

 private:
  std::string_view line(int number) const;
  std::optional<std::size_t> closing_quote(std::size_t position) const;

  std::string_view text_;
  std::string file_;
  int first_line_;
  std::vector<std::size_t> line_starts_;
};

}  // namespace lantern::content
