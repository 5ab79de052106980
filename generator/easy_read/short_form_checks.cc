// Abbreviations and contractions, words in capitals, Roman numerals.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "easy_read/check_run.hpp"
#include "easy_read/word_lists.hpp"

namespace lantern::easy_read {
namespace {

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

// Small words that are abbreviations, and what to say.
struct ShortForm {
  std::string_view form;
  std::string_view instead;
};
constexpr std::array<ShortForm, 14> english_forms = {{{"approx", "about"},
                                                      {"asap", "soon"},
                                                      {"c/o", "at"},
                                                      {"e.g", "for example"},
                                                      {"eg", "for example"},
                                                      {"etc", "and other things"},
                                                      {"i.e", "that means"},
                                                      {"ie", "that means"},
                                                      {"incl", "with"},
                                                      {"n.b", "remember"},
                                                      {"nb", "remember"},
                                                      {"viz", "that is"},
                                                      {"vs", "against"},
                                                      {"w/o", "without"}}};
constexpr std::array<ShortForm, 3> welsh_forms = {
    {{"ayyb", "a phethau eraill"}, {"e.e", "er enghraifft"}, {"h.y", "hynny yw"}}};

// What a contraction stands for, where it is plain.
std::string written_out(std::string_view word) {
  constexpr std::array<ShortForm, 9> whole = {{{"ain't", "is not"},
                                               {"can't", "cannot"},
                                               {"i'm", "I am"},
                                               {"let's", "let us"},
                                               {"shan't", "shall not"},
                                               {"won't", "will not"},
                                               {"it's", "it is"},
                                               {"i'll", "I will"},
                                               {"i've", "I have"}}};
  for (const auto& [form, instead] : whole)
    if (word == form) return std::string(instead);
  constexpr std::array<ShortForm, 6> endings = {{{"n't", " not"},
                                                 {"'ll", " will"},
                                                 {"'re", " are"},
                                                 {"'ve", " have"},
                                                 {"'d", " would"},
                                                 {"'m", " am"}}};
  for (const auto& [ending, instead] : endings)
    if (word.ends_with(ending))
      return std::string(word.substr(0, word.size() - ending.size())) + std::string(instead);
  if (word.ends_with("'s")) return std::string(word.substr(0, word.size() - 2)) + " is";
  return {};
}

// "it's" is one, "the nurse's" is not.
bool is_contraction(std::string_view word) {
  constexpr std::array<std::string_view, 14> with_is = {"he's",   "here's",  "how's",   "it's",   "let's",
                                                        "she's",  "that's",  "there's", "this's", "what's",
                                                        "when's", "where's", "who's",   "why's"};
  if (std::ranges::find(with_is, word) != with_is.end()) return true;
  for (const std::string_view ending : {"n't", "'ll", "'re", "'ve", "'d", "'m"})
    if (word.size() > ending.size() && word.ends_with(ending)) return true;
  return false;
}

// I to MMM as the Romans wrote them; at least two letters, and no word of English.
bool is_roman(std::string_view word) {
  if (word.size() < 2) return false;
  const bool upper = is_capital(word.front());
  std::string capitals;
  for (const char letter : word) {
    if (is_capital(letter) != upper) return false;
    capitals += upper ? letter : static_cast<char>(letter - 'a' + 'A');
  }
  if (capitals.find_first_not_of("IVXLCDM") != std::string::npos) return false;
  // MIX, DIM, CV, CD, MD, XL ... are words or initials; beyond 39 only the long ones are numbers.
  if (capitals.find_first_not_of("IVX") != std::string::npos && capitals.size() < 4) return false;
  std::string_view rest = capitals;
  const auto take = [&](char one, char five, char ten) {
    const std::string i(1, one), v(1, five), x(1, ten);
    const std::array<std::string, 9> digits = {v + i + i + i, i + i + i, v + i + i, i + x, i + v,
                                               i + i,         v + i,     i,         v};
    for (const std::string& digit : digits)
      if (rest.starts_with(digit)) {
        rest.remove_prefix(digit.size());
        return;
      }
  };
  for (int thousands = 0; thousands < 3 && rest.starts_with('M'); ++thousands) rest.remove_prefix(1);
  take('C', 'D', 'M');
  take('X', 'L', 'C');
  take('I', 'V', 'X');
  return rest.empty();
}

int roman_value(std::string_view word) {
  int value = 0;
  int last = 0;
  for (auto letter = word.rbegin(); letter != word.rend(); ++letter) {
    const char capital = is_capital(*letter) ? *letter : static_cast<char>(*letter - 'a' + 'A');
    const int one = capital == 'I'   ? 1
                    : capital == 'V' ? 5
                    : capital == 'X' ? 10
                    : capital == 'L' ? 50
                    : capital == 'C' ? 100
                    : capital == 'D' ? 500
                                     : 1000;
    value += one < last ? -one : one;
    last = std::max(last, one);
  }
  return value;
}

// Part V: a single letter is a number behind these.
bool is_counted_thing(std::string_view word) {
  constexpr std::array<std::string_view, 8> things = {"chapter", "grade",   "level", "part",
                                                      "phase",   "section", "stage", "type"};
  return std::ranges::find(things, word) != things.end();
}

class ShortForms {
 public:
  explicit ShortForms(const CheckRun& run) : run_(run) {}

