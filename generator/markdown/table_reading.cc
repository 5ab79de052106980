#include "markdown/table_reading.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "markdown/inline_renderer.hpp"

namespace lantern::markdown {
namespace {

constexpr std::size_t letters_on_a_phone = 30;  // of a line 288 px wide
constexpr std::size_t letters_of_a_sentence = 40;
constexpr std::size_t letters_between_columns = 2;

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::size_t longest_word_in(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    longest = std::max(longest, letters_in(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

bool is_a_number(std::string_view text) {
  return text.find_first_not_of("0123456789.,-%") == std::string_view::npos;
}

}  // namespace

TableReading read_table(Node table) {
  TableReading reading;
  std::vector<std::size_t> longest_words;
  bool numbered = true, sentences = false;
  for (Node row = table.first_child(); row; row = row.next()) {
    std::size_t column = 0;
    std::string words;
    for (Node cell = row.first_child(); cell; cell = cell.next(), ++column) {
      words = words_of(cell);
      longest_words.resize(std::max(longest_words.size(), column + 1));
      longest_words[column] = std::max(longest_words[column], longest_word_in(words));
      if (row.header_row())
        reading.labels.push_back(words);
      else if (column == 0)
        numbered = numbered && is_a_number(words);
    }
    sentences = sentences || letters_in(words) > letters_of_a_sentence;
  }
  const std::size_t needed = std::accumulate(longest_words.begin(), longest_words.end(),
                                             longest_words.size() * letters_between_columns);
  reading.stacks = longest_words.size() > 1 && (sentences || needed > letters_on_a_phone);
  if (!reading.labels.empty() && !numbered) reading.labels.front().clear();
  // A number, its name, and what it means.
  if (reading.labels.size() > 2 && numbered && sentences) reading.labels[1].clear();
  return reading;
}

}  // namespace lantern::markdown
