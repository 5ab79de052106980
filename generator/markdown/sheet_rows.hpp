// From the tree of an ordinary text to the rows of a sheet of paper: headings, and the words of each
// paragraph and item in sentences, an item with its number or its point. Pictures, tables, notes and
// components are left out, and so is raw HTML that the site allows: paper cannot show it. Pure functions; any
// thread.
#pragma once
#include <vector>

#include "markdown/markdown.hpp"
#include "markdown/syntax_tree.hpp"
#include "model/easy_page.hpp"

namespace lantern::markdown {

// What is wrong with the text is not said: it is found where the page is made from the same tree.
std::vector<EasyReadRow> sheet_rows(std::string_view text, Node root, const MarkdownOptions& options);

}  // namespace lantern::markdown
