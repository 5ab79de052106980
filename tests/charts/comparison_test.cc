#include "charts/comparison.hpp"

#include "charts/picture_checks.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

ComparisonSpec before_and_after() {
  ComparisonSpec spec;
  spec.about.id = "compared";
  spec.about.language = "en";
  spec.about.title = "Easy to reach: 45% before, 87% after";
  spec.rows = {{"Before the project", "9 of 20 patients", 45, "45%", 80, ComparisonSign::hollow},
               {"After", "34 of 39 patients", 87, "87%", 80, ComparisonSign::filled}};
  spec.high = 100;
  spec.ticks = {{0, "0%", ""}, {50, "50%", ""}, {100, "100%", ""}};
  spec.target_label = "Target 80%";
  return spec;
}

ChartPicture drawn(const ComparisonSpec& spec) {
  return draw_comparison(spec, ChartFormat::svg, theme_font()).value();
}

TEST_CASE("two values stand in rows with their bases, the target and both ends of the scale") {
  for (const double width : {760.0, 300.0}) {
    ComparisonSpec spec = before_and_after();
    spec.about.width = width;
    const ChartPicture picture = drawn(spec);
    check_said(picture, {"Before the project", "9 of 20 patients", "45%", "After", "34 of 39 patients", "87%",
                         "Target 80%", "0%", "100%"});
    check_apart(picture);
    check_numbers(picture);
    CHECK(dots_drawn(picture, "point") == 2);
    CHECK(dots_drawn(picture, "hollow") == 1);
  }
}

TEST_CASE("nothing suggests a course between values") {
  const std::string svg = drawn(before_and_after()).bytes;
  for (const char* role : {"line", "level", "limit", "baseline", "arrow"})
    CHECK_FALSE(contains(svg, "chart-" + std::string(role) + '"'));
  CHECK(contains(svg, "chart-centre"));  // the mark of the target
}

TEST_CASE("dots stand at their values") {
  const auto first_dot = [](double value) {
    ComparisonSpec spec = before_and_after();
    spec.rows = {{"Now", "", value, "x", {}, ComparisonSign::filled}};
    const std::string svg = drawn(spec).bytes;
    return std::stod(svg.substr(svg.find(" d=\"M", svg.find("chart-point")) + 5));
  };
  const double left = first_dot(0), right = first_dot(100);
  for (const double value : {1.0, 45.0, 50.0, 87.0})
    CHECK(first_dot(value) == Approx(left + value / 100 * (right - left)).margin(0.2));
}

TEST_CASE("a hidden value has no dot and says why") {
  ComparisonSpec spec = before_and_after();
  spec.rows[0] = {"Month 1", "", {}, "hidden: fewer than 8", {}, ComparisonSign::hollow};
  const ChartPicture picture = drawn(spec);
  CHECK(dots_drawn(picture, "point") == 1);
  check_said(picture, {"Month 1", "hidden: fewer than 8"});
}

TEST_CASE("dots for a card are small, decorative, and end with the newest, whole") {
  const std::string svg = comparison_dots({45, 45, 87}, 0, 100, 80);
  CHECK(svg.size() < 900);
  CHECK(contains(svg, "aria-hidden=\"true\""));
  CHECK(contains(svg, "chart-plain"));
  CHECK_FALSE(contains(svg, "chart-line"));
  CHECK(comparison_dots({45}, 0, 100, {}).empty());
  CHECK(comparison_dots({45, 46}, 5, 5, {}).empty());
}

TEST_CASE("300 random comparisons: no words lost, none on others") {
  Random random(20261125);
  for (int round = 0; round < 300; ++round) {
    ComparisonSpec spec = before_and_after();
    spec.rows.clear();
    std::vector<std::string> texts;
    for (int i = 0; i < 1 + round % 9; ++i) {
      ComparisonRow row;
      row.words = some_words(random, 12);
      if (random() % 3 != 0) row.base = some_words(random, 5);
      if (random() % 5 != 0) row.value = static_cast<double>(random() % 1400) / 10 - 20;
      row.figure = row.value ? std::to_string(random() % 1000) + "%" : some_words(random, 6);
      if (row.value && random() % 2 != 0) row.target = static_cast<double>(random() % 100);
      row.sign = static_cast<ComparisonSign>(random() % 4);
      texts.insert(texts.end(), {row.words, row.base, row.figure});
      spec.rows.push_back(row);
    }
    check_round(round, random, spec, texts, [](const auto& each) { return drawn(each); });
  }
}

}  // namespace
}  // namespace lantern