  void check() {
    for (std::size_t i = 0; i < run_.reading.sentences.size(); ++i) {
      const ReadSentence& sentence = run_.reading.sentences[i];
      for (std::size_t word = 0; word < sentence.words.size(); ++word)
        if (!inside(run_.patterns[i].addresses, sentence.words[word].begin)) check(sentence, word);
    }
  }

 private:
  void check(const ReadSentence& sentence, std::size_t index) {
    const ReadWord& word = sentence.words[index];
    const std::string_view written = sentence.plain_of(word);
    const Part part{word.begin, word.end};
    if (check_roman(sentence, index)) return;
    if (run_.english() && is_contraction(word.lower)) {
      run_.add(sentence, part, Rule::abbreviation, fmt::format("'{}' is a short form", written),
               fmt::format("write '{}'", written_out(word.lower)));
      return;
    }
    if (const auto instead = small_form(word.lower)) {
      run_.add(sentence, part, Rule::abbreviation, fmt::format("'{}' is a short form", written),
               fmt::format("write '{}'", *instead));
      return;
    }
    check_capitals(sentence, index);
  }

  std::optional<std::string_view> small_form(std::string_view word) const {
    for (const ShortForm& form : english_forms)
      if (run_.english() && form.form == word) return form.instead;
    for (const ShortForm& form : welsh_forms)
      if (run_.welsh() && form.form == word) return form.instead;
    return std::nullopt;
  }

  bool check_roman(const ReadSentence& sentence, std::size_t index) {
    const ReadWord& word = sentence.words[index];
    const std::string_view written = sentence.plain_of(word);
    const bool single =
        (written == "V" || written == "X") && index > 0 && is_counted_thing(sentence.words[index - 1].lower);
    if (!single && (!is_roman(written) || run_.explained.explains_initials(written))) return false;
    run_.add(sentence, {word.begin, word.end}, Rule::roman_numeral,
             fmt::format("'{}' is a Roman numeral", written), fmt::format("write {}", roman_value(written)));
    return true;
  }

  void check_capitals(const ReadSentence& sentence, std::size_t index) {
    const ReadWord& word = sentence.words[index];
    const std::string_view written = sentence.plain_of(word);
    std::string letters;  // without a plural or possessive s, and without the full stops of U.K.
    bool dotted = false;
    for (std::size_t i = 0; i < written.size(); ++i) {
      if (is_capital(written[i]))
        letters += written[i];
      else if (written[i] == '.')
        dotted = true;
      else if (!letters.empty() &&
               (written.substr(i) == "s" || written.substr(i) == "'s" || written.substr(i) == "\u2019s"))
        break;
      else
        return;
    }
    if (letters.size() < 2 || known(letters)) return;
    const std::string lower = word.lower.substr(0, letters.size());
    const bool is_word = !dotted && run_.english() && (is_common_word(lower) || official_word(lower));
    if (letters.size() >= 4 && !dotted && (is_word || letters.size() >= 6)) {
      run_.add(sentence, {word.begin, word.end}, Rule::capitals,
               fmt::format("'{}' is all in capitals", written),
               fmt::format("write '{}': capitals are hard to read", word.lower));
    } else if (!is_word || stands_for_something(letters)) {
      if (!said_.insert(letters).second) return;
      run_.add(sentence, {word.begin, word.end}, Rule::abbreviation,
               fmt::format("'{}' is a short form that nothing explains", written),
               "write it out, or add it to content/glossary.yaml");
    }
  }

  // NOT and YOU are words that somebody shouts; these are more.
  static bool stands_for_something(std::string_view letters) {
    constexpr std::array<std::string_view, 8> both = {"AM", "HR", "ID", "IT", "MS", "PA", "US", "WHO"};
    return std::ranges::find(both, letters) != both.end();
  }

  bool known(const std::string& letters) const {
    return run_.explained.explains_initials(letters) ||
           std::ranges::find(run_.knowledge.words.known, letters) != run_.knowledge.words.known.end() ||
           is_common_word(letters);  // TV, OK and their like stand in capitals in our own list
  }

  const CheckRun& run_;
  std::set<std::string> said_;
};

}  // namespace

void check_short_forms(const CheckRun& run) { ShortForms(run).check(); }

}  // namespace lantern::easy_read
