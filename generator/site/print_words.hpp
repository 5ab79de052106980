// From the HTML of a text, as the Markdown reader makes it, to the plain runs that paper takes: words, bold
// words, and links with their whole address. Pure functions; any thread.
#pragma once
#include <string_view>
#include <vector>

#include "print/guide.hpp"
#include "site/body.hpp"

namespace lantern {

// One sentence of an easy-read page.
PrintSentence print_sentence(const Document& sentence, const BodyContext& context);

// The headings, paragraphs and items of an ordinary text as rows without pictures, each sentence a line.
// Pictures, tables and components are left out.
std::vector<PrintRow> print_rows(const Document& body, const BodyContext& context);

// The sentences of plain words.
std::vector<PrintSentence> print_sentences(std::string_view plain, std::string_view language);

}  // namespace lantern
