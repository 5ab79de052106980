// Invisible characters that a text spells out: `&#8238;` turns the direction of writing, `&#1;` breaks a
// feed, though neither stands in the file for the check of the source to see.
// A pure function; safe from any thread.
#pragma once
#include <string_view>

#include "base/diagnostic.hpp"
#include "markdown/markdown.hpp"
#include "markdown/syntax_tree.hpp"

namespace lantern::markdown {

// Refuses them in words, addresses and titles of the tree that was read from `text`: control-character,
// bidi-control.
void refuse_spelled_out_characters(std::string_view text, Node root, const MarkdownOptions& options,
                                   Diagnostics& diagnostics);

}  // namespace lantern::markdown
