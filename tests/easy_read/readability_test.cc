// The reference cases of tests/easy_read/reference: counts exact, grades within their ranges.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "easy_read/readability.hpp"
#include "easy_read/syllables.hpp"
#include "markdown/plain_rows.hpp"

using namespace lantern;
using namespace lantern::easy_read;

TEST_CASE("the reference cases are met", "[reference]") {
  std::ifstream file(std::string(LANTERN_SOURCE_DIR) + "/tests/easy_read/reference/cases.json");
  const nlohmann::json cases = nlohmann::json::parse(file);
  REQUIRE(cases["cases"].size() == 15);
  for (const auto& one : cases["cases"]) {
    INFO(one["id"] << ": " << one["text"]);
    const Readability found =
        readability(read_sentences(markdown::plain_rows(one["text"].get<std::string>(), "en"), "en"));
    const auto& expected = one["expect"];
    CHECK(found.sentences == expected["sentences"].get<int>());
    CHECK(found.words == expected["words"].get<int>());
    CHECK(found.longest_sentence == expected["longest_sentence"].get<int>());
    CHECK(found.words_per_sentence == expected["words_per_sentence"].get<std::vector<int>>());
    const auto within = [&](double value, const char* name) {
      INFO(name << " " << value << ", expected " << expected[name]);
      CHECK(value >= one["accept"][name][0].get<double>());
      CHECK(value <= one["accept"][name][1].get<double>());
    };
    within(found.syllables, "syllables");
    within(found.flesch_kincaid.value(), "fk_grade");
    within(found.smog.value(), "smog");
  }
}

TEST_CASE("a text without words has no grade, and no text but English has one") {
  const Readability found = readability(read_sentences(markdown::plain_rows(" \n ... \n", "en"), "en"));
  CHECK(found.sentences == 0);
  CHECK_FALSE(found.flesch_kincaid);
  CHECK_FALSE(found.smog);
  const Readability counts =
      readability(read_sentences(markdown::plain_rows("Mae'r nyrs yn helpu. Diolch.", "cy"), "cy"));
  CHECK(counts.words_per_sentence == std::vector<int>{4, 1});
  CHECK_FALSE(counts.flesch_kincaid);
}

TEST_CASE("syllables are counted as they are spoken") {
  struct Row {
    std::string word;
    int count;
  };
  const std::vector<Row> rows = {
      {"a", 1},           {"nurse", 1},     {"nurses", 2},
      {"made", 1},        {"asked", 1},     {"wanted", 2},
      {"table", 2},       {"tables", 2},    {"idea", 3},
      {"area", 3},        {"people", 2},    {"hospital", 3},
      {"appointment", 3}, {"medicine", 3},  {"because", 2},
      {"every", 2},       {"co-design", 3}, {"easy-read", 3},
      {"café", 2},        {"café", 2},      {"2025", 0},
      {"can't", 1},       {"enjoyed", 2},   {"studying", 3},
      {"happier", 3},     {"carefully", 3}, {"media", 3},
      {"special", 2},     {"nation", 2},    {"radio", 3},
      {"yes", 1},         {"beyond", 2},    {"rhythm", 2},
      {"houses", 2},      {"safely", 2},    {"movement", 2},
      {"centre", 2},      {"patient", 2},   {"client", 2},
      {"experience", 4},  {"psst", 1},      {"organisation", 5},
      {"a.m", 2},         {"creation", 3},  {"influence", 3},
      {"heavier", 3},     {"forest", 2},    {"forecast", 2},
      {"forever", 3},     {"sometimes", 2}, {"ratio", 3},
      {"9.5", 0},         {"", 0},
  };
  for (const Row& row : rows) {
    INFO(row.word);
    CHECK(syllables(row.word) == row.count);
  }
}
