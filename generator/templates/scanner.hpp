// Cuts a template into text and tags, and finds out which tags stand alone on their lines: the part of
// the Mustache specification about white space. A pure function; safe from any thread.
#pragma once
#include <string_view>
#include <vector>

#include "templates/source_text.hpp"

namespace lantern::templates {

struct Token {
  enum class Type { text, variable, raw_variable, section, inverted, partial, parent, block, close, silent };

  Type type = Type::text;
  Range range;
  std::string_view name;
  Range name_range;
  bool starts_line = false;      // nothing before it on its line
  std::string_view indentation;  // the blanks before a tag that is first on its line
  bool first_on_line = false;    // only blanks before it on its line
  bool standalone = false;       // on a line of tags only, which leaves no trace in the output
  bool last_on_line = false;     // standalone, and the last tag of the line
};

// Comments and delimiter changes come out as `silent`, so that the parser need not know them. Malformed
// tags are reported and left out.
std::vector<Token> scan(const TemplateSource& source, Diagnostics& diagnostics);

}  // namespace lantern::templates
