#include "text/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace lantern {

namespace {

constexpr std::string_view spaces = " \t\r\n";

// Without their full stop, in lower case, sorted. Those in the second list only go on before a number,
// because they end sentences too ("I said no.").
constexpr std::array<std::string_view, 33> abbreviations = {
    "adj", "approx", "ave", "bros", "cf",   "cllr", "dept",   "dr",   "drs", "e.g", "est",
    "fr",  "gov",    "hon", "i.e",  "jr",   "lt",   "messrs", "miss", "mr",  "mrs", "ms",
    "mt",  "prof",   "rd",  "rev",  "revd", "sgt",  "sr",     "st",   "v",   "viz", "vs"};
constexpr std::array<std::string_view, 32> before_numbers = {
    "apr", "art", "aug", "ca",   "ch",  "dec", "ext",   "feb",  "fig",  "figs", "jan",
    "max", "min", "no",  "nos",  "nov", "oct", "p",     "para", "pp",   "pt",   "ref",
    "rh",  "rm",  "sep", "sept", "t",   "tel", "thurs", "tud",  "tues", "vol"};

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

// The last word of `text`, without brackets and quotation marks before it.
std::string_view last_word(std::string_view text) {
  const std::size_t space = text.find_last_of(spaces);
  if (space != std::string_view::npos) text.remove_prefix(space + 1);
  while (!text.empty() && (text.front() == '(' || text.front() == '"' || text.front() == '\''))
    text.remove_prefix(1);
  return text;
}

std::string_view trimmed_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(spaces) + 1);
}

bool is_abbreviation(std::string_view word, bool number_follows) {
  std::string lowered(word);
  std::ranges::transform(lowered, lowered.begin(), lower);
  return std::ranges::binary_search(abbreviations, std::string_view(lowered)) ||
         (number_follows && std::ranges::binary_search(before_numbers, std::string_view(lowered)));
}

// "J. Smith", "Dr. A. B. Jones": a single capital at the beginning or behind a title or another initial.
// Not "Vitamin C. Take it with food".
bool is_initial(std::string_view word, std::string_view before) {
  if (word.size() != 1 || !is_capital(word.front())) return false;
  const std::string_view previous = last_word(trimmed_end(before));
  if (previous.empty()) return word != "I";
  std::string_view without_stop = previous;
  if (without_stop.ends_with('.')) without_stop.remove_suffix(1);
  const bool initial_before = previous.size() == 2 && is_capital(previous.front()) && previous.back() == '.';
  return initial_before || is_abbreviation(without_stop, false);
}

// "Is it safe?" she asked. What is said ends, but the sentence around it does not.
bool speech_goes_on(std::string_view before, std::string_view after) {
  const bool small_letter = !after.empty() && after.front() >= 'a' && after.front() <= 'z';
  return small_letter && (before.ends_with('"') || before.ends_with('\'') || before.ends_with("\u201d") ||
                          before.ends_with("\u2019"));
}

// "1. Wash your hands": the number of an item of a list, alone.
bool is_list_number(std::string_view sentence) {
  sentence = trimmed_end(sentence);
  if (sentence.size() < 2 || sentence.size() > 3 || sentence.back() != '.') return false;
  sentence.remove_suffix(1);
  return std::ranges::all_of(sentence, is_digit);
}

// Whether the break that ICU found between the two parts is none.
bool goes_on(std::string_view before, std::string_view after) {
  before = trimmed_end(before);
  if (speech_goes_on(before, after)) return true;
  if (!before.ends_with('.')) return false;
  before.remove_suffix(1);
  const std::string_view word = last_word(before);
  if (word.empty()) return false;
  if (is_abbreviation(word, !after.empty() && is_digit(after.front()))) return true;
  return is_initial(word, before.substr(0, before.size() - word.size()));
}

// ICU takes "at work. 15 of them" for one sentence, because small letters follow the number. Easy read
// begins many sentences with a number.
void add_numbers(std::string_view line, std::vector<std::size_t>& starts) {
  for (std::size_t at = line.find(". "); at != std::string_view::npos; at = line.find(". ", at + 1)) {
    const std::size_t begin = line.find_first_not_of(' ', at + 1);
    if (begin == std::string_view::npos) return;
    const bool number = is_digit(line[begin]) || (line.substr(begin).starts_with("\u00a3"));
    if (number && begin > starts.front() && !goes_on(line.substr(0, begin), line.substr(begin)))
      starts.push_back(begin);
  }
  std::ranges::sort(starts);
  const auto repeated = std::ranges::unique(starts);
  starts.erase(repeated.begin(), repeated.end());
}

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

}  // namespace

std::vector<std::size_t> sentence_starts(std::string_view plain, std::string_view language) {
  std::vector<std::size_t> starts;
  const std::size_t first = plain.find_first_not_of(spaces);
  if (first == std::string_view::npos) return starts;
  starts.push_back(first);

  // A line end would always break.
  std::string one_line(plain);
  std::ranges::replace_if(
      one_line, [](char byte) { return byte == '\n' || byte == '\r' || byte == '\t'; }, ' ');

  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(
      icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
  if (U_FAILURE(status)) status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createSentenceInstance(locale, status));
  const std::unique_ptr<UText, CloseText> text(
      utext_openUTF8(nullptr, one_line.data(), static_cast<std::int64_t>(one_line.size()), &status));
  if (U_FAILURE(status)) return starts;
  breaks->setText(text.get(), status);
  if (U_FAILURE(status)) return starts;

  const std::string_view line = one_line;
  for (std::int32_t at = breaks->next(); at != icu::BreakIterator::DONE; at = breaks->next()) {
    const std::size_t begin = line.find_first_not_of(' ', static_cast<std::size_t>(at));
    if (begin == std::string_view::npos) break;
    if (begin > starts.back() && !goes_on(line.substr(0, begin), line.substr(begin)) &&
        !is_list_number(line.substr(starts.back(), begin - starts.back())))
      starts.push_back(begin);
  }
  add_numbers(line, starts);
  return starts;
}

std::vector<std::string_view> sentences_of(std::string_view plain, std::string_view language) {
  std::vector<std::string_view> sentences;
  const std::vector<std::size_t> starts = sentence_starts(plain, language);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : plain.size();
    sentences.push_back(trimmed_end(plain.substr(starts[i], end - starts[i])));
  }
  return sentences;
}

}  // namespace lantern
