// Turns a syntax tree into a compiled template: pastes in partials, parents and blocks, with the
// indentation that the Mustache specification gives them, and decides by the place in the HTML how each
// value is printed. Used while compiling, by one thread.
#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "templates/compiled.hpp"
#include "templates/links.hpp"
#include "templates/syntax_tree.hpp"

namespace lantern::templates {

// What all expansions of a set share.
struct Expansion {
  const std::vector<TemplateSource>& sources;
  const std::vector<SyntaxTree>& trees;
  const Links& links;
  std::vector<bool> broken;  // not to be pasted in: parsed badly, or open at its end
  // A mistake in a partial is reported once, however many templates it is pasted into.
  std::set<std::tuple<std::size_t, std::size_t, Code>> reported = {};
};

// Expands template `root`. Templates it refers to should have been expanded before, so that a mistake
// of theirs is not reported as one of `root`.
CompiledTemplate expand(std::size_t root, Expansion& shared, Diagnostics& diagnostics);

}  // namespace lantern::templates
