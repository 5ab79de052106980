#include "charts/score_chart.hpp"

#include "charts/picture_checks.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

ScoreChartSpec chart_of(const std::vector<std::pair<double, double>>& scores) {
  ScoreChartSpec spec;
  spec.about.id = "scores";
  spec.about.language = "en";
  spec.about.title = "From 1.0 to 3.0";
  for (const auto& [day, score] : scores) {
    std::string figure = std::to_string(score).substr(0, 3);
    spec.scores.push_back({day, score, "Jan " + std::to_string(2000 + static_cast<int>(day) / 365), figure,
                           "Meaning of " + figure});
  }
  for (int i = 1; i <= 5; ++i) spec.ticks.push_back({static_cast<double>(i), std::to_string(i), ""});
  return spec;
}

ChartPicture drawn(const ScoreChartSpec& spec) {
  return draw_score_chart(spec, ChartFormat::svg, theme_font()).value();
}

TEST_CASE("a score holds until the next: the line goes in steps") {
  const std::string svg = drawn(chart_of({{0, 1}, {100, 2}, {200, 3}})).bytes;
  const std::size_t at = svg.find("class=\"chart-line\"");
  REQUIRE(at != std::string::npos);
  const std::size_t start = svg.find(" d=\"", at) + 4;
  const std::string path = svg.substr(start, svg.find('"', start) - start);
  CHECK(std::count(path.begin(), path.end(), 'H') == 2);
  CHECK(std::count(path.begin(), path.end(), 'V') == 2);
  CHECK_FALSE(contains(path, "L"));
}

TEST_CASE("the meaning of the first and the last score is written, of a single one once") {
  for (const double width : {760.0, 300.0}) {
    ScoreChartSpec spec = chart_of({{0, 1}, {100, 2}, {400, 3}});
    spec.about.width = width;
    check_said(drawn(spec), {"1.0", "3.0", "Meaning of 1.0", "Meaning of 3.0", "Jan 2000", "Jan 2001"});
    spec = chart_of({{0, 2.5}});
    spec.about.width = width;
    const ChartPicture single = drawn(spec);
    check_said(single, {"2.5", "Meaning of 2.5", "Jan 2000"});
    CHECK_FALSE(contains(single.bytes, "chart-line\""));
  }
  check_numbers(drawn(chart_of({})));
}

TEST_CASE("800 random score charts: no words lost, none on others") {
  Random random(20261125);
  for (int round = 0; round < 800; ++round) {
    std::vector<std::pair<double, double>> scores;
    double day = static_cast<double>(random() % 9000);
    for (int i = 0; i < 1 + round % 24; ++i) {
      day += static_cast<double>(random() % 4 == 0 ? 0 : random() % 300);
      scores.emplace_back(day, 0.5 * (1 + static_cast<double>(random() % 10)));
    }
    ScoreChartSpec spec = chart_of(scores);
    for (DatedScore& score : spec.scores) score.meaning = some_words(random, 7);
    check_round(round, random, spec,
                {spec.scores.front().meaning, spec.scores.back().meaning, spec.scores.front().date},
                [](const auto& each) { return drawn(each); });
  }
}

}  // namespace
}  // namespace lantern
