// The words of the glossary, found again in bold.
#include "easy_read/terms.hpp"

#include <catch2/catch.hpp>

using namespace lantern;
using namespace lantern::easy_read;

TEST_CASE("terms are found in any spelling of apostrophes, spaces and signs") {
  Terms terms("en");
  for (const std::string term : {"A&E", "patient's voice", "Run chart", "co-production"}) terms.add(term);
  struct Row {
    std::string words;
    std::vector<std::size_t> found;
  };
  const std::vector<Row> rows = {
      {"A&E", {0}},
      {"a&e.", {0}},
      {"A & E", {}},
      {"patient\u2019s voice", {1}},
      {"patient's\u00a0voice,", {1}},
      {"\u201crun charts\u201d", {2}},
      {"run\u00a0chart", {2}},
      {"co\u2011production", {3}},
      {"", {}},
  };
  for (const Row& row : rows) {
    INFO(row.words);
    CHECK(terms.find(row.words) == row.found);
  }
}

TEST_CASE("only English has English plurals") {
  Terms welsh("cy");
  welsh.add("siart");
  CHECK(welsh.has("Siart"));
  CHECK_FALSE(welsh.has("siarts"));
}

TEST_CASE("bold words are taken part by part, as they are shown") {
  EasyReadRow row;
  row.marks = {{EasyMarkKind::bold, {}, {}, {}, {}},
               {EasyMarkKind::link, "a.md", {}, {}, {}},
               {EasyMarkKind::bold, {}, {}, {}, {}}};
  EasySentence sentence;
  sentence.runs = {
      {"We use a ", {}, 0, 0}, {"run\u00a0", {0}, 0, 0}, {"chart,", {0, 1}, 0, 0}, {"A&E.", {2}, 0, 0}};
  CHECK(bold_words(row, sentence) == std::vector<std::string>{"run chart", "A&E"});
}
