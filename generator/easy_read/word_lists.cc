#include "easy_read/word_lists.hpp"

#include <algorithm>
#include <span>

#include "easy_read/word_data.hpp"
#include "text/utf8.hpp"

namespace lantern::easy_read {
namespace {

using Words = std::span<const std::string_view>;

bool contains(Words words, std::string_view word) { return std::ranges::binary_search(words, word); }

// The line "word", or "word = the rest".
std::optional<std::string_view> entry(Words words, std::string_view word) {
  const auto found = std::ranges::lower_bound(words, word);
  if (found == words.end() || !found->starts_with(word)) return std::nullopt;
  const std::string_view rest = found->substr(word.size());
  if (rest.empty()) return rest;
  if (rest.starts_with(" = ")) return rest.substr(3);
  return std::nullopt;
}

// The same in a text with a word a line.
bool has_line(std::string_view lines, std::string_view word) {
  std::size_t first = 0;
  std::size_t behind = lines.size();
  while (first < behind) {
    const std::size_t middle = first + (behind - first) / 2;
    const std::size_t before = middle == 0 ? std::string_view::npos : lines.rfind('\n', middle - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = lines.find('\n', begin);
    const std::string_view line = lines.substr(begin, end - begin);
    if (line == word) return true;
    if (line < word)
      first = end + 1;
    else
      behind = begin;
  }
  return false;
}

bool is_vowel(char letter) { return std::string_view("aeiou").find(letter) != std::string_view::npos; }

// With the e that an ending swallowed, and without the letter that it doubled: making, stopping.
void add_stems(std::string_view stem, std::vector<std::string>& forms) {
  if (stem.size() < 2) return;
  forms.emplace_back(stem);
  forms.push_back(std::string(stem) + 'e');
  if (stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2] && !is_vowel(stem.back()))
    forms.emplace_back(stem.substr(0, stem.size() - 1));
  if (stem.back() == 'i') forms.push_back(std::string(stem.substr(0, stem.size() - 1)) + 'y');
}

}  // namespace

std::vector<std::string> base_forms(std::string_view word, std::string_view language) {
  std::vector<std::string> forms{std::string(word)};
  if (!language.starts_with("en")) return forms;
  if (word.ends_with("'s") || word.ends_with("s'")) {
    word.remove_suffix(word.ends_with("'s") ? 2 : 1);
    forms.emplace_back(word);
  }
  for (const std::string_view ending : {"s", "es", "ed", "d", "ing", "ly", "er", "ers", "est"})
    if (word.size() > ending.size() + 2 && word.ends_with(ending))
      add_stems(word.substr(0, word.size() - ending.size()), forms);
  return forms;
}

bool is_common_word(std::string_view word) {
  return std::ranges::any_of(base_forms(word, "en"), [](const std::string& form) {
    return contains(words::common(), form) || contains(words::everyday(), form);
  });
}

std::optional<OfficialWord> official_word(std::string_view word) {
  const Words official = words::official();
  // "during" is not a form of an official word "dure": a common word counts only as it is.
  for (const std::string& form : base_forms(word, "en")) {
    if (const auto instead = entry(official, form)) {
      const auto found = std::ranges::lower_bound(official, std::string_view(form));
      return OfficialWord{found->substr(0, form.size()), *instead};
    }
    if (contains(words::everyday(), form)) return std::nullopt;
  }
  return std::nullopt;
}

bool is_name(std::string_view word) {
  if (has_line(words::names(), word)) return true;
  const std::vector<std::string> forms = base_forms(lower_case(word), "en");
  return std::ranges::none_of(forms,
                              [](const std::string& form) { return has_line(words::dictionary(), form); });
}

std::optional<std::string_view> without_negative(std::string_view word) {
  for (const std::string& form : base_forms(word, "en"))
    if (const auto positive = entry(words::negatives(), form)) return positive;
  return std::nullopt;
}

std::optional<std::string_view> verb_of_form(std::string_view word) {
  return entry(words::irregular(), word);
}

bool is_state(std::string_view word) { return contains(words::states(), word); }

std::vector<Saying> sayings() {
  std::vector<Saying> all;
  for (const std::string_view line : words::idioms()) {
    const std::size_t equals = std::min(line.find(" = "), line.size());
    Saying saying{{}, line.substr(std::min(equals + 3, line.size()))};
    for (std::size_t at = 0; at < equals;) {
      const std::size_t end = std::min(line.find(' ', at), equals);
      saying.words.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    all.push_back(std::move(saying));
  }
  return all;
}

std::vector<std::pair<std::string_view, std::string_view>> same_words() {
  std::vector<std::pair<std::string_view, std::string_view>> pairs;
  for (const std::string_view line : words::same())
    if (const std::size_t equals = line.find(" = "); equals != std::string_view::npos)
      pairs.emplace_back(line.substr(0, equals), line.substr(equals + 3));
  return pairs;
}

}  // namespace lantern::easy_read
