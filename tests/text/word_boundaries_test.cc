#include "text/word_boundaries.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace lantern;

TEST_CASE("words are what readers count as one") {
  struct Row {
    std::string text;
    std::vector<std::string> words;
  };
  const std::vector<Row> rows = {
      {"A nurse will help.", {"A", "nurse", "will", "help"}},
      {"well-known co-design", {"well-known", "co-design"}},
      {"can't we'll nurse\u2019s", {"can't", "we'll", "nurse\u2019s"}},
      {"14.5 or 1,250 at 10:30", {"14.5", "or", "1,250", "at", "10:30"}},
      {"04/03/2025 or 2019\u201320", {"04/03/2025", "or", "2019\u201320"}},
      {"and/or", {"and", "or"}},
      {"27% of \u00a35 & more", {"27", "of", "5", "more"}},
      {"a \u2013 b - c", {"a", "b", "c"}},
      {"e.g. this", {"e.g", "this"}},
      {"\u0174yn caf\u00e9", {"\u0174yn", "caf\u00e9"}},
      {" ... ! ", {}},
      {"", {}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    std::vector<std::string> words;
    for (const WordPlace& word : word_places(row.text, "en"))
      words.push_back(row.text.substr(word.begin, word.end - word.begin));
    CHECK(words == row.words);
  }
}
