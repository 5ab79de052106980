// Reads one template into its syntax tree. A pure function; safe from any thread.
#pragma once
#include "templates/syntax_tree.hpp"

namespace lantern::templates {

// Reports every mistake of form in `source` (malformed tags, sections that are not closed or closed by
// another name, too deep nesting). The tree is whole only if nothing was reported. The views in it point
// into source.text.
SyntaxTree parse(const TemplateSource& source, Diagnostics& diagnostics);

}  // namespace lantern::templates
