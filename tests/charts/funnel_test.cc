// A funnel plot: every place drawn where its numbers say, named where it lies outside, and none of what is
// hidden.
#include <cmath>
#include <map>
#include <sstream>

#include "charts/picture_checks.hpp"
#include "measures/funnel.hpp"
#include "measures/words.hpp"

namespace lantern {
namespace {

using namespace charts;
using namespace measures;
using namespace testing;

struct Place {
  std::string name;
  double part = 0, whole = 0;
};

Measure measure_of(const std::vector<Place>& places) {
  Measure made;
  made.id = "m";
  made.title = "People who were asked";
  made.unit = Unit::percent;
  made.chart = ChartType::funnel;
  made.series.has_ratio = true;
  for (const Place& place : places) {
    SeriesRow row;
    row.label = place.name;
    row.numerator = place.part;
    row.denominator = place.whole;
    made.series.rows.push_back(row);
  }
  return made;
}

const std::vector<Place> teams = {{"Harrow", 62, 80},   {"Barnet", 30, 60}, {"Leeds", 96, 200},
                                  {"Ludlow", 21, 40},   {"Neath", 50, 100}, {"Oban", 58, 120},
                                  {"Penrith", 75, 150}, {"Truro", 36, 90}};

ChartPicture drawn(const Measure& measure, double width, ReadingDirection direction = {},
                   const PublishedSeries* published = nullptr) {
  const Messages words = measure_words("en");
  const Locale locale("en");
  const Series& series = published == nullptr ? measure.series : published->series;
  const Analysis analysis = analyse(series, options_for(measure, {})).value();
  ChartContext context;
  context.id = "c";
  context.width = width;
  context.published = published;
  ChartSpec spec = chart_spec(analysis, measure, context, words, locale);
  spec.direction = direction;
  return draw(spec, ChartFormat::svg, theme_font()).value();
}

std::vector<std::pair<double, double>> dots(const ChartPicture& picture) {
  std::vector<std::pair<double, double>> found;
  const std::size_t begin = picture.bytes.find("class=\"chart-point\"");
  if (begin == std::string::npos) return found;
  const std::size_t from = picture.bytes.find(" d=\"", begin) + 4;
  std::string path = picture.bytes.substr(from, picture.bytes.find('"', from) - from);
  for (char& c : path)
    if (c == 'M' || c == 'h' || c == ',') c = ' ';
  std::istringstream numbers(path);
  for (double x = 0, y = 0, none = 0; numbers >> x >> y >> none;) found.emplace_back(x, y);
  return found;
}

// Where the ticks of the two axes stand says where each number belongs.
double across(const ChartPicture& picture, const std::string& low, const std::string& high, double share) {
  const auto middle = [&](const std::string& text) {
    const auto box = std::ranges::find(picture.labels, text, &LabelBox::text);
    REQUIRE(box != picture.labels.end());
    return (box->left + box->right) / 2;
  };
  return middle(low) + share * (middle(high) - middle(low));
}
double up(const ChartPicture& picture, const std::string& low, const std::string& high, double share) {
  const auto middle = [&](const std::string& text) {
    const auto box = std::ranges::find(picture.labels, text, &LabelBox::text);
    REQUIRE(box != picture.labels.end());
    return (box->top + box->bottom) / 2;
  };
  return middle(low) + share * (middle(high) - middle(low));
}

TEST_CASE("every place within the limits is a dot where its numbers say") {
  const ChartPicture picture = drawn(measure_of(teams), 760);
  check_apart(picture);
  const auto points = dots(picture);
  std::vector<Place> inside;
  for (const Place& team : teams)
    if (team.name != "Harrow" && team.name != "Truro") inside.push_back(team);
  REQUIRE(points.size() == inside.size());
  // A label is as far from its tick for all ticks: compared with the first point.
  const auto y_of = [&](const Place& team) {
    return up(picture, "20%", "80%", (team.part / team.whole * 100 - 20) / 60);
  };
  for (std::size_t i = 0; i < points.size(); ++i) {
    INFO(inside[i].name);
    CHECK(points[i].first == Approx(across(picture, "50", "200", (inside[i].whole - 50) / 150)).margin(0.3));
    CHECK(points[i].second - points[0].second == Approx(y_of(inside[i]) - y_of(inside[0])).margin(0.3));
  }
}

TEST_CASE("places outside the limits are named, and the key says what their signs mean") {
  for (const double width : {760.0, 320.0}) {
    const ChartPicture picture = drawn(measure_of(teams), width);
    check_apart(picture);
    check_numbers(picture);
    check_said(picture,
               {"Harrow", "Truro", "Average 51%", "95% limits", "99.8% limits", "Outside the 95% limits",
                "Outside the 99.8% limits", "Out of how many, in each place"});
    CHECK(std::ranges::find(picture.labels, "Leeds", &LabelBox::text) == picture.labels.end());
    CHECK(contains(picture.bytes, "chart-plain"));
    CHECK_FALSE(contains(picture.bytes, "chart-line\""));
  }
}

TEST_CASE("colour follows what is better, and the key says it without colour") {
  Measure measure = measure_of(teams);
  measure.better = Better::higher;
  const ChartPicture picture = drawn(measure, 760);
  CHECK(contains(picture.bytes, "chart-improvement"));
  CHECK(contains(picture.bytes, "chart-concern"));
  // No verdict on a place: its key says on which side it lies.
  check_said(picture,
             {"Outside the 99.8% limits, on the better side", "Outside the 95% limits, on the worse side"});
}

TEST_CASE("a hidden place is counted below the funnel and stands nowhere in it") {
  Measure measure = measure_of(teams);
  measure.series.rows.push_back({});
  measure.series.rows.back().label = "Selkirk";
  measure.series.rows.back().numerator = 9;
  measure.series.rows.back().denominator = 10;
  const PublishedSeries published = suppress(measure.series, measure, {});
  REQUIRE(published.hidden == 1);
  const ChartPicture picture = drawn(measure, 760, {}, &published);
  check_apart(picture);
  CHECK(dots(picture).size() == dots(drawn(measure_of(teams), 760)).size());
  CHECK_FALSE(contains(picture.bytes, "Selkirk"));
  check_said(picture, {"1 place hidden: out of fewer than 11"});
  // Nothing else of the picture knows of it: the average and the limits are those of the others.
  CHECK(dots(picture) == dots(drawn(measure_of(teams), 760)));
}

TEST_CASE("a target is a line of its own") {
  Measure measure = measure_of(teams);
  measure.targets = {{std::nullopt, 60}};
  for (const double width : {760.0, 320.0}) {
    const ChartPicture picture = drawn(measure, width);
    CHECK(contains(picture.bytes, "chart-target"));
    check_said(picture, {"Target 60%"});
  }
}

TEST_CASE("one place, none, and places of one size can be drawn") {
  for (const auto& places : std::vector<std::vector<Place>>{{},
                                                            {{"A", 1, 2}},
                                                            {{"A", 1, 2}, {"B", 0, 0}},
                                                            {{"A", 0, 40}, {"B", 0, 40}},
                                                            {{"A", 40, 40}, {"B", 40, 40}},
                                                            {{"A", 20, 40}, {"B", 30, 40}, {"C", 10, 40}},
                                                            {{"A", 1, 1}, {"B", 3e6, 9e6}, {"C", 2, 7}}})
    for (const double width : {760.0, 320.0}) {
      const ChartPicture picture = drawn(measure_of(places), width);
      check_apart(picture);
      check_numbers(picture);
    }
}

TEST_CASE("200 random funnel plots: no words lost, none on others, no number that is none") {
  Random random(20261122);
  for (int round = 0; round < 200; ++round) {
    std::vector<Place> places;
    const double size = std::pow(10.0, 1 + static_cast<double>(random() % 5));
    for (int i = 0; i < 1 + round % 60; ++i) {
      const double whole = 1 + std::floor(size * static_cast<double>(random() % 1000) / 1000);
      places.push_back({some_words(random, 6) + " " + std::to_string(i),
                        std::floor(whole * static_cast<double>(random() % 1001) / 1000), whole});
    }
    Measure measure = measure_of(places);
    if (random() % 2 != 0) measure.better = Better::lower;
    if (random() % 3 == 0) measure.targets = {{std::nullopt, static_cast<double>(random() % 101)}};
    const double width = random() % 2 == 0 ? 760 : 320;
    const auto direction = round % 3 == 0 ? ReadingDirection::right_to_left : ReadingDirection::left_to_right;
    INFO("round " << round);
    const ChartPicture picture = drawn(measure, width, direction);
    check_apart(picture);
    check_numbers(picture);
    REQUIRE(picture.bytes == drawn(measure, width, direction).bytes);
  }
}

}  // namespace
}  // namespace lantern
