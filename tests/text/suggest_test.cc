#include "text/suggest.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace lantern {
namespace {

TEST_CASE("edits are counted, a swap of neighbours as one", "[text]") {
  const std::vector<std::tuple<std::string, std::string, std::size_t>> table = {
      {"", "", 0},
      {"", "abc", 3},
      {"abc", "abc", 0},
      {"abc", "abd", 1},
      {"abc", "ac", 1},
      {"abc", "acb", 1},
      {"orgnisation", "organisation", 1},
      {"kitten", "sitting", 3},
      {"ca", "abc", 3},
      {"titel", "title", 1},
      {"abcd", "badc", 2},
  };
  for (const auto& [a, b, distance] : table) {
    INFO(a << " " << b);
    CHECK(edit_distance(a, b) == distance);
    CHECK(edit_distance(b, a) == distance);
  }
}

TEST_CASE("the nearest name is suggested when it is near", "[text]") {
  const std::vector<std::string_view> names = {"organisation", "cohort", "topics", "topic", "id", "date"};
  CHECK(closest("orgnisation", names) == "organisation");
  CHECK(closest("organization", names) == "organisation");
  CHECK(closest("topis", names) == "topics");  // one edit to either: the first
  CHECK(closest("topi", names) == "topic");
  CHECK(closest("dtae", names) == "date");
  CHECK_FALSE(closest("colour", names).has_value());
  CHECK_FALSE(closest("x", names).has_value());
  CHECK_FALSE(closest("", names).has_value());
  CHECK_FALSE(closest("anything", {}).has_value());
  // A third of fifteen letters is five.
  CHECK(closest("oganisatien", names) == "organisation");
}

}  // namespace
}  // namespace lantern
