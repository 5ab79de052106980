// A compiled set of templates: each with all its partials, parents and blocks pasted in, as a flat list
// of nodes in the order they are rendered. Immutable once compiled, so safe from any thread.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "templates/html_state.hpp"
#include "templates/source_text.hpp"

namespace lantern::templates {

struct CompiledNode {
  enum class Type : std::uint8_t { text, variable, section, inverted };

  Type type = Type::text;
  Context context = Context::plain;  // of a variable
  char quote = '\0';                 // of the attribute the variable is in
  bool raw = false;                  // {{{name}}}
  std::uint32_t first = 0;           // text: offset in the template's text; others: first part of the name
  std::uint32_t length = 0;          // text: bytes; others: parts of the name, 0 for {{.}}
  std::uint32_t end = 0;             // sections: the node after the last one inside
  std::uint32_t source = 0;          // where it was written, for diagnostics
  std::uint32_t offset = 0;          // of the name
};

// One part of a dotted name; the letters are those of the source.
struct NamePart {
  std::string_view letters;
  std::uint32_t hash = 0;
};

struct CompiledTemplate {
  std::vector<CompiledNode> nodes;
  std::vector<NamePart> names;
  std::string text;
};

class CompiledTemplates {
 public:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  explicit CompiledTemplates(std::vector<TemplateSource> all) : sources(std::move(all)) {}
  // The views in `templates` point into `sources`.
  CompiledTemplates(const CompiledTemplates&) = delete;
  CompiledTemplates& operator=(const CompiledTemplates&) = delete;

  std::size_t index_of(std::string_view name) const {
    for (std::size_t i = 0; i < sources.size(); ++i) {
      if (sources[i].name == name) return i;
    }
    return npos;
  }

  std::vector<TemplateSource> sources;
  std::vector<CompiledTemplate> templates;  // one a source
  std::vector<bool> pasted_in;              // one a source: another is made with it
};

}  // namespace lantern::templates
