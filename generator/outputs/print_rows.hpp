// The rows of an easy-read page, or of a poster, as the printer takes them. Functions of the page's context;
// the task's thread.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "print/guide.hpp"
#include "views/body.hpp"

namespace lantern::outputs {

// Code: chart-failed.
std::vector<print::PrintRow> print_rows(std::span<const EasyReadRow> rows, const views::BodyContext& context,
                                        Diagnostics& diagnostics);

print::PrintSentence print_sentence(const EasyReadRow& row, const EasySentence& sentence,
                                    const views::BodyContext& context);
// The sentences of plain words.
std::vector<print::PrintSentence> print_sentences(std::string_view plain, std::string_view language);
// An address as people type it, that leads to itself.
print::PrintSentence link_sentence(const std::string& url);

}  // namespace lantern::outputs
