// One template as it is written: the tags and the text between them, before partials, parents and
// blocks are put together. Plain data; the views point into the template's text.
#pragma once
#include <string_view>
#include <vector>

#include "templates/source_text.hpp"

namespace lantern::templates {

struct SyntaxNode {
  enum class Type { text, variable, section, inverted, partial, parent, block };

  Type type = Type::text;
  Range range;            // the text, or the (opening) tag
  std::string_view name;  // of every tag
  Range name_range;
  bool raw = false;  // {{{name}}} or {{&name}}

  // Nothing stands before it on its line: the place where an indentation from outside is put. For text
  // it says this of its first line only; the others are found by their newlines.
  bool starts_line = false;

  // For partial, parent and block: the blanks before the tag when nothing else is before it on its
  // line, and whether its line holds nothing but tags (then those blanks are not part of the text).
  std::string_view indentation;
  bool first_on_line = false;
  bool standalone = false;
  // For blocks: `{{$name}}{{/name}}` alone on a line; the opening tag ends its line; the closing tag
  // begins its line; it is on a line of tags, whose newline is not part of the text.
  bool alone_on_line = false;
  bool content_on_own_lines = false;
  bool closed_on_own_line = false;
  bool newline_taken = false;

  std::vector<SyntaxNode> children;
};

using SyntaxTree = std::vector<SyntaxNode>;

// How deep sections, parents and blocks may stand inside each other, and partials in each other.
inline constexpr std::size_t maximum_depth = 64;

}  // namespace lantern::templates
