#include "disclosure/statement_words.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "text/utf8.hpp"

namespace lantern::disclosure {
namespace {

constexpr std::size_t shortest_word = 4;  // of those that say what a statement is about

bool is_of_a_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

std::set<std::string> words_of(std::string_view statement) {
  std::set<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (word.size() >= shortest_word) words.insert(word);
    word.clear();
  };
  for (const char c : lower_case(statement))
    if (is_of_a_word(c))
      word += c;
    else
      end_word();
  end_word();
  for (const char* common :
       {"would", "that", "this", "they", "with", "people", "were", "have", "from", "said", "more"})
    words.erase(common);
  return words;
}

}  // namespace

std::string letters_of(std::string_view statement) {
  std::string letters;
  for (const char c : lower_case(statement))
    if (is_of_a_word(c)) letters += c;
  return letters;
}

bool share_a_word(std::string_view one, std::string_view other) {
  const std::set<std::string> words = words_of(one);
  return std::ranges::any_of(words_of(other), [&](const std::string& word) { return words.contains(word); });
}

}  // namespace lantern::disclosure
