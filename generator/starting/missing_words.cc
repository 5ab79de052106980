#include "starting/missing_words.hpp"

#include <algorithm>
#include <set>

#include "starting/form_words.hpp"
#include "starting/markdown_writing.hpp"
#include "starting/not_placed.hpp"

namespace lantern::starting {
namespace {

// All words of a text, each once.
std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  std::string folded_text = folded(text);
  for (std::size_t at = 0; at < folded_text.size();) {
    const std::size_t end = std::min(folded_text.find('-', at), folded_text.size());
    // Numbers of one or two digits may be those of a list, which are counted anew where it is shown.
    const std::string word = folded_text.substr(at, end - at);
    const bool number = word.find_first_not_of("0123456789") == std::string::npos;
    if (!word.empty() && !(number && word.size() <= 2)) words.insert(word);
    at = end + 1;
  }
  return words;
}

}  // namespace

void keep_what_is_missing(const std::vector<Passage>& passages, Import& import) {
  std::set<std::string> known =
      words_of(import.used + ' ' + import.page.body + " " + import.not_placed + " " + import.title + " " +
               import.organisation + " " + import.cohort);
  for (const auto& [field, value] : import.page.fields) known.merge(words_of(value));
  for (const NewFile& file : import.files)
    if (file.name.ends_with(".csv")) known.merge(words_of(file.bytes));
  for (const FormPartRow& row : form_parts())
    for (const std::string_view own : {row.heading.english, row.heading.welsh}) known.merge(words_of(own));
  for (const Passage& passage : passages) {
    std::string kept;
    for (std::size_t at = 0; at < passage.text.size();) {
      const std::size_t end = std::min(passage.text.find_first_of("\n\t", at), passage.text.size());
      const std::string line =
          one_line(without_invisible(std::string_view(passage.text).substr(at, end - at)));
      at = end + 1;
      if (line.empty() || is_of_the_blank_form(line)) continue;
      std::string_view said = line;
      if (const auto label = label_before(line)) said = label->text;
      if (part_named(line, Match::exactly) || std::ranges::includes(known, words_of(said))) continue;
      kept += markdown_paragraph(markdown_text(line)) + "\n\n";
    }
    if (kept.empty()) continue;
    const std::string place =
        passage.place == "in its text" ? "in a text box or another place of their own" : passage.place;
    keep_not_placed("Words " + place, kept, "the form has words " + place, import);
  }
}

}  // namespace lantern::starting
