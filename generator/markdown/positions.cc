#include "markdown/positions.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace lantern::markdown {

namespace {

// The block around an inline node: cmark-gfm always knows its lines.
Node block_of(Node node) {
  while (node.kind() >= NodeKind::text && node.parent()) node = node.parent();
  return node;
}

// How many bytes behind the beginning of a node its target is looked for: not to the end of a long line for
// each of the thousand pictures in it.
constexpr std::size_t farthest = 4096;

}  // namespace

std::string_view Positions::line_text(int line) {
  if (line_starts_.empty()) {
    line_starts_.push_back(0);
    for (std::size_t at = text_.find('\n'); at != std::string_view::npos; at = text_.find('\n', at + 1)) {
      line_starts_.push_back(at + 1);
    }
  }
  const auto index = static_cast<std::size_t>(line - 1);
  if (line < 1 || index >= line_starts_.size()) return {};
  const std::size_t begin = line_starts_[index];
  const std::size_t end = index + 1 < line_starts_.size() ? line_starts_[index + 1] - 1 : text_.size();
  return text_.substr(begin, end - begin);
}

SourceLocation Positions::line(int line) const { return {std::string(file_), first_line_ - 1 + line, 0, 1}; }

SourceLocation Positions::at(int line, std::size_t byte, std::size_t bytes) {
  const std::string_view whole = line_text(line);
  byte = std::min(byte, whole.size());
  const int before = line == 1 ? first_column_ : indent_;
  return {std::string(file_), first_line_ - 1 + line, before + 1 + letters_before(line, whole, byte),
          std::max(1, code_points(whole.substr(byte, bytes)))};
}

int Positions::letters_before(int line, std::string_view whole, std::size_t byte) {
  if (line != counted_.line || byte < counted_.byte) counted_ = {line, 0, 0};
  counted_.letters += code_points(whole.substr(counted_.byte, byte - counted_.byte));
  counted_.byte = byte;
  return counted_.letters;
}

SourceLocation Positions::of(Node node) {
  const Node block = block_of(node);
  const int line = node.line() > 0 ? node.line() : std::max(block.line(), 1);
  const int column = node.column() > 0 ? node.column() : std::max(block.column(), 1);
  const bool one_line = node.end_line() == line && node.end_column() >= column;
  const auto length = static_cast<std::size_t>(one_line ? node.end_column() - column + 1 : 1);
  return at(line, static_cast<std::size_t>(column - 1), length);
}

SourceLocation Positions::of_part(Node node, std::string_view part) {
  if (part.empty()) return of(node);
  const Node block = block_of(node);
  const int first = std::max(node.line() > 0 ? node.line() : block.line(), 1);
  const int last = std::max(block.end_line(), first);
  for (int line = first; line <= last; ++line) {
    const bool here = line == node.line() && node.column() > 0;
    const std::size_t from = here ? static_cast<std::size_t>(node.column() - 1) : 0;
    const std::size_t found = line_text(line).substr(0, from + farthest).find(part, from);
    if (found != std::string_view::npos) return at(line, found, part.size());
  }
  return of(node);
}

}  // namespace lantern::markdown
