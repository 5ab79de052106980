// Control charts at their edges: too little data, no variation, gaps, accidents, steps.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "measures/analysis.hpp"
#include "measures/rule_verdict.hpp"
#include "measures/step_change.hpp"
#include "measures/suppress.hpp"
#include "measures/told_change.hpp"
#include "measures/words.hpp"
#include "telling/summary.hpp"

namespace lantern {

using namespace measures;
using namespace telling;
namespace {

Series series_of(const std::vector<std::optional<double>>& values) {
  Series series;
  series.has_dates = true;
  for (std::size_t i = 0; i < values.size(); ++i) {
    SeriesRow row;
    row.date = Date{2020 + static_cast<int>(i / 12), static_cast<int>(i % 12) + 1, 1, DatePrecision::month};
    row.value = values[i];
    series.rows.push_back(row);
  }
  return series;
}

Series ratio_of(const std::vector<std::pair<double, double>>& pairs) {
  Series series = series_of(std::vector<std::optional<double>>(pairs.size()));
  series.has_ratio = true;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    series.rows[i].numerator = pairs[i].first;
    series.rows[i].denominator = pairs[i].second;
  }
  return series;
}

AnalysisOptions options_of(ChartType chart, RuleSet rules = RuleSet::making_data_count) {
  AnalysisOptions options;
  options.chart = chart;
  options.rules = rules;
  return options;
}

bool warns(const Analysis& analysis, WarningKind kind) {
  return std::ranges::any_of(analysis.warnings, [&](const auto& warning) { return warning.kind == kind; });
}

const std::vector<std::optional<double>> level = {50, 53, 48, 51, 47, 52, 50, 49, 53, 48, 51, 50, 52, 49};

TEST_CASE("charts with limits use making-data-count unless told otherwise, run charts ihi") {
  AnalysisOptions options;
  options.chart = ChartType::i;
  CHECK(analyse(series_of(level), options).value().rules == RuleSet::making_data_count);
  options.chart = ChartType::run;
  CHECK(analyse(series_of(level), options).value().rules == RuleSet::ihi);
}

TEST_CASE("limits from fewer than 13 points are provisional") {
  for (const std::size_t count : {12U, 13U}) {
    const auto analysis =
        analyse(series_of({level.begin(), level.begin() + static_cast<std::ptrdiff_t>(count)}),
                options_of(ChartType::i))
            .value();
    INFO(count << " points");
    CHECK(analysis.points[0].upper.has_value());
    CHECK(warns(analysis, WarningKind::few_points_for_limits) == (count < 13));
  }
}

TEST_CASE("a baseline under 12 points is used, and its limits are provisional") {
  AnalysisOptions options = options_of(ChartType::i);
  options.baseline = 10;
  const auto analysis = analyse(series_of(level), options).value();
  CHECK(analysis.baseline == 10);
  CHECK(warns(analysis, WarningKind::few_points_for_limits));
}

TEST_CASE("equal values have a centre line, no limits, and words that say why") {
  const auto analysis =
      analyse(series_of(std::vector<std::optional<double>>(15, 7.1)), options_of(ChartType::i)).value();
  CHECK(analysis.phases[0].centre == 7.1);
  CHECK(analysis.phases[0].useful == 0);
  CHECK_FALSE(analysis.points[0].upper);
  CHECK_FALSE(analysis.signal);
  CHECK(warns(analysis, WarningKind::no_variation));
  CHECK_FALSE(warns(analysis, WarningKind::no_limits));  // the same fact once
  Measure measure;
  measure.title = "Falls";
  const Summary summary = summarise(analysis, measure, measure_words("en"), Locale("en"));
  CHECK(summary.standard == "Every value is 7.1, so there is nothing to compare.");
  // A time to the power 1 / 3.6 and back is not always itself: it must not count as off its own line.
  const auto times =
      analyse(series_of(std::vector<std::optional<double>>(15, 7.1)), options_of(ChartType::t)).value();
  CHECK(times.phases[0].useful == 0);
}

TEST_CASE("a gap is a gap: no range over it, no limits at a ratio that is missing") {
  auto values = level;
  values[5].reset();
  const auto analysis = analyse(series_of(values), options_of(ChartType::i)).value();
  CHECK_FALSE(analysis.points[5].value);
  CHECK(analysis.points[5].upper.has_value());
  CHECK(warns(analysis, WarningKind::gaps));
  std::vector<std::pair<double, double>> pairs(14, {5, 40});
  pairs[3] = {0, 0};
  pairs[4] = {9, 40};
  const auto ratio = analyse(ratio_of(pairs), options_of(ChartType::p)).value();
  CHECK_FALSE(ratio.points[3].value);
  CHECK_FALSE(ratio.points[3].upper);
  CHECK(warns(ratio, WarningKind::zero_denominator));
  CHECK_FALSE(warns(ratio, WarningKind::gaps));
}

TEST_CASE("a missing point breaks a trend and a shift under making-data-count") {
  std::vector<std::optional<double>> values = level;
  for (const double up : {60.0, 61.0, 62.0, 63.0, 64.0, 65.0}) values.emplace_back(up);
  const auto whole = analyse(series_of(values), options_of(ChartType::i)).value();
  CHECK(std::ranges::find(whole.points.back().signals, Signal::trend) != whole.points.back().signals.end());
  values.insert(values.begin() + 17, std::nullopt);
  const auto broken = analyse(series_of(values), options_of(ChartType::i)).value();
  CHECK(std::ranges::find(broken.points.back().signals, Signal::trend) == broken.points.back().signals.end());
}

TEST_CASE("series that do not fit a type of chart are refused in words") {
  const auto error = [](const Series& series, ChartType chart) {
    const auto analysis = analyse(series, options_of(chart));
    return analysis ? std::string("no error") : analysis.error();
  };
  CHECK(error(series_of({3, 0, 4}), ChartType::t) ==
        "the time between events must be greater than 0, and is not at point 2");
  CHECK(error(series_of({3, -1, 4}), ChartType::c) == "a count is below 0 at point 2");
  CHECK(error(series_of({3, 1, 4}), ChartType::p) == "a p chart needs numerators and denominators");
  CHECK(error(ratio_of({{1, 2}}), ChartType::xbar) == "a xbar chart needs values, not a ratio");
  CHECK(error(ratio_of({{3, 2}}), ChartType::pp) ==
        "the numerator is larger than the denominator at point 1");
}

TEST_CASE("an mr chart has the ranges as its values and begins anew with each phase") {
  AnalysisOptions options = options_of(ChartType::mr);
  options.rebase = {{std::nullopt, 4, {}}};
  const auto analysis = analyse(series_of({1, 4, 2, 10, 11, 9}), options).value();
  std::vector<std::optional<double>> values;
  for (const AnalysedPoint& point : analysis.points) values.push_back(point.value);
  CHECK(values == std::vector<std::optional<double>>{{}, 3, 2, {}, 1, 2});
  CHECK(analysis.phases[0].centre == 2.5);
  CHECK(analysis.points[1].upper == Approx(3.267 * 2.5));
  CHECK_FALSE(warns(analysis, WarningKind::gaps));
}

TEST_CASE("a published subgroup chart keeps its limits and gives away no single value") {
  Measure measure;
  measure.chart = ChartType::xbar;
  measure.series.has_dates = true;
  for (int month = 1; month <= 12; ++month)
    for (int i = 0; i < 3 + month % 2 * 9; ++i) {
      SeriesRow row;
      row.date = Date{2020, month, 1, DatePrecision::month};
      row.value = 40 + (i * 7 + month) % 11;
      measure.series.rows.push_back(row);
    }
  const AnalysisOptions options = options_of(ChartType::xbar, RuleSet::anhoej);
  const auto whole = analyse(measure.series, options).value();
  const PublishedSeries published = suppress(measure.series, measure, MeasureSettings{});
  const auto shown = analyse(published.series, options).value();
  REQUIRE(shown.points.size() == 12);
  CHECK(shown.points[3].upper == whole.points[3].upper);
  CHECK(shown.points[3].centre == whole.points[3].centre);
  measure.people = true;
  const PublishedSeries people = suppress(measure.series, measure, MeasureSettings{});
  CHECK(people.visibility[0] == Visibility::shown);
  CHECK(people.visibility[1] == Visibility::hidden);
  CHECK(people.series.rows[1].members.empty());
  CHECK(people.hidden == 6);
}

TEST_CASE("rounding numbers of people makes no signal that is not there") {
  Measure measure;
  measure.people = true;
  measure.title = "Patients supported";
  // 8 to 12 all become 10, so a step from 8 and 9 to 11 and 12 is gone.
  measure.series =
      series_of({8, 9, 8, 9, 9, 8, 8, 9, 8, 9, 9, 8, 11, 12, 11, 12, 12, 11, 11, 12, 11, 12, 12, 11});
  const PublishedSeries published = suppress(measure.series, measure, MeasureSettings{});
  const AnalysisOptions options = options_of(ChartType::run, RuleSet::ihi);
  const auto rounded = analyse(published.series, options).value();
  const auto exact = analyse(without_rounding(published, measure), options).value();
  REQUIRE(rounded.change.kind != exact.change.kind);
  const auto shown = without_false_verdict(rounded, exact);
  CHECK(shown.change.kind == ChangeKind::cannot_tell);
  CHECK(shown.change.doubt == Doubt::rounded);
  CHECK(shown.verdict == Verdict::cannot_tell);
  CHECK_FALSE(shown.signal);
  for (const AnalysedPoint& point : shown.points) CHECK(point.signals.empty());
  const Summary summary = summarise(shown, measure, measure_words("en"), Locale("en"), &published);
  CHECK(summary.headline == "Patients supported: rounded, so nothing can be told from it");
  // The same verdict with and without rounding stays.
  CHECK(without_false_verdict(exact, exact).change.kind == exact.change.kind);
}

TEST_CASE("assurance says whether chance alone keeps the target in reach") {
  for (const auto& [target, better, wanted] :
       {std::tuple{60.0, Better::higher, Assurance::fail}, std::tuple{60.0, Better::lower, Assurance::pass},
        std::tuple{50.0, Better::lower, Assurance::hit_or_miss},
        std::tuple{40.0, Better::higher, Assurance::pass}}) {
    AnalysisOptions options = options_of(ChartType::i);
    options.targets = {{std::nullopt, target}};
    options.better = better;
    INFO("target " << target);
    CHECK(analyse(series_of(level), options).value().assurance == wanted);
  }
  AnalysisOptions run = options_of(ChartType::run);
  run.targets = {{std::nullopt, 60}};
  run.better = Better::higher;
  CHECK_FALSE(analyse(series_of(level), run).value().assurance);
}

TEST_CASE("a point outside the limits decides, is told first, and needs no ten points") {
  std::vector<std::optional<double>> values = {50, 51, 49, 50, 51, 50, 49, 70};
  AnalysisOptions options = options_of(ChartType::i);
  options.better = Better::lower;
  const auto analysis = analyse(series_of(values), options).value();
  CHECK(analysis.variation == Variation::concern_high);
  CHECK(analysis.signal);
  Measure measure;
  measure.title = "Falls";
  measure.better = Better::lower;
  const Summary summary = summarise(analysis, measure, measure_words("en"), Locale("en"));
  CHECK(summary.headline == "Falls: unusually high, August 2020, which is worse");
  CHECK(summary.easy_read == "The last number is much higher than usual. This is not good.");
  CHECK(summary.standard.find("One point does not show that it stays.") != std::string::npos);
  // The same point, but left out: still flagged, no verdict.
  Series excluded = series_of(values);
  excluded.rows.back().excluded = true;
  const auto without = analyse(excluded, options).value();
  CHECK(without.points.back().signals == std::vector{Signal::outside_limits});
  CHECK_FALSE(without.signal);
  CHECK(without.variation == Variation::common_cause);
}

TEST_CASE("a likely step is suggested with its place and strength, and never applied") {
  std::vector<std::optional<double>> values = level;
  for (const double low : {31.0, 28.0, 30.0, 33.0, 29.0, 30.0, 31.0, 28.0}) values.emplace_back(low);
  const auto analysis = analyse(series_of(values), options_of(ChartType::run, RuleSet::ihi)).value();
  CHECK(analysis.phases.size() == 1);
  const auto step = std::ranges::find_if(analysis.warnings, [](const AnalysisWarning& warning) {
    return warning.kind == WarningKind::step_change;
  });
  REQUIRE(step != analysis.warnings.end());
  CHECK(step->point == 15);
  CHECK(step->from == 50);
  CHECK(step->to == 30);
  Measure measure;
  const Summary summary = summarise(analysis, measure, measure_words("en"), Locale("en"));
  CHECK(summary.warnings.back() ==
        "the values seem to step down at point 15 (March 2021): the median is 50 before it and 30 from there "
        "on, which chance alone does in fewer than 1 of 400 such series. If something changed then, a new "
        "phase "
        "can start there");
  CHECK(summary.notes.empty());
  // Told to the author alone; and nothing to tell where they have said themselves what to compare.
  AnalysisOptions rebased = options_of(ChartType::run, RuleSet::ihi);
  rebased.rebase = {{std::nullopt, 15, {}}};
  CHECK_FALSE(warns(analyse(series_of(values), rebased).value(), WarningKind::step_change));
}

TEST_CASE("a steady trend, and a level series, are no step") {
  std::vector<double> trend, flat;
  for (int i = 0; i < 30; ++i) {
    trend.push_back(i + (i % 3));
    flat.push_back(50 + (i * 7) % 5);
  }
  CHECK_FALSE(likely_step(trend));
  CHECK_FALSE(likely_step(flat));
  CHECK_FALSE(likely_step({1, 1, 1, 9, 9, 9}));
}

TEST_CASE("an mr chart flags points outside its limits and no run, and tells of no level") {
  Series series;
  series.has_ratio = true;
  for (int i = 0; i < 26; ++i) {
    SeriesRow row;
    row.label = std::to_string(i);
    row.numerator = 50 + (i % 2 == 0 ? 1 : -1) * (i < 13 ? 1 : 10);
    row.denominator = 100;
    series.rows.push_back(row);
  }
  const auto analysis = analyse(series, options_of(ChartType::mr, RuleSet::ihi)).value();
  CHECK(analysis.change.kind == ChangeKind::none);
  for (const AnalysedPoint& point : analysis.points)
    for (const Signal signal : point.signals) CHECK(signal == Signal::outside_limits);
}

}  // namespace
}  // namespace lantern
