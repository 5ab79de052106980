#include "charts/parts.hpp"

#include <cctype>
#include <sstream>

#include "charts/canvas.hpp"
#include "charts/picture_checks.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

PartsSpec circles(std::size_t count) {
  PartsSpec spec;
  spec.about.id = "diagram";
  spec.about.language = "en";
  spec.about.title = "Circles that meet";
  spec.parts = {{"Quality improvement", "how we change things", ""},
                {"Experience of care", "how care feels", ""},
                {"Co-production", "who decides", ""}};
  spec.parts.resize(count);
  spec.middle = "Improving care together";
  return spec;
}

// The corners of the circles as they are drawn.
std::vector<std::pair<double, double>> corners(const ChartPicture& picture) {
  const std::string& svg = picture.bytes;
  const std::size_t path = svg.find("class=\"chart-line\"");
  REQUIRE(path != std::string::npos);
  const std::size_t from = svg.find(" d=\"", path) + 4;
  std::string numbers = svg.substr(from, svg.find('"', from) - from);
  for (char& letter : numbers)
    if (std::isalpha(static_cast<unsigned char>(letter)) != 0) letter = ' ';
  std::vector<std::pair<double, double>> points;
  std::istringstream words(numbers);
  for (double x = 0, y = 0; words >> x >> y;) points.emplace_back(x, y);
  return points;
}

}  // namespace

TEST_CASE("no word of a Venn diagram stands on the line of a circle") {
  for (const std::size_t count : {std::size_t{2}, std::size_t{3}})
    for (const char* around : {"", "A system that assures quality"}) {
      PartsSpec spec = circles(count);
      spec.around = around;
      const ChartPicture picture = draw_venn(spec, ChartFormat::svg, theme_font()).value();
      std::vector<std::string> words = {spec.middle};
      for (const DrawnPart& part : spec.parts) words.insert(words.end(), {part.title, part.text});
      check_said(picture, words);
      check_apart(picture);
      check_numbers(picture);
      const auto points = corners(picture);
      CHECK(points.size() == count * static_cast<std::size_t>(smooth));
      for (const LabelBox& box : picture.labels)
        for (const auto& [x, y] : points) {
          INFO(box.text);
          CHECK_FALSE((box.left < x && x < box.right && box.top < y && y < box.bottom));
        }
    }
}

TEST_CASE("circles without room for their words have numbers, the middle the last") {
  PartsSpec narrow = circles(3), wordy = circles(3);
  narrow.about.width = 300;
  wordy.middle = "Improving the care of everybody together, wherever they live and whoever they are";
  for (const PartsSpec& spec : {narrow, wordy}) {
    const ChartPicture picture = draw_venn(spec, ChartFormat::svg, theme_font()).value();
    std::vector<std::string> said;
    for (const LabelBox& box : picture.labels) said.push_back(box.text);
    CHECK(said == std::vector<std::string>{"1", "2", "3", "4"});
  }
}

TEST_CASE("a ladder goes up from its first rung, and shows who stands where") {
  for (const double width : {760.0, 300.0}) {
    PartsSpec spec = circles(3);
    spec.about.width = width;
    spec.parts[1].mark = "January 2021";
    const ChartPicture picture = draw_ladder(spec, ChartFormat::svg, theme_font()).value();
    check_said(picture, {"Quality improvement", "Experience of care", "Co-production", "how care feels",
                         "January 2021"});
    check_apart(picture);
    const auto top = [&](const std::string& words) {
      return std::ranges::find(picture.labels, words, &LabelBox::text)->top;
    };
    CHECK(top("Quality improvement") > top("Experience of care"));
    CHECK(top("Experience of care") > top("Co-production"));
    CHECK(contains(picture.bytes, "class=\"chart-here\""));
  }
}

}  // namespace lantern
