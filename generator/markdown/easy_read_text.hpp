// From Markdown to the words of an easy-read text and the places where they are written: what the
// easy-read checks read. convert_easy_read() (easy_read_rows.hpp) makes the page from the same text.
// Pure functions; safe from any thread.
#pragma once
#include <string_view>

#include "markdown/markdown.hpp"
#include "model/easy_text.hpp"

namespace lantern::markdown {

// Blocks are headings, and the words of one picture, paragraph or item. Tables, notes, HTML and fenced
// blocks are left out, as they are from the page. Nothing for a text that is too complex to be read.
EasyText easy_read_text(std::string_view text, const MarkdownOptions& options);

}  // namespace lantern::markdown
