// Italics, the words of links, and signs that are no letters.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "easy_read/check_run.hpp"
#include "easy_read/word_lists.hpp"
#include "text/utf8.hpp"

namespace lantern::easy_read {
namespace {

struct Sign {
  std::string_view sign;
  std::string_view instead;
};
constexpr std::array<Sign, 9> signs = {
    {{"&", "write 'and'"},
     {"/", "write 'or', or make two sentences"},
     {"#", "write 'number', or leave it out"},
     {"*", "leave it out"},
     {"@", "write 'at'"},
     {"~", "write 'about'"},
     {";", "end the sentence here"},
     {"(", "make a sentence of what stands in brackets, or leave it out"},
     {")", "make a sentence of what stands in brackets, or leave it out"}}};

bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

// The "A&E" of "A&E-team", "A&E's" and "(A&E)", around the sign at `at`.
std::string_view initials_around(std::string_view plain, std::size_t at) {
  std::size_t begin = at;
  std::size_t end = at + 1;
  while (begin > 0 && is_letter(plain[begin - 1])) --begin;
  while (end < plain.size() && is_letter(plain[end])) ++end;
  return plain.substr(begin, end - begin);
}

// "A&E" is a word for most people, and no slip where the glossary or the page explains other initials.
bool in_known_initials(const CheckRun& run, std::string_view plain, std::size_t at) {
  const std::string_view initials = initials_around(plain, at);
  return is_common_word(initials) || run.explained.explains_initials(initials);
}

void check_signs(const CheckRun& run, const ReadSentence& sentence, const Patterns& patterns) {
  const std::string_view plain = sentence.plain;
  std::string seen;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    const auto found = std::ranges::find(signs, plain.substr(at, 1), &Sign::sign);
    if (found == signs.end() || inside(patterns.addresses, at) || inside(patterns.links, at) ||
        inside(patterns.dates, at) || seen.find(plain[at]) != std::string::npos ||
        in_known_initials(run, plain, at))
      continue;
    seen += plain[at];
    if (plain[at] == '(') seen += ')';  // one pair, one finding
    run.add(sentence, {at, at + 1}, Rule::special_character,
            fmt::format("'{}' is a sign, not a word", plain[at]), std::string(found->instead));
  }
}

bool says_nothing(std::string_view words) {
  constexpr std::array<std::string_view, 13> empty = {
      "click",        "click here",  "click on this link", "click this link",
      "cliciwch yma", "darllen mwy", "find out more",      "here",
      "link",         "more",        "read more",          "this link",
      "yma"};
  return std::ranges::find(empty, words) != empty.end();
}

std::string trimmed(std::string_view words, std::string_view language) {
  constexpr std::string_view ends = " .,:;!?\"'";
  const std::size_t begin = words.find_first_not_of(ends);
  if (begin == std::string_view::npos) return {};
  return lower_case(words.substr(begin, words.find_last_not_of(ends) + 1 - begin), std::string(language));
}

bool is_bare_address(std::string_view words, std::string_view target) {
  if (target.starts_with("mailto:") || target.starts_with("tel:")) return false;
  return words.starts_with("http://") || words.starts_with("https://") || words.starts_with("www.") ||
         (words == target && words.find('.') != std::string_view::npos);
}

void check_mark(const CheckRun& run, const ReadSentence& sentence, const ReadMark& mark) {
  const std::string_view plain = sentence.plain;
  const std::string_view written = plain.substr(mark.begin, mark.end - mark.begin);
  if (mark.kind == EasyMarkKind::italic) {
    run.add(sentence, {mark.begin, mark.end}, Rule::italic, "words in italics are hard to read",
            "leave out the stars or underscores around them");
  } else if (mark.kind == EasyMarkKind::link) {
    const std::string words = trimmed(written, run.reading.language);
    if (says_nothing(words))
      run.add(sentence, {mark.begin, mark.end}, Rule::link_text,
              fmt::format("'{}' does not say where the link leads", words),
              "name what is there, as in [Read about your appointment](page.md)");
    else if (is_bare_address(words, mark.target))
      run.add(sentence, {mark.begin, mark.end}, Rule::link_text, "a web address is hard to read",
              "put words in its place, as in [The website of the hospital](https://example.org)");
  }
}

}  // namespace

void check_markup(const CheckRun& run) {
  for (std::size_t i = 0; i < run.reading.sentences.size(); ++i) {
    const ReadSentence& sentence = run.reading.sentences[i];
    check_signs(run, sentence, run.patterns[i]);
    for (const ReadMark& mark : sentence.marks) check_mark(run, sentence, mark);
  }
}

}  // namespace lantern::easy_read
