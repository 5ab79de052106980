#include "text/characters.hpp"

#include <catch2/catch.hpp>

using namespace lantern;

namespace {

std::string found_in(std::string_view text) {
  const auto found = invisible_character(text);
  return found ? described(*found) + " at " + std::to_string(found->at) : "none";
}

}  // namespace

TEST_CASE("characters that nobody sees are found and named", "[characters]") {
  CHECK(found_in("Plain words,\n\twith a tab; \u0175 \u00a0 \u2028 \U0001F600 \u200d \u200f") == "none");
  CHECK(found_in(std::string_view("a\0b", 3)) == "an invisible control character (U+0000) at 1");
  CHECK(found_in("a\rb") == "an invisible control character (U+000D) at 1");
  CHECK(found_in("\x7f") == "an invisible control character (U+007F) at 0");
  CHECK(found_in("\u0175\u0085") == "an invisible control character (U+0085) at 2");
  CHECK(found_in("\u009f") == "an invisible control character (U+009F) at 0");
  for (const std::string_view letter : {"\u202a", "\u202e", "\u2066", "\u2069"})
    CHECK_THAT(found_in(letter), Catch::StartsWith("an invisible character that turns the direction"));
  for (const std::string_view letter :
       {"\ufdd0", "\ufdef", "\ufffe", "\uffff", "\U0001FFFE", "\U0001FFFF", "\U0010FFFE", "\U0010FFFF"})
    CHECK_THAT(found_in(letter), Catch::StartsWith("something that stands for no character (U+"));
  CHECK(found_in("\ufdcf\ufdf0\ufffd\u2029\u202f\u2065\u206a\u00a0\U0001FFFD") == "none");
  // What is no UTF-8 is somebody else's to report.
  CHECK(found_in("\xff\xc2") == "none");
}

TEST_CASE("what is spelled out is told from what stands in the source", "[characters]") {
  CHECK(spelled_out_invisible("a\u202eb", "a\\u202eb"));
  CHECK_FALSE(spelled_out_invisible("a\u202eb", "a\u202eb"));
  CHECK(spelled_out_invisible("a\u202eb\u202d", "a\u202eb\\u202d")->letter == 0x202d);
  CHECK(spelled_out_invisible("a\x01", "a\x01"));
  CHECK(described(*spelled_out_invisible("a\xa0", "a\\_")) == "something that stands for no character");
}

TEST_CASE("nothing that is made visible steers a terminal", "[characters]") {
  CHECK(made_visible("words \u0175\t\U0001F600") == "words \u0175\t\U0001F600");
  CHECK(made_visible("\x1b[2J\x7f\n") == "\u241b[2J\u2421\u240a");
  CHECK(made_visible("\u009b\u202e\ufffe\xff") == "\ufffd\ufffd\ufffd\ufffd");
  CHECK(made_visible(std::string_view("\0", 1)) == "\u2400");
}
