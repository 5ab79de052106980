#include "text/search_words.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace lantern;

namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> all;
  SearchWords().each(text, [&](std::string&& word) { all.push_back(std::move(word)); });
  return all;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words are compared without case, accents and apostrophes", "[search_words]") {
  CHECK(words("The Patient's CAFÉ, didn’t it?") == Words{"the", "patients", "cafe", "didnt", "it"});
  CHECK(words("tŷ tân") == Words{"ty", "tan"});
  CHECK(words("41% of 1,204 in 2021/22") == Words{"41", "of", "1,204", "in", "2021", "22"});
  CHECK(words("…!—").empty());
}

TEST_CASE("a word with hyphens is found by its parts and as one", "[search_words]") {
  CHECK(words("co-production now") == Words{"co", "production", "coproduction", "now"});
  CHECK(words("a follow‑up") == Words{"a", "follow", "up", "followup"});
  CHECK(words("one - two") == Words{"one", "two"});
}

TEST_CASE("Arabic and Urdu are written in one way", "[search_words]") {
  CHECK(words("كِتَابٌ") == words("کتاب"));
  CHECK(words("علي") == words("علی"));
  CHECK(words("مریض کی دیکھ بھال") == Words{"مریض", "کی", "دیکھ", "بھال"});
}

TEST_CASE("scripts without spaces are parted by ICU", "[search_words]") {
  CHECK(words("病院の患者").size() >= 3);
  CHECK(words("हिन्दी") == Words{"हिन्दी"});
}

TEST_CASE("a word that is too long to be one is left out", "[search_words]") {
  CHECK(words(std::string(65, 'a')).empty());
  CHECK(words(std::string(64, 'a')).size() == 1);
}
