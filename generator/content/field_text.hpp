// A field of the front matter that holds Markdown: its words, and where they stand in the file, so that a
// mistake in them is shown at its own place. Pure; any thread.
#pragma once
#include <string>
#include <string_view>

#include "content/yaml_tree.hpp"

namespace lantern::content {

struct FieldText {
  std::string text;
  int first_line = 1;    // of the file
  int first_column = 0;  // code points before the words on their first line
  int indent = 0;        // and on every later one
};

// `yaml` is the front matter, `yaml_line` its first line in the file. A block (| or >) comes with its lines
// as they are written: Markdown joins lines as > would. The later lines of a text in quotes, or of one that
// goes on without, have no place of their own.
FieldText field_text(const YamlEntry& entry, std::string_view yaml, int yaml_line);

}  // namespace lantern::content
