// How the lines of a partial or block are indented where it is put in: the rules of the Mustache
// specification about white space. Pure functions; safe from any thread.
#pragma once
#include <string>
#include <string_view>

#include "templates/syntax_tree.hpp"

namespace lantern::templates {

// How the lines of a stretch of template are indented: each loses `strip` and gets `prefix`.
struct Layout {
  std::string prefix;
  std::string_view strip;
};

// The blanks and tabs that `text` begins with.
std::string_view leading_blanks(std::string_view text);

// `blanks` without what it has in common with `strip` at its beginning.
std::string_view without_common(std::string_view blanks, std::string_view strip);

// The indentation of the first line of a block's content that is not blank; `source` is the text of the
// template that the block is in.
std::string_view intrinsic_indentation(const SyntaxNode& block, std::string_view source);

}  // namespace lantern::templates
