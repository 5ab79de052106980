#include "text/no_break_spaces.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lantern {

namespace {

// All in lower case.
constexpr std::array<std::string_view, 38> months = {
    "april", "aug",      "august",     "awst",     "chwefror", "dec",     "december", "ebrill",
    "feb",   "february", "gorffennaf", "hydref",   "ionawr",   "jan",     "january",  "jul",
    "july",  "jun",      "june",       "mai",      "mar",      "march",   "mawrth",   "may",
    "medi",  "mehefin",  "nov",        "november", "oct",      "october", "rhag",     "rhagfyr",
    "sep",   "sept",     "september",  "tach",     "tachwedd", "tgwedd"};
constexpr std::array<std::string_view, 14> days = {"friday",  "gwener",   "iau",     "llun",     "mawrth",
                                                   "mercher", "monday",   "sadwrn",  "saturday", "sul",
                                                   "sunday",  "thursday", "tuesday", "wednesday"};
constexpr std::array<std::string_view, 70> units = {
    "am",         "awr",         "billion",    "biliwn", "blwyddyn", "centimetres", "cm",     "day",
    "days",       "degrees",     "diwrnod",    "doses",  "drop",     "drops",       "feet",   "g",
    "gb",         "gram",        "grams",      "hour",   "hours",    "hundred",     "inches", "kb",
    "kg",         "kilograms",   "kilometres", "km",     "l",        "litre",       "litres", "m",
    "mb",         "mcg",         "metre",      "metres", "mg",       "mile",        "miles",  "miliwn",
    "milligrams", "millilitres", "million",    "mins",   "minute",   "minutes",     "mis",    "ml",
    "mm",         "month",       "months",     "munud",  "noon",     "o'clock",     "pence",  "pm",
    "pounds",     "second",      "seconds",    "stone",  "tablets",  "thousand",    "times",  "units",
    "week",       "weeks",       "wythnos",    "year",   "years",    "yh"};
constexpr std::array<std::string_view, 9> titles = {"dr", "miss", "mr",        "mrs", "ms",
                                                    "mx", "prof", "professor", "st"};

template <std::size_t Count>
bool among(const std::array<std::string_view, Count>& words, std::string_view word) {
  std::string lowered(word);
  for (char& letter : lowered) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return std::ranges::find(words, std::string_view(lowered)) != words.end();
}

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;  // without punctuation at its ends
  bool ended = false;     // punctuation that parts it from the next word
};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// Digits with what stands in a number: 1,000, 10:30, 4.5, 4-5.
bool is_number(std::string_view word) {
  if (word.starts_with("£")) word.remove_prefix(std::string_view("£").size());
  if (word.empty() || !is_digit(word.front())) return false;
  return word.find_first_not_of("0123456789.,:-+") == std::string_view::npos;
}

// The groups of a phone number: digits alone, or with + at the front.
bool is_digits(std::string_view word) {
  if (word.starts_with('+')) word.remove_prefix(1);
  return word.size() >= 2 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<Word> words_of(std::string_view plain) {
  constexpr std::string_view marks = ".,;:!?()\"'";
  std::vector<Word> words;
  for (std::size_t begin = plain.find_first_not_of(" \n"); begin != std::string_view::npos;) {
    const std::size_t end = std::min(plain.find_first_of(" \n", begin), plain.size());
    Word word{begin, end, plain.substr(begin, end - begin), false};
    while (!word.text.empty() && marks.find(word.text.front()) != std::string_view::npos)
      word.text.remove_prefix(1);
    while (!word.text.empty() && marks.find(word.text.back()) != std::string_view::npos) {
      word.text.remove_suffix(1);
      word.ended = true;
    }
    words.push_back(word);
    begin = plain.find_first_not_of(" \n", end);
  }
  return words;
}

bool belong_together(const Word& word, const Word& next, const Word* after) {
  if (among(titles, word.text))
    return !next.text.empty() && next.text.front() >= 'A' && next.text.front() <= 'Z';
  if (word.ended) return false;
  const bool number = is_number(word.text);
  if (number && (among(units, next.text) || among(months, next.text))) return true;
  if (among(months, word.text) && is_number(next.text)) return true;
  if (is_digits(word.text) && is_digits(next.text)) return true;
  // Tuesday 4 March, but not "On Tuesday 40 people came".
  if (among(days, word.text) && is_number(next.text)) return after != nullptr && among(months, after->text);
  return false;
}

// Joins "1 in 4", "1 o bob 4" and "1 out of every 4", the number of words from one number to the other.
std::size_t proportion(const std::vector<Word>& words, std::size_t at) {
  static constexpr std::array<std::array<std::string_view, 3>, 6> phrases = {{{"in", "", ""},
                                                                              {"in", "every", ""},
                                                                              {"out", "of", ""},
                                                                              {"out", "of", "every"},
                                                                              {"o", "bob", ""},
                                                                              {"allan", "o", "bob"}}};
  for (const auto& phrase : phrases) {
    std::size_t next = at + 1;
    bool matches = true;
    for (const std::string_view part : phrase) {
      if (part.empty()) break;
      matches = matches && next < words.size() && words[next].text == part && !words[next].ended;
      ++next;
    }
    if (matches && next < words.size() && is_number(words[next].text)) return next - at;
  }
  return 0;
}

}  // namespace

std::vector<std::size_t> no_break_spaces(std::string_view plain) {
  std::vector<std::size_t> spaces;
  const std::vector<Word> words = words_of(plain);
  std::size_t joined = 0;  // words up to here are joined to the ones behind them
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (is_number(words[at].text) && !words[at].ended) joined = std::max(joined, at + proportion(words, at));
    const Word* after = at + 2 < words.size() ? &words[at + 2] : nullptr;
    const bool single_space = words[at + 1].begin == words[at].end + 1;
    if (single_space && (at < joined || belong_together(words[at], words[at + 1], after))) {
      spaces.push_back(words[at].end);
    }
  }
  return spaces;
}

std::string with_no_break_spaces(std::string_view plain) {
  std::string joined;
  std::size_t begin = 0;
  for (const std::size_t space : no_break_spaces(plain)) {
    joined += plain.substr(begin, space - begin);
    joined += "\u00a0";
    begin = space + 1;
  }
  return joined += plain.substr(begin);
}

}  // namespace lantern
