// Contrast by the examples that WCAG 2.2 and its testers agree on.
#include "text/colour.hpp"

#include <array>
#include <catch2/catch.hpp>

using namespace lantern;

namespace {

Colour colour(const char* text) { return parse_colour(text).value(); }

}  // namespace

TEST_CASE("colours are read as style sheets write them", "[colour]") {
  CHECK(parse_colour("#1a2B3c") == Colour{26, 43, 60});
  CHECK(parse_colour("#abc") == Colour{170, 187, 204});
  for (const char* wrong :
       {"", "#", "1a2b3c", "#12", "#12345", "#1234567", "#gggggg", "#-1-1-1", "#+1+1+1", "red"}) {
    INFO(wrong);
    CHECK_FALSE(parse_colour(wrong));
  }
  CHECK(written({26, 43, 60}) == "#1a2b3c");
}

TEST_CASE("contrast is that of WCAG 2.2", "[colour]") {
  CHECK(contrast(colour("#000"), colour("#fff")) == Approx(21));
  CHECK(contrast(colour("#777777"), colour("#ffffff")) == Approx(4.478).epsilon(0.001));
  CHECK(contrast(colour("#767676"), colour("#ffffff")) == Approx(4.542).epsilon(0.001));
  CHECK(contrast(colour("#005eb8"), colour("#ffffff")) == Approx(6.377).epsilon(0.001));
  CHECK(contrast(colour("#ff0000"), colour("#ffffff")) == Approx(3.998).epsilon(0.001));
}

TEST_CASE("the nearest colour that is seen keeps its hue and goes no further than it must", "[colour]") {
  const std::array light = {colour("#ffffff"), colour("#f6efe2")};
  const std::array dark = {colour("#151a21")};
  CHECK(nearest_seen(colour("#005eb8"), light, contrast_of_words) == colour("#005eb8"));
  for (const char* pale : {"#41b6e6", "#ffb81c", "#78be20", "#ffffff", "#808080"}) {
    INFO(pale);
    const auto near = nearest_seen(colour(pale), light, contrast_of_words);
    REQUIRE(near);
    CHECK(least_contrast(*near, light) >= contrast_of_words);
    CHECK(least_contrast(*near, light) < contrast_of_words + 0.2);
  }
  const auto lighter = nearest_seen(colour("#003087"), dark, contrast_of_words);
  REQUIRE(lighter);
  CHECK(least_contrast(*lighter, dark) >= contrast_of_words);
  CHECK(lighter->blue > lighter->red);
  // No colour is seen on black and on white at once at 7 to 1.
  const std::array both = {colour("#000000"), colour("#ffffff")};
  CHECK_FALSE(nearest_seen(colour("#005eb8"), both, 7));
}
