#include "charts/steps.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "charts/picture_checks.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

StepsSpec of_steps(std::size_t count) {
  StepsSpec spec;
  spec.about.id = "steps";
  spec.about.language = "en";
  spec.about.title = "A ring of steps";
  spec.leaves_label = "People leave here";
  for (std::size_t i = 1; i <= count; ++i)
    spec.steps.push_back({"Step " + std::to_string(i) + " of the work",
                          "Partners see the results at the same time as staff, and say what they mean.", ""});
  return spec;
}

std::vector<std::string> words_of(const StepsSpec& spec) {
  std::vector<std::string> words;
  for (const DrawnStep& step : spec.steps) {
    words.push_back(step.title);
    words.push_back(step.text);
    if (step.leaves.empty()) continue;
    words.push_back(spec.leaves_label);
    words.push_back(step.leaves);
  }
  return words;
}

}  // namespace

TEST_CASE("a ring of any number of steps says all their words, none on another or on the ring") {
  for (std::size_t count = 3; count <= 8; ++count) {
    INFO(count);
    const StepsSpec spec = of_steps(count);
    const ChartPicture picture = draw_cycle(spec, ChartFormat::svg, theme_font()).value();
    check_said(picture, words_of(spec));
    check_apart(picture);
    check_numbers(picture);
    // The middle of the ring from its first and its last number, which stand on it.
    const auto disc = [&](const std::string& number) {
      const auto found = std::ranges::find(picture.labels, number, &LabelBox::text);
      REQUIRE(found != picture.labels.end());
      return std::pair{(found->left + found->right) / 2, (found->top + found->bottom) / 2};
    };
    const auto [x1, y1] = disc("1");
    const auto [x2, y2] = disc("2");
    const double turn = 2 * std::numbers::pi / static_cast<double>(count);
    const double radius = std::hypot(x2 - x1, y2 - y1) / (2 * std::sin(turn / 2));
    for (const LabelBox& box : picture.labels) {
      if (box.text.size() == 1) continue;
      const double x = std::clamp(x1, box.left, box.right);
      const double y = std::clamp(y1 + radius, box.top, box.bottom);
      INFO(box.text);
      CHECK(std::hypot(x - x1, y - y1 - radius) > radius);
    }
  }
}

TEST_CASE("words too long for any ring stand whole and apart all the same") {
  StepsSpec spec = of_steps(8);
  for (DrawnStep& step : spec.steps) step.text += ' ' + step.text + ' ' + step.text;
  const ChartPicture picture = draw_cycle(spec, ChartFormat::svg, theme_font()).value();
  check_said(picture, words_of(spec));
  check_apart(picture);
}

TEST_CASE("a narrow ring has numbers alone, for the page lists the words below it") {
  StepsSpec spec = of_steps(5);
  spec.about.width = 300;
  const ChartPicture picture = draw_cycle(spec, ChartFormat::svg, theme_font()).value();
  std::vector<std::string> said;
  for (const LabelBox& box : picture.labels) said.push_back(box.text);
  CHECK(said == std::vector<std::string>{"1", "2", "3", "4", "5"});
}

TEST_CASE("a journey says its words and who leaves, beside each other or below") {
  for (const double width : {760.0, 300.0})
    for (const std::size_t count : {2U, 5U, 8U}) {
      INFO(width << " " << count);
      StepsSpec spec = of_steps(count);
      spec.about.width = width;
      spec.steps.back().leaves = "Forgetting, or a clash with something else";
      const ChartPicture picture = draw_journey(spec, ChartFormat::svg, theme_font()).value();
      check_said(picture, words_of(spec));
      check_apart(picture);
      check_numbers(picture);
      CHECK(contains(picture.bytes, "class=\"chart-concern\""));
    }
}

TEST_CASE("a journey on which nobody leaves has no branch") {
  const ChartPicture picture = draw_journey(of_steps(3), ChartFormat::svg, theme_font()).value();
  CHECK_FALSE(contains(picture.bytes, "chart-concern"));
  CHECK_FALSE(contains(picture.bytes, "People leave here"));
}

}  // namespace lantern
