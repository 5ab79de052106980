// Where a part of a Markdown text stands in its file, for diagnostics and for the link check: lines
// with the front matter's height added, columns in code points.
// Owns no text; belongs to one thread, because it finds the lines when it is first asked.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/source_location.hpp"
#include "markdown/markdown.hpp"
#include "markdown/syntax_tree.hpp"

namespace lantern::markdown {

class Positions {
 public:
  // Where the text begins is in the options: line, column and indent.
  Positions(std::string_view text, const MarkdownOptions& options)
      : text_(text),
        file_(options.file),
        first_line_(options.first_line),
        first_column_(options.first_column),
        indent_(options.indent) {}

  SourceLocation line(int line) const;  // a whole line, counted from 1 in the text
  SourceLocation of(Node node);         // where the node begins
  // Where `part`, the target of a link or picture or some markup, is written within the node; where the
  // node begins when it is not found as it is (a link by reference, or one written with escapes).
  SourceLocation of_part(Node node, std::string_view part);

 private:
  std::string_view line_text(int line);
  SourceLocation at(int line, std::size_t byte, std::size_t bytes);
  int letters_before(int line, std::string_view whole, std::size_t byte);

  std::string_view text_;
  std::string_view file_;
  int first_line_;
  int first_column_;
  int indent_;
  std::vector<std::size_t> line_starts_;
  // How far the last line that was asked for has been counted: a line may be as long as the whole text, and
  // have a mistake in each word.
  struct Counted {
    int line = 0;
    std::size_t byte = 0;
    int letters = 0;
  } counted_;
};

}  // namespace lantern::markdown
