// What is said of a funnel plot: how many lie where chance would put them, who does not, and no order of
// merit.
#include <catch2/catch.hpp>

#include "measures/words.hpp"
#include "telling/report.hpp"
#include "telling/summary.hpp"

namespace lantern::telling {
namespace {

struct Told {
  measures::Analysis analysis;
  Measure measure;
  Summary summary;
};

Told told(const std::vector<std::pair<double, double>>& shares, const std::string& language = "en") {
  Told made;
  made.measure.title = "People asked";
  made.measure.unit = Unit::percent;
  made.measure.chart = ChartType::funnel;
  made.measure.better = Better::higher;
  made.measure.series.has_ratio = true;
  for (const auto& [part, whole] : shares) {
    SeriesRow row;
    row.label = std::string("Team ") + static_cast<char>('A' + made.measure.series.rows.size());
    row.numerator = part;
    row.denominator = whole;
    made.measure.series.rows.push_back(row);
  }
  made.analysis = measures::analyse(made.measure.series, measures::options_for(made.measure, {})).value();
  made.summary = summarise(made.analysis, made.measure, measure_words(language), Locale(language));
  return made;
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const std::vector<std::pair<double, double>> alike = {{12, 40},  {18, 60}, {15, 50},
                                                      {30, 100}, {24, 80}, {23, 75}};

TEST_CASE("places that lie within the limits are said to be where chance would put them") {
  const Told made = told(alike);
  CHECK(made.summary.headline == "People asked: all 6 places lie where chance alone would put them");
  CHECK(made.summary.standard ==
        "All 6 places lie where chance alone would put them, about the average of all of 30.12%.");
  CHECK(made.summary.easy_read ==
        "We looked at 6 places. We cannot say that they are different. In all of them together it is 3 out of every 10.");
  CHECK(made.summary.verdict == "Places compared at one time");
  CHECK(made.summary.variation.empty());
  CHECK(made.summary.comparison.empty());
}

TEST_CASE("a place outside is named with its numbers, is worth a look, and is no verdict") {
  auto shares = alike;
  shares.emplace_back(50, 75);
  shares.emplace_back(6, 45);
  const Told made = told(shares);
  CHECK(made.summary.headline == "People asked: 6 of 8 places lie where chance alone would put them");
  CHECK(says(made.summary.standard, "Team G (67%, 50 of 75) lies above the 99.8% limits"));
  CHECK(
      says(made.summary.standard, "Team H (13%, 6 of 45) lies below the 95% limits, which is worth a look."));
  CHECK(says(made.summary.standard, "1 place in 20"));
  CHECK(says(made.summary.standard, "no verdict on it"));
  for (const char* word : {"best", "worst", "better", "worse", "rank", "league"}) {
    CHECK_FALSE(says(made.summary.standard, word));
    CHECK_FALSE(says(made.summary.headline, word));
  }
  CHECK(says(made.summary.easy_read, "The number in Team G is higher."));
  CHECK(says(made.summary.easy_read, "The number in Team H is lower."));
  CHECK(made.summary.findings.empty());
}

TEST_CASE("where many lie outside, the places differ in more than chance") {
  std::vector<std::pair<double, double>> shares;
  for (int i = 0; i < 14; ++i) shares.emplace_back(i % 2 == 0 ? 20 : 80, 100);
  const Told made = told(shares);
  CHECK(made.summary.headline == "People asked: the 14 places differ in more than chance");
  CHECK(says(made.summary.standard, "None of the 14 places lies"));
  CHECK(says(made.summary.standard, "the limits do not allow for that"));
  CHECK(says(made.summary.standard, "and 2 more"));
  REQUIRE(made.summary.findings.size() == 1);
}

TEST_CASE("too few places, and none, are said to be that") {
  CHECK(told({{1, 2}, {2, 3}}).summary.headline == "People asked: 2 places, too few to compare");
  CHECK(says(told({{12, 20}}).summary.standard, "There is only 1 place to compare"));
  CHECK(told({{12, 20}}).summary.easy_read == "We need more places to compare.");
  CHECK(told({}).summary.headline == "People asked: no figures to show");
}

TEST_CASE("every sentence has its Welsh") {
  auto shares = alike;
  shares.emplace_back(50, 75);
  const Told made = told(shares, "cy");
  CHECK(says(made.summary.standard, "terfynau 99.8%"));
  CHECK(says(told({{1, 2}}, "cy").summary.headline, "rhy ychydig"));
}

TEST_CASE("the JSON of a place has both pairs of limits, and null for what does not apply") {
  const Told made = told(alike);
  const std::string json = to_json(made.analysis, made.summary);
  CHECK(says(json, "\"rules\": null"));
  CHECK(says(json, "\"standing\": \"inside\""));
  CHECK(says(json, "\"lower_99_8\": "));
  CHECK(says(json, "\"kind\": \"cannot-tell\""));
  const std::string text =
      to_text(made.analysis, made.summary, made.measure, measure_words("en"), Locale("en"));
  CHECK(says(text, "upper 99.8"));
  CHECK_FALSE(says(text, "Rules:"));
}

}  // namespace
}  // namespace lantern::telling
