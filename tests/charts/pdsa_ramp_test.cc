#include "charts/pdsa_ramp.hpp"

#include "charts/picture_checks.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

PdsaRampSpec ramp_of(int count) {
  PdsaRampSpec spec;
  spec.about.id = "ramp";
  spec.about.language = "en";
  spec.about.title = "Three tests, from April 2021 to June 2022";
  for (int i = 1; i <= count; ++i)
    spec.steps.push_back(
        {std::to_string(i), "Test number " + std::to_string(i), i % 2 == 0 ? "" : std::to_string(2000 + i)});
  return spec;
}

ChartPicture drawn(const PdsaRampSpec& spec) {
  return draw_pdsa_ramp(spec, ChartFormat::svg, theme_font()).value();
}

const LabelBox& label(const ChartPicture& picture, std::string_view text) {
  for (const LabelBox& box : picture.labels)
    if (box.text == text) return box;
  FAIL("'" << text << "' is not drawn");
  return picture.labels.front();
}

TEST_CASE("wide the ramp rises from step to step, narrow it is read downwards") {
  for (const int count : {1, 2, 3, 7, 20, 40}) {
    PdsaRampSpec spec = ramp_of(count);
    const ChartPicture wide = drawn(spec);
    spec.about.width = 300;
    const ChartPicture narrow = drawn(spec);
    for (int i = 2; i <= count; ++i) {
      INFO(count << " steps, step " << i);
      const std::string before = std::to_string(i - 1), here = std::to_string(i);
      CHECK(label(wide, here).top < label(wide, before).top);
      CHECK(label(wide, here).left > label(wide, before).left);
      CHECK(label(narrow, here).top > label(narrow, before).top);
    }
    check_apart(wide);
    check_apart(narrow);
  }
}

TEST_CASE("a date that is not known leaves no gap in the words") {
  const ChartPicture picture = drawn(ramp_of(2));
  CHECK(contains(picture.bytes, ">2001</text>"));
  CHECK_FALSE(contains(picture.bytes, "></text>"));
}

TEST_CASE("no steps make an empty picture") { check_numbers(drawn(ramp_of(0))); }

TEST_CASE("300 random ramps of 1 to 20 tests: no words lost, none on others") {
  Random random(20261123);
  for (int round = 0; round < 300; ++round) {
    PdsaRampSpec spec = ramp_of(1 + round % 20);
    std::vector<std::string> texts;
    for (RampStep& step : spec.steps) {
      step.title = some_words(random, 16);
      if (random() % 3 == 0) step.date = some_words(random, 3);
      texts.push_back(step.title);
      texts.push_back(step.date);
    }
    spec.about.width = random() % 2 == 0 ? 760 : 300;
    if (round % 3 == 0) spec.about.direction = ReadingDirection::right_to_left;
    INFO("round " << round);
    const ChartPicture picture = drawn(spec);
    check_apart(picture);
    check_numbers(picture);
    check_said(picture, texts);
    REQUIRE(picture.bytes == drawn(spec).bytes);
  }
}

}  // namespace
}  // namespace lantern
