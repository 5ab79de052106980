// What `lantern easy-read` prints about one file: as JSON for programs, as text for the person who wrote it.
// Pure functions; safe from any thread.
#pragma once
#include <string>
#include <vector>

#include "easy_read/checks.hpp"
#include "easy_read/readability.hpp"

namespace lantern::easy_read {

struct EasyReadReport {
  std::string file;
  Readability figures;
  int pictures = 0;
  std::vector<EasyFinding> findings;
  std::string tested_with;  // who checked the text with the writer; empty when nobody is named
};

// {"sentences", "words", "longest_sentence", "words_per_sentence", "pictures", "flesch_kincaid", "smog",
// "findings"}, ending with a newline; a grade that there is none of is null, others have two decimals.
std::string to_json(const EasyReadReport& report);

// Sentence by sentence what is wrong and a way to say it; the figures; and last what only people can judge.
std::string to_text(const EasyReadReport& report);

}  // namespace lantern::easy_read
