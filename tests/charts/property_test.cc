// Ten thousand random series of every type of chart, rule set and language: no crash, no number that is
// none, no label on another, and no sentence that contradicts the JSON.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>
#include <random>

#include "charts/chart.hpp"
#include "charts/labels.hpp"
#include "measures/words.hpp"
#include "model/names.hpp"
#include "telling/report.hpp"
#include "telling/summary.hpp"

namespace lantern {

using namespace charts;
using namespace measures;
using namespace telling;
namespace {

using nlohmann::json;

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  int below(int n) { return static_cast<int>(engine_() % static_cast<unsigned>(n)); }
  bool once_in(int n) { return below(n) == 0; }
  template <typename Enum>
  Enum one_of() {
    return values_of<Enum>[static_cast<std::size_t>(below(static_cast<int>(count_of<Enum>)))];
  }
  double share() { return below(1'000'001) / 1e6; }

 private:
  std::mt19937 engine_;  // its numbers are the same everywhere; those of <random>'s distributions are not
};

struct Drawn {
  Measure measure;
  AnalysisOptions options;
  std::string language;
  double width = 760;
};

bool ratio_chart(ChartType chart) { return traits_of(chart).needs == SeriesNeed::ratio; }
bool value_chart(ChartType chart) { return traits_of(chart).needs == SeriesNeed::values; }

// Levels, steps, trends, accidents, ties and gaps, of every size.
Series random_series(Dice& dice, ChartType chart, bool ratio) {
  Series series;
  series.has_dates = !dice.once_in(4) && !compares_places(chart);
  series.has_ratio = ratio;
  const int count = dice.once_in(40) ? 3 + dice.below(498) : dice.below(45);
  const double size = std::pow(10.0, dice.below(9) - 3);
  const bool ties = dice.once_in(3), negative = dice.once_in(5) && !value_chart(chart);
  const double slope = dice.once_in(3) ? size * (dice.share() - 0.5) / 5 : 0;
  const double step = dice.once_in(3) ? size * 3 * (dice.share() - 0.5) : 0;
  for (int i = 0; i < count; ++i) {
    const int rows = has_subgroups(chart) ? 1 + dice.below(6) : 1;
    for (int j = 0; j < rows; ++j) {
      SeriesRow row;
      if (series.has_dates)
        row.date = Date{1990 + i / 12, i % 12 + 1, 1, DatePrecision::month};
      else
        row.label =
            (dice.once_in(9) ? "Ward " : "A rather long name of a place, number ") + std::to_string(i);
      double value = size * (2 + dice.share()) + slope * i + (2 * i > count ? step : 0);
      if (dice.once_in(20)) value += size * 9 * (dice.share() - 0.4);
      if (ties) value = std::round(value / size * 3) * size / 3;
      if (negative) value -= 2.5 * size;
      if (!negative) value = std::max(value, chart == ChartType::t ? size / 100 : 0.0);
      if (ratio) {
        const double below = dice.once_in(15) ? 0 : 5 + dice.below(400);
        row.denominator = below;
        row.numerator = std::floor(below * std::min(1.0, std::abs(value) / size / 4));
      } else {
        row.value = value;
      }
      if (dice.once_in(12)) row.value = row.numerator = std::nullopt;
      row.excluded = dice.once_in(25);
      series.rows.push_back(row);
    }
  }
  return series;
}

Drawn random_chart(Dice& dice) {
  Drawn drawn;
  const auto chart =
      values_of<ChartType>[static_cast<std::size_t>(dice.below(static_cast<int>(index_of(ChartType::none))))];
  const bool ratio = ratio_chart(chart) || (!value_chart(chart) && dice.once_in(4));
  drawn.measure.id = "m";
  drawn.measure.title =
      dice.once_in(3) ? "Patients who were woken at night by noise on the ward or outside it" : "Falls";
  if (dice.once_in(9)) drawn.measure.title = "عدد المرضى الذين لم يحضروا";
  drawn.measure.chart = chart;
  drawn.measure.unit = ratio ? (dice.once_in(2) ? Unit::percent : Unit::rate) : dice.one_of<Unit>();
  if (!ratio && drawn.measure.unit == Unit::percent) drawn.measure.unit = Unit::none;
  drawn.measure.series = random_series(dice, chart, ratio);
  AnalysisOptions& options = drawn.options;
  options.chart = chart;
  if (!dice.once_in(3)) options.rules = dice.one_of<RuleSet>();
  options.better = dice.one_of<Better>();
  if (dice.once_in(2)) options.targets = {{std::nullopt, dice.share() * 50}};
  if (dice.once_in(3)) options.baseline = 1 + dice.below(30);
  if (dice.once_in(4) && drawn.measure.series.rows.size() > 12)
    options.rebase = {{std::nullopt, 2 + dice.below(9), {}}};
  if (dice.once_in(3)) options.screening = Screening::off;
  options.scale = ratio && drawn.measure.unit == Unit::percent ? 100 : 1;
  drawn.language = dice.once_in(3) ? "cy" : "en";
  drawn.width = 280 + dice.below(600);
  return drawn;
}

std::string overlap(const ChartPicture& picture) {
  for (std::size_t i = 0; i < picture.labels.size(); ++i) {
    const LabelBox& box = picture.labels[i];
    if (box.left < -0.5 || box.right > picture.width + 0.5 || box.top < -0.5 ||
        box.bottom > picture.height + 0.5)
      return "'" + box.text + "' stands outside the picture";
    for (std::size_t j = 0; j < i; ++j)
      if (meet(box, picture.labels[j], -0.5))
        return "'" + box.text + "' stands on '" + picture.labels[j].text + "'";
  }
  return {};
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// What the English sentences claim, against the verdict of the JSON.
std::string contradiction(const Summary& summary, const json& report) {
  const std::string verdict = report["verdict"];
  std::string all = summary.headline + ' ' + summary.standard;
  for (const std::string& warning : summary.warnings) all += ' ' + warning;
  if (says(all, "which is better") && verdict != "better")
    return "it says 'better' and the verdict is " + verdict;
  if (says(all, "which is worse") && verdict != "worse")
    return "it says 'worse' and the verdict is " + verdict;
  if (says(summary.headline, "no change seen") && verdict != "no-change-seen")
    return "it says 'no change' and the verdict is " + verdict;
  if (says(summary.easy_read, "This is good") && verdict != "better")
    return "easy read says 'good' and the verdict is " + verdict;
  if (says(summary.easy_read, "not good") && verdict != "worse")
    return "easy read says 'not good' and the verdict is " + verdict;
  if (says(summary.easy_read, "%") || says(summary.easy_read, "percent")) return "per cent in easy read";
  for (const std::string_view part : {"nan", "NaN", "inf ", "∞", "{", "}", "  ", " -0 ", " -0%", "of 0 such"})
    if (says(all, part) || says(summary.easy_read, part))
      return "a sentence holds '" + std::string(part) + "'";
  return {};
}

TEST_CASE("ten thousand random series: no crash, overlap, broken number or contradiction") {
  Dice dice(20261121);
  const ChartFont font;
  const Messages english = measure_words("en"), welsh = measure_words("cy");
  const Locale in_english("en"), in_welsh("cy");
  for (int round = 0; round < 10'000; ++round) {
    const Drawn drawn = random_chart(dice);
    INFO("round " << round << ", chart " << name_of(drawn.measure.chart) << ", " << drawn.language);
    const auto analysis = analyse(drawn.measure.series, drawn.options);
    if (!analysis) {
      INFO(analysis.error());
      REQUIRE(analysis.error().starts_with("a new phase is to start at point"));
      continue;
    }
    const Locale& locale = drawn.language == "en" ? in_english : in_welsh;
    const Messages& words = drawn.language == "en" ? english : welsh;
    const Summary summary = summarise(*analysis, drawn.measure, words, locale);
    const json report = json::parse(to_json(*analysis, summary));
    for (const AnalysedPoint& point : analysis->points)
      for (const auto& number : {point.value, point.centre, point.lower, point.upper})
        REQUIRE((!number || std::isfinite(*number)));
    if (drawn.language == "en") {
      INFO(summary.headline << "\n" << summary.standard << "\n" << summary.easy_read);
      REQUIRE(contradiction(summary, report) == "");
    }
    ChartContext context;
    context.id = "c";
    context.headline = summary.headline;
    context.description = summary.standard;
    context.width = drawn.width;
    const auto picture =
        draw(chart_spec(*analysis, drawn.measure, context, words, locale), ChartFormat::svg, font);
    REQUIRE(picture.has_value());
    REQUIRE(overlap(*picture) == "");
    REQUIRE_FALSE(says(picture->bytes, "nan"));
  }
}

}  // namespace
}  // namespace lantern
