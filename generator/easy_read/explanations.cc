#include "easy_read/explanations.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <span>

#include "easy_read/word_lists.hpp"

namespace lantern::easy_read {
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

bool share_a_form(std::string_view a, const std::vector<std::string>& forms, std::string_view language) {
  return std::ranges::any_of(base_forms(a, language), [&](const std::string& form) {
    return std::ranges::find(forms, form) != forms.end();
  });
}

// The words of a sentence that begin between two bytes.
std::span<const ReadWord> words_between(const ReadSentence& sentence, std::size_t begin, std::size_t end) {
  const auto first = std::ranges::lower_bound(sentence.words, begin, {}, &ReadWord::begin);
  return {first, std::ranges::lower_bound(sentence.words, end, {}, &ReadWord::begin)};
}

}  // namespace

Explanations::Explanations(const Reading& reading, const std::vector<GlossaryTerm>& glossary)
    : reading_(reading), glossary_(reading.language) {
  for (const GlossaryTerm& term : glossary) glossary_.add(term.term);
  for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
    find_bold(i);
    find_written_out(reading.sentences[i]);
  }
  Terms explained(reading.language);
  for (BoldTerm& term : bold_) {
    term.explained = explained_here(term);
    if (term.explained) explained.add(term.words);
  }
  for (BoldTerm& term : bold_) term.explained = term.explained || explained.has(term.words);
  for (const BoldTerm& term : bold_) {
    if (!term.explained) continue;
    if (term.words.find(' ') == std::string::npos) initials_.insert(term.words);
    for (const ReadWord& word : words_between(reading.sentences[term.sentence], term.begin, term.end))
      for (std::string& form : base_forms(word.lower, reading.language)) words_.insert(std::move(form));
  }
}

void Explanations::find_bold(std::size_t index) {
  const ReadSentence& sentence = reading_.sentences[index];
  for (const ReadMark& mark : sentence.marks) {
    if (mark.kind != EasyMarkKind::bold) continue;
    const std::string_view written =
        std::string_view(sentence.plain).substr(mark.begin, mark.end - mark.begin);
    BoldTerm term{term_key(written, reading_.language), index, mark.begin, mark.end, false};
    // A number in bold is no word.
    if (term.words.find_first_not_of("0123456789 .,:-") != std::string::npos)
      bold_.push_back(std::move(term));
  }
}

// "GP means", "GP is short for", "general practitioner (GP)".
void Explanations::find_written_out(const ReadSentence& sentence) {
  const std::string_view plain = sentence.plain;
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

bool Explanations::same_paragraph(std::size_t sentence, std::size_t other) const {
  return reading_.sentences[sentence].paragraph == reading_.sentences[other].paragraph;
}

bool Explanations::explained_by(const BoldTerm& term, const ReadSentence& sentence) const {
  const auto& words = sentence.words;
  if (words.size() >= 3 && one_of(pronouns, words[0].lower) && one_of(verbs_behind_pronouns, words[1].lower))
    return true;
  if (words.size() >= 3 && reading_.language.starts_with("cy") && one_of(welsh_beginnings, words[0].lower))
    return true;
  // What explains a word names it early.
  const auto of_term = words_between(reading_.sentences[term.sentence], term.begin, term.end);
  if (of_term.empty()) return false;
  const std::vector<std::string> forms = base_forms(of_term.back().lower, reading_.language);
  return std::ranges::any_of(words | std::views::take(40), [&](const ReadWord& word) {
    return share_a_form(word.lower, forms, reading_.language);
  });
}

bool Explanations::explained_here(const BoldTerm& term) const {
  if (in_glossary(term.words)) return true;
  const ReadSentence& sentence = reading_.sentences[term.sentence];
  // "Lived experience means you have been through something yourself."
  const auto& words = sentence.words;
  const auto behind = std::ranges::lower_bound(words, term.end, {}, &ReadWord::begin);
  const auto before = std::ranges::lower_bound(words, term.begin, {}, &ReadWord::begin) - words.begin();
  if (behind != sentence.words.end() && before <= 1 && one_of(verbs_of_meaning, behind->lower) &&
      sentence.words.end() - behind >= 3)
    return true;
  // "This is a place to learn. We call it a recovery college."
  const bool names_it = sentence.words.size() >= 3 &&
                        (sentence.words[1].lower == "call" || sentence.words[2].lower == "called");
  if (names_it && term.sentence > 0 && same_paragraph(term.sentence, term.sentence - 1)) return true;
  const std::size_t next = term.sentence + 1;
  if (next >= reading_.sentences.size()) return false;
  // A heading begins something new.
  if (reading_.sentences[next].kind != SentenceOf::words) return false;
  return explained_by(term, reading_.sentences[next]);
}

bool Explanations::explains(std::string_view word) const {
  return std::ranges::any_of(base_forms(word, reading_.language),
                             [&](const std::string& form) { return words_.contains(form); });
}

bool Explanations::explains_initials(std::string_view initials) const {
  const std::string key = term_key(initials, reading_.language);
  if (key.empty()) return false;
  const auto forms = base_forms(key, reading_.language);
  return glossary_.has(key) ||
         std::ranges::any_of(forms, [&](const std::string& form) { return initials_.contains(form); }) ||
         explains(key);
}

bool Explanations::in_glossary(std::string_view word) const { return glossary_.has(word); }

}  // namespace lantern::easy_read
