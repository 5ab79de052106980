// The blocks of one part of a form as what a page needs: entries of a list, one text, Markdown. Pure; any
// thread.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "starting/word_text.hpp"

namespace lantern::starting {

// One for each paragraph, line, bullet (also one typed by hand) and row of a table.
std::vector<std::string> entries_of(const WordBlocks& blocks);

// All of it as one text, with `between` between the entries.
std::string one_text(const WordBlocks& blocks, std::string_view between = " ");

// `picture` writes one, or leaves it out and writes it elsewhere: nothing.
using WritePicture = std::function<std::string(const WordPicture& picture)>;
std::string markdown_of(const WordBlocks& blocks, const WritePicture& picture);

}  // namespace lantern::starting
