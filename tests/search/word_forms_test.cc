#include "search/word_forms.hpp"

#include <catch2/catch.hpp>

using namespace lantern::search;

namespace {

// Whether all words are forms of one.
bool alike(const std::vector<std::string_view>& words, std::string_view language) {
  const std::vector<std::string> forms = shared_forms(words, language);
  for (const std::string& form : forms)
    if (form != forms.front()) return false;
  return true;
}

}  // namespace

TEST_CASE("English words are known in all their forms", "[word_forms]") {
  CHECK(alike({"miss", "missed", "missing", "misses"}, "en"));
  CHECK(alike({"appointment", "appointments"}, "en-GB"));
  CHECK(alike({"improve", "improved", "improving", "improvement"}, "en"));
  CHECK_FALSE(alike({"care", "car"}, "en"));
}

TEST_CASE("Welsh words are known in their mutations and plurals", "[word_forms]") {
  CHECK(alike({"cleifion", "gleifion", "chleifion", "nghleifion"}, "cy"));
  CHECK(alike({"tudalen", "dudalen", "thudalen"}, "cy"));
  CHECK(alike({"gwasanaeth", "wasanaeth", "gwasanaethau", "wasanaethau"}, "cy"));
  CHECK(alike({"ysbyty"}, "cy"));
  CHECK_FALSE(alike({"gofal", "nyrs"}, "cy"));
}

TEST_CASE("of other languages Snowball knows some, and the rest stay as they are", "[word_forms]") {
  CHECK(alike({"patient", "patients"}, "fr"));
  CHECK_FALSE(alike({"مریض", "مریضہ"}, "ur"));
  CHECK(endings_of("ur").endings.empty());
  CHECK_FALSE(endings_of("en-GB").endings.empty());
  CHECK_FALSE(endings_of("cy").beginnings.empty());
}
