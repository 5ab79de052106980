// From the HTML of a text, as the Markdown reader makes it, to the plain runs that paper takes: words, bold
// words, and links with their whole address. Pure functions; any thread.
#pragma once
#include <string_view>
#include <vector>

#include "print/guide.hpp"
#include "views/body.hpp"

namespace lantern::outputs {

// One sentence of an easy-read page.
print::PrintSentence print_sentence(const Document& sentence, const views::BodyContext& context);

// The headings, paragraphs and items of an ordinary text as rows without pictures, each sentence a line.
// Pictures, tables and components are left out.
std::vector<print::PrintRow> print_rows(const Document& body, const views::BodyContext& context);

// The sentences of plain words.
std::vector<print::PrintSentence> print_sentences(std::string_view plain, std::string_view language);

}  // namespace lantern::outputs
