#include <catch2/catch.hpp>

#include "text/locale.hpp"
#include "text/messages.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

using namespace lantern;

TEST_CASE("bytes that are not UTF-8 are found where they stand", "[utf8]") {
  CHECK_FALSE(invalid_utf8_at("plain, ŵ, 中, 😀"));
  CHECK(invalid_utf8_at("ab\xff") == 2);
  CHECK(invalid_utf8_at("\xc0\xaf") == 0);       // an overlong slash
  CHECK(invalid_utf8_at("a\xed\xa0\x80") == 1);  // half of a surrogate pair
  CHECK(invalid_utf8_at("a\xe2\x82") == 1);      // cut off
  CHECK(code_points("ŵé中") == 3);
  CHECK(compose("e\u0301") == "\u00e9");
  CHECK(compose("plain") == "plain");
  CHECK(lines_of("one\r\ntwo\nthree") == std::vector<std::string_view>{"one", "two", "three"});
  CHECK(lines_of("one\n") == std::vector<std::string_view>{"one", ""});
  CHECK(lines_of("") == std::vector<std::string_view>{""});
  CHECK(shorten("some words here", 10) == "some…");
  CHECK(shorten("ŵŵŵ", 3) == "ŵŵŵ");
}

TEST_CASE("words become addresses", "[slug]") {
  CHECK(slugify("Why it began") == "why-it-began");
  CHECK(slugify("  50% → 20%!  ") == "50-20");
  CHECK(slugify("Tŷ'r Dŵr") == "tyr-dwr");
  CHECK(slugify("don't") == "dont");
  CHECK(slugify("!!!").empty());
  CHECK(slugify("中文 page") == "中文-page");
  CHECK(slugify(std::string(300, 'a')).size() == 100);
  CHECK(is_slug("cohort-1"));
  for (const char* name : {"", "Cohort", "a b", "..", "-a", "a/b", "é"}) CHECK_FALSE(is_slug(name));
}

TEST_CASE("messages are ICU patterns", "[messages]") {
  Diagnostics diagnostics;
  const auto messages =
      Messages::compile("en",
                        {{"plain", {"Don't panic", {}}},
                         {"teams", {"{count, plural, one {1 team} other {# teams}} in {year}", {}}},
                         {"broken", {"Words {count, plurals", {"strings/en.yaml", 3, 9, 1}}}},
                        diagnostics);
  CHECK(messages.format("plain") == "Don't panic");
  CHECK(messages.format("teams", {{"count", 1L}, {"year", std::string("2021")}}) == "1 team in 2021");
  CHECK(messages.format("teams", {{"count", 1888L}, {"year", std::string("2021")}}) == "1,888 teams in 2021");
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == Code("string-pattern"));
  CHECK(diagnostics.items()[0].where.line == 3);
  CHECK_THROWS_AS(messages.format("unknown"), std::out_of_range);
}

TEST_CASE("dates and numbers as readers expect them", "[locale]") {
  const Locale english("en");
  const Locale welsh("cy");
  const Date day = *parse_date("2025-03-04");
  CHECK(english.date(day) == "4 March 2025");
  CHECK(english.long_date(day) == "Tuesday 4 March 2025");
  CHECK(english.date(*parse_date("2021-04")) == "April 2021");
  CHECK(english.date(*parse_date("2021")) == "2021");
  CHECK(english.short_month_year(day) == "Mar 2025");
  CHECK(welsh.date(day) == "4 Mawrth 2025");
  CHECK(english.number(1888) == "1,888");
  CHECK(english.number(61.84) == "61.8");
  CHECK(english.number(20.0) == "20");
  CHECK_FALSE(english.right_to_left());
}

TEST_CASE("Welsh words are in the order of the Welsh alphabet", "[locale]") {
  const Locale welsh("cy");
  for (const auto& [first, second] :
       {std::pair{"cwm", "chwarae"}, {"dylan", "ddoe"}, {"lori", "llyfr"}, {"tad", "theatr"}}) {
    CHECK(welsh.compare(first, second) < 0);
    CHECK(welsh.sort_key(first) < welsh.sort_key(second));
  }
}

TEST_CASE("words in a sentence of the other direction are kept apart from it", "[text]") {
  Diagnostics diagnostics;
  const std::map<std::string, MessagePattern> patterns = {
      {"said", {"{direction, select, low {down} other {up}} in {place}: {count}", {}}}};
  const std::string urdu = "\u06C1\u0633\u067E\u062A\u0627\u0644";
  const auto said = [&](const Messages& messages, const std::string& place) {
    return messages.format("said", {{"direction", std::string("low")}, {"place", place}, {"count", 3L}});
  };
  const Messages english = Messages::compile("en", patterns, diagnostics);
  CHECK(said(english, "Leeds") == "down in Leeds: 3");
  CHECK(said(english, urdu) == "down in \u2068" + urdu + "\u2069: 3");
  const Messages right_to_left = Messages::compile("ur", patterns, diagnostics);
  CHECK(said(right_to_left, "Leeds") == "down in \u2068Leeds\u2069: 3");
  CHECK(said(right_to_left, "50\u066A") == "down in 50\u066A: 3");
  CHECK(diagnostics.empty());
}
