#include "easy_read/explanations.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "easy_read/word_lists.hpp"
#include "text/utf8.hpp"

namespace lantern::easy {
namespace {

template <std::size_t size>
bool one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// A sentence that begins so says what the one before was about: "It means ...", "These are people who ...".
constexpr std::array<std::string_view, 8> pronouns = {"he",   "it",   "she",   "that",
                                                      "they", "this", "these", "those"};
constexpr std::array<std::string_view, 24> verbs_behind_pronouns = {
    "are", "can",  "does",  "do",   "give", "gives", "happens", "happen", "has",  "have",  "help", "helps",
    "is",  "lets", "makes", "make", "mean", "means", "shows",   "show",   "tell", "tells", "was",  "were"};
constexpr std::array<std::string_view, 6> welsh_beginnings = {"dyma",  "hynny", "mae",
                                                              "mae'n", "maen",  "ystyr"};
constexpr std::array<std::string_view, 8> verbs_of_meaning = {"means", "mean", "is",     "are",
                                                              "was",   "were", "stands", "yw"};

bool share_a_form(std::string_view a, std::string_view b) {
  const std::vector<std::string> forms = base_forms(b);
  return std::ranges::any_of(
      base_forms(a), [&](const std::string& form) { return std::ranges::find(forms, form) != forms.end(); });
}

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> parts;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (end > 0) parts.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return parts;
}

// "run charts" is "run chart".
bool same_term(std::string_view a, std::string_view b) {
  const auto left = split(a);
  const auto right = split(b);
  if (left.size() != right.size() || left.empty()) return false;
  for (std::size_t i = 0; i + 1 < left.size(); ++i)
    if (left[i] != right[i]) return false;
  return share_a_form(left.back(), right.back());
}

}  // namespace

Explanations::Explanations(const Reading& reading, const std::vector<GlossaryTerm>& glossary)
    : reading_(reading) {
  for (const GlossaryTerm& term : glossary) glossary_.insert(lower_case(term.term, reading.language));
  for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
    find_bold(i);
    find_written_out(reading.sentences[i]);
  }
  for (BoldTerm& term : bold_) term.explained = explained_here(term);
  for (BoldTerm& term : bold_)
    if (!term.explained)
      term.explained = std::ranges::any_of(bold_, [&](const BoldTerm& other) {
        return other.explained && same_term(other.words, term.words);
      });
  for (const BoldTerm& term : bold_) {
    if (!term.explained) continue;
    if (term.words.find(' ') == std::string::npos) initials_.insert(term.words);
    for (const std::string_view word : split(term.words))
      for (std::string& form : base_forms(word)) words_.insert(std::move(form));
  }
}

void Explanations::find_bold(std::size_t index) {
  const ReadSentence& sentence = reading_.sentences[index];
  for (const EasyMark& mark : reading_.block(sentence).marks) {
    if (mark.kind != EasyMarkKind::bold || mark.begin < sentence.begin || mark.begin >= sentence.end)
      continue;
    BoldTerm term{{}, index, mark.begin, std::min(mark.end, sentence.end), false};
    for (const ReadWord& word : sentence.words) {
      if (word.begin < term.begin || word.begin >= term.end) continue;
      if (!term.words.empty()) term.words += ' ';
      term.words += word.lower;
    }
    // A number in bold is no word.
    if (term.words.find_first_not_of("0123456789 .,:-") != std::string::npos)
      bold_.push_back(std::move(term));
  }
}

// "GP means", "GP is short for", "general practitioner (GP)".
void Explanations::find_written_out(const ReadSentence& sentence) {
  const std::string_view plain = reading_.block(sentence).plain;
  const auto& words = sentence.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1].lower) : "";
    const bool means = next == "means" || next == "stands" || next == "yw" ||
                       (next == "is" && i + 2 < words.size() && words[i + 2].lower == "short");
    const bool bracketed = i > 1 && words[i].begin > 0 && plain[words[i].begin - 1] == '(' &&
                           words[i].end < plain.size() && plain[words[i].end] == ')';
    if (means || bracketed) initials_.insert(words[i].lower);
  }
}

bool Explanations::same_block(std::size_t sentence, std::size_t other) const {
  return reading_.sentences[sentence].block == reading_.sentences[other].block;
}

bool Explanations::explained_by(const BoldTerm& term, const ReadSentence& sentence) const {
  const auto& words = sentence.words;
  if (words.size() >= 3 && one_of(pronouns, words[0].lower) && one_of(verbs_behind_pronouns, words[1].lower))
    return true;
  if (words.size() >= 3 && reading_.language.starts_with("cy") && one_of(welsh_beginnings, words[0].lower))
    return true;
  const auto parts = split(term.words);
  return std::ranges::any_of(words,
                             [&](const ReadWord& word) { return share_a_form(word.lower, parts.back()); });
}

bool Explanations::explained_here(const BoldTerm& term) const {
  if (in_glossary(term.words)) return true;
  const ReadSentence& sentence = reading_.sentences[term.sentence];
  // "Lived experience means you have been through something yourself."
  const auto behind =
      std::ranges::find_if(sentence.words, [&](const ReadWord& word) { return word.begin >= term.end; });
  const auto before = static_cast<std::size_t>(
      std::ranges::count_if(sentence.words, [&](const ReadWord& word) { return word.begin < term.begin; }));
  if (behind != sentence.words.end() && before <= 1 && one_of(verbs_of_meaning, behind->lower) &&
      sentence.words.end() - behind >= 3)
    return true;
  // "This is a place to learn. We call it a recovery college."
  const bool names_it = sentence.words.size() >= 3 &&
                        (sentence.words[1].lower == "call" || sentence.words[2].lower == "called");
  if (names_it && term.sentence > 0 && same_block(term.sentence, term.sentence - 1)) return true;
  const std::size_t next = term.sentence + 1;
  if (next >= reading_.sentences.size()) return false;
  // A heading begins something new.
  if (reading_.block(reading_.sentences[next]).kind != EasyBlockKind::words) return false;
  return explained_by(term, reading_.sentences[next]);
}

bool Explanations::explains(std::string_view word) const {
  return std::ranges::any_of(base_forms(word),
                             [&](const std::string& form) { return words_.contains(form); });
}

bool Explanations::explains_initials(std::string_view initials) const {
  const std::string lower = lower_case(initials, reading_.language);
  return std::ranges::any_of(
             base_forms(lower),
             [&](const std::string& form) { return initials_.contains(form) || glossary_.contains(form); }) ||
         explains(lower);
}

bool Explanations::in_glossary(std::string_view word) const {
  if (glossary_.contains(word)) return true;
  return std::ranges::any_of(glossary_, [&](const std::string& term) { return same_term(term, word); });
}

}  // namespace lantern::easy
