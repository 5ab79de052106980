// One run of the checks over one text: what every family of checks is given, and where it puts findings.
// Belongs to one thread; lives as long as check_easy_read() runs. Not for other folders.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "easy_read/checks.hpp"
#include "easy_read/explanations.hpp"
#include "easy_read/patterns.hpp"

namespace lantern::easy_read {

// A place in a sentence, in bytes.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct CheckRun {
  const Reading& reading;
  const EasyReadKnowledge& knowledge;
  std::string_view file;
  const Explanations& explained;
  const std::vector<Patterns>& patterns;  // one for each sentence
  std::vector<EasyFinding>& findings;

  bool holds(Rule rule) const { return holds_in(rule, reading.language); }
  bool english() const { return reading.language.starts_with("en"); }
  bool welsh() const { return reading.language.starts_with("cy"); }

  // With the severity of the rule.
  void add(const ReadSentence& sentence, Part part, Rule rule, std::string message, std::string hint) const;
  void add(const ReadSentence& sentence, Part part, Rule rule, Severity severity, std::string message,
           std::string hint) const;
};

// The families, each in a file of its own name.
void check_sentences(const CheckRun& run);      // sentence-length, one-idea, paragraph-length, length
void check_negatives(const CheckRun& run);      // negative
void check_idioms(const CheckRun& run);         // idiom
void check_vague_shares(const CheckRun& run);   // vague-share
void check_times(const CheckRun& run);          // time-format
void check_words(const CheckRun& run);          // hard-word, unexplained-word, same-word
void check_short_forms(const CheckRun& run);    // abbreviation, capitals, roman-numeral
void check_numbers(const CheckRun& run);        // percent, number-word
void check_large_numbers(const CheckRun& run);  // large-number
void check_dates(const CheckRun& run);          // date-format
void check_passive(const CheckRun& run);        // passive
void check_markup(const CheckRun& run);         // italic, link-text, special-character

}  // namespace lantern::easy_read
