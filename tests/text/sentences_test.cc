#include "text/sentences.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/no_break_spaces.hpp"

using namespace lantern;

TEST_CASE("sentences begin where readers see them begin") {
  struct Row {
    std::string language;
    std::vector<std::string> sentences;  // as they stand, spaces between them included
  };
  const std::vector<Row> rows = {
      {"en", {"One. ", "Two! ", "Three? ", "Four"}},
      {"en", {"\"Is it?\" ", "She asked."}},
      {"en", {"\"Is it?\" she asked. ", "\u201cNo!\u201d said the nurse."}},
      {"en", {"Dr. Jones and Mr. Smith came. ", "They talked."}},
      {"en", {"See p. 12 and Fig. 3. ", "Then stop."}},
      {"en", {"I said no. ", "We went on."}},
      {"en", {"Ring No. 10. ", "Wait."}},
      {"en", {"J. Smith and Prof. A. B. Jones wrote it. ", "I read it."}},
      {"en", {"Take Vitamin C. ", "Take it with food."}},
      {"en", {"So do I. ", "And you."}},
      {"en", {"It costs 4.50 pounds. ", "It is 10.30 now."}},
      {"en", {"Fruit, e.g. Apples, is good. ", "Eat it."}},
      {"en", {"One line\nand the next. ", "Ŵ is a letter.\n", "End."}},
      {"en", {"21 teams began. ", "15 of them stayed. ", "£5 is enough."}},
      {"en", {"It was at 9.30 on Tues. 4 May. ", "Take approx. 5 of them."}},
      {"en", {"Look at p. 12 or Vol. 2 now."}},
      {"en", {"1. Wash your hands. ", "2. Dry them. ", "It takes 3. ", "Then go."}},
      {"cy", {"Daeth Dr. Jones. ", "Aeth Mrs. Evans adref."}},
      {"cy", {"Gweler t. 12. ", "Diolch."}},
      {"xx-unknown", {"One. ", "Two."}},
  };
  for (const Row& row : rows) {
    std::string plain;
    std::vector<std::size_t> expected;
    for (const std::string& sentence : row.sentences) {
      expected.push_back(plain.size());
      plain += sentence;
    }
    INFO(plain);
    CHECK(sentence_starts(plain, row.language) == expected);
  }
  CHECK(sentence_starts("", "en").empty());
  CHECK(sentence_starts("  \n ", "en").empty());
  CHECK(sentence_starts("  One. ", "en") == std::vector<std::size_t>{2});
}

TEST_CASE("what belongs together is not broken") {
  // ~ stands for the spaces that hold.
  const std::vector<std::string> rows = {
      "Come on Tuesday~4~March~2025 at 10~am.",
      "On Tuesday 40 people came.",
      "Tuesday~4~March, 10:30~am",
      "1~in~4 people, 1~out~of~every~10 people, 5~in~every~6",
      "mae 1~o~bob~10",
      "Ring 0113~496~0000 or +44~113~496~0000 now.",
      "It takes 10~minutes. Take 5~mg. It costs £5~million or £4 each.",
      "There were 3. Minutes passed.",
      "Dr~Jones and Mrs~Evans saw the dr today",
      "In March~2021 and in May we met.",
      "30~Ionawr~2024",
      "we are one in a team",
  };
  for (const std::string& row : rows) {
    std::string plain = row;
    std::vector<std::size_t> expected;
    for (std::size_t at = 0; at < plain.size(); ++at) {
      if (plain[at] != '~') continue;
      plain[at] = ' ';
      expected.push_back(at);
    }
    INFO(row);
    CHECK(no_break_spaces(plain) == expected);
  }
}
