// From the tree of a text to its running words with their places, its links and its tables, for whoever
// checks how it is written. Pure functions; any thread.
#pragma once
#include "markdown/markdown.hpp"
#include "markdown/syntax_tree.hpp"
#include "model/prose.hpp"

namespace lantern::markdown {

Prose prose_of(std::string_view text, Node root, const MarkdownOptions& options);

}  // namespace lantern::markdown
