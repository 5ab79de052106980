// What the rules decide, in series small enough to check by hand.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "measures/analysis.hpp"
#include "measures/prepare.hpp"
#include "measures/runs.hpp"
#include "measures/suppress.hpp"
#include "measures/words.hpp"
#include "telling/published_csv.hpp"
#include "telling/report.hpp"

namespace lantern {

using namespace measures;
using namespace telling;
namespace {

Series monthly(const std::vector<double>& values) {
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

Series ratios(const std::vector<std::pair<double, double>>& pairs) {
  Series series;
  series.has_ratio = true;
  for (const auto& [numerator, denominator] : pairs) {
    SeriesRow row;
    row.label = "row " + std::to_string(series.rows.size() + 1);
    row.numerator = numerator;
    row.denominator = denominator;
    series.rows.push_back(row);
  }
  return series;
}

const std::vector<double> step_down = {50, 52, 49, 53, 51, 48, 52, 50, 30, 28, 31, 29, 27, 30, 28, 29};

TEST_CASE("the number of runs agrees with published critical values") {
  // Swed and Eisenhart 1943, two-sided 5 %: the smallest and largest number of runs that is no signal.
  struct Row {
    int below, above, low, high;
  };
  for (const Row row : {Row{5, 5, 3, 9}, Row{10, 10, 7, 15}, Row{12, 12, 8, 18}, Row{15, 15, 11, 21},
                        Row{20, 20, 15, 27}, Row{2, 12, 3, 5}, Row{0, 12, 1, 1}}) {
    INFO(row.below << " below, " << row.above << " above");
    const RunsRange range = runs_range(row.below, row.above);
    CHECK(range.low == row.low);
    CHECK(range.high == row.high);
  }
}

TEST_CASE("a shift to the better is an improvement, and the other way round a concern") {
  AnalysisOptions options;
  for (const auto& [better, wanted] : {std::pair{Better::lower, Variation::improvement_low},
                                       std::pair{Better::higher, Variation::concern_low},
                                       std::pair{Better::neither, Variation::neither_low}}) {
    options.better = better;
    const auto analysis = analyse(monthly(step_down), options).value();
    CHECK(analysis.variation == wanted);
    CHECK(analysis.change.kind == ChangeKind::shift);
    CHECK(analysis.change.first == 9);
    CHECK(analysis.change.before == 50.5);
    CHECK(analysis.change.now == 29);
    CHECK(analysis.verdict == (better == Better::lower    ? Verdict::better
                               : better == Better::higher ? Verdict::worse
                                                          : Verdict::changed));
    CHECK(analysis.change.continues);
    CHECK(analysis.signal);
  }
}

TEST_CASE("fewer than ten useful points give no verdict") {
  const auto analysis = analyse(monthly({1, 2, 3, 4, 5, 6, 7, 8}), {}).value();
  CHECK(analysis.variation == Variation::too_few_points);
  CHECK_FALSE(analysis.signal);
  CHECK_FALSE(analysis.phases[0].runs_low);
  REQUIRE(analysis.warnings.size() == 1);
  CHECK(analysis.warnings[0].kind == WarningKind::few_points);
}

TEST_CASE("a new phase is believed when its values differ from those before") {
  AnalysisOptions options;
  options.rebase = {{Date{2020, 9, 1, DatePrecision::month}, std::nullopt, {}}};
  options.better = Better::lower;
  const auto analysis = analyse(monthly(step_down), options).value();
  REQUIRE(analysis.phases.size() == 2);
  CHECK(analysis.phases[1].first == 9);
  CHECK(analysis.phases[1].centre == 29);
  CHECK(analysis.change.kind == ChangeKind::phase);
  CHECK(analysis.change.direction == Direction::low);
}

TEST_CASE("the lines of a baseline hold over later phases as far as the author says") {
  std::vector<double> values;
  for (int i = 0; i < 30; ++i)
    values.emplace_back(50 + (i * 7) % 5 + (i >= 12 ? 20 : 0) + (i >= 24 ? 20 : 0));
  AnalysisOptions options;
  options.chart = ChartType::i;
  options.baseline = 12;
  const auto baseline = analyse(monthly({values.begin(), values.begin() + 12}), options).value();
  options.rebase = {{std::nullopt, 13, {}}};
  options.baseline_until = SeriesPlace{std::nullopt, 24, {}};
  const auto held = analyse(monthly(values), options).value();
  REQUIRE(held.phases.size() == 3);  // and a new one after the last point that the baseline holds for
  CHECK(held.phases[0].last == 12);
  CHECK(held.phases[1].last == 24);
  for (std::size_t i = 0; i < 24; ++i) {
    CHECK(held.points[i].centre == baseline.points[0].centre);
    CHECK(held.points[i].upper == baseline.points[0].upper);
  }
  CHECK(held.points[24].centre.value() == Approx(92).margin(2));
  options.baseline_until = SeriesPlace{std::nullopt, std::nullopt, "Month 4"};
  const auto unknown = analyse(monthly(values), options);
  REQUIRE_FALSE(unknown.has_value());
  CHECK(unknown.error() == "the baseline is to hold until 'Month 4', which is not a label of the data");
}

TEST_CASE("a phase may begin at a label") {
  Series series = monthly({1, 2, 3, 4});
  series.has_dates = false;
  for (std::size_t i = 0; i < 4; ++i) {
    series.rows[i].date.reset();
    series.rows[i].label = "Month " + std::to_string(i + 1);
  }
  AnalysisOptions options;
  options.rebase = {series_place("Month 3")};
  const auto analysis = analyse(series, options).value();
  REQUIRE(analysis.phases.size() == 2);
  CHECK(analysis.phases[1].first == 3);
}

TEST_CASE("a target that changes is in force from its date on") {
  AnalysisOptions options;
  options.targets = {{std::nullopt, 20}, {Date{2020, 3, 1, DatePrecision::month}, 15}};
  const auto analysis = analyse(monthly({1, 2, 3, 4}), options).value();
  CHECK(analysis.points[1].target == 20);
  CHECK(analysis.points[2].target == 15);
  CHECK(analysis.target == 15);
}

TEST_CASE("a rate is shown per as many as its author says") {
  Measure measure;
  measure.chart = ChartType::u;
  measure.unit = Unit::rate;
  measure.per = 1000;
  measure.series = ratios({{4, 800}, {6, 1000}});
  const auto analysis = analyse(measure.series, options_for(measure, {})).value();
  CHECK(analysis.points[0].value == Approx(5));
  CHECK(analysis.phases[0].centre.value() == Approx(1000 * 10 / 1800.0));
  const Summary summary = summarise(analysis, measure, measure_words("en"), Locale("en"));
  CHECK(summary.comparison.front().value == "5 per 1,000");
  CHECK(summary.comparison.front().base == "4 of 800");
}

TEST_CASE("options that cannot be met are refused in words") {
  AnalysisOptions options;
  options.rebase = {{Date{2031, 1, 1, DatePrecision::day}, std::nullopt, {}}};
  const auto missing = analyse(monthly(step_down), options);
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error() == "a new phase is to start at 2031-01-01, which is not a date of the data");
  options = {};
  options.baseline = 0;
  CHECK_FALSE(analyse(monthly(step_down), options).has_value());
  CHECK_FALSE(parse_phase_starts("soon").has_value());
  CHECK(parse_phase_starts("2021-04, 13").value().size() == 2);
}

TEST_CASE("rows of one date are one point") {
  Series series = monthly({4, 8});
  series.rows[1].date = series.rows[0].date;
  CHECK(prepare(series, ChartType::run, Aggregate::mean).at(0).value == 6);
  CHECK(prepare(series, ChartType::run, Aggregate::sum).at(0).value == 12);
  CHECK(prepare(series, ChartType::c, Aggregate::mean).at(0).value == 12);
  Series ratio = ratios({{1, 4}, {2, 4}});
  ratio.rows[1].label = ratio.rows[0].label;
  CHECK(prepare(ratio, ChartType::run, Aggregate::mean).at(0).value == 0.375);
}

TEST_CASE("small bases and small counts of people are hidden, the others rounded") {
  Measure measure;
  measure.unit = Unit::percent;
  const auto shares = suppress(ratios({{3, 10}, {3, 11}, {20, 40}}), measure, {});
  CHECK(shares.visibility == std::vector{Visibility::hidden, Visibility::shown, Visibility::shown});
  CHECK_FALSE(shares.series.rows[0].numerator);
  CHECK(shares.hidden == 1);

  measure.people = true;
  const auto people = suppress(ratios({{3, 40}, {38, 40}, {21, 43}}), measure, {});
  CHECK(people.visibility == std::vector{Visibility::hidden, Visibility::hidden, Visibility::rounded});
  CHECK(people.series.rows[2].numerator == 20);
  CHECK(people.series.rows[2].denominator == 45);

  measure.unit = Unit::count;
  const auto counts = suppress(monthly({7, 8, 12}), measure, {});
  CHECK_FALSE(counts.series.rows[0].value);
  CHECK(counts.series.rows[1].value == 10);
  CHECK(counts.series.rows[2].value == 10);
}

TEST_CASE("the published file holds no hidden number and runs no formula") {
  Measure measure;
  measure.unit = Unit::percent;
  Series series = ratios({{3, 7}, {20, 40}});
  series.rows[1].label = "=1+1";
  series.rows[1].note = "a \"b\", c";
  const auto published = suppress(series, measure, {});
  const auto analysis = analyse(published.series, {}).value();
  CHECK(published_csv(published, analysis, DataStatus::observed) ==
        "label,value,numerator,denominator,median,phase,signals,excluded,hidden,note,data_status\n"
        "row 1,,,,0.5,1,,,yes,,observed\n"
        "'=1+1,0.5,20,40,0.5,1,,,,\"a \"\"b\"\", c\",observed\n");
  // Every row says that its figures are made up.
  const std::string made_up = published_csv(published, analysis, DataStatus::illustrative);
  CHECK_THAT(made_up, Catch::Contains("yes,,illustrative\n") && Catch::Contains("c\",illustrative\n"));
}

TEST_CASE("words say what changed, when, by how much and how sure that is") {
  const Messages words = measure_words("en");
  const Locale locale("en");
  Measure measure;
  measure.title = "Missed classes";
  measure.unit = Unit::percent;
  measure.better = Better::lower;
  AnalysisOptions options;
  options.better = Better::lower;
  options.targets = {{std::nullopt, 20}};
  const auto analysis = analyse(monthly(step_down), options).value();
  const Summary summary = summarise(analysis, measure, words, locale);
  CHECK(summary.headline == "Missed classes: down from 51% to 29%, which is better");
  CHECK(summary.standard ==
        "It has been lower since September 2020: the median was 51% before, and has been 29% since. All 8 "
        "values since then are below 51%; chance alone seldom makes so clear a difference. Lower is better, "
        "so this is an improvement. The last point, April 2021, is 29%, which does not reach the target of "
        "20%. The chart shows that something changed. It does not show why.");
  CHECK(summary.easy_read ==
        "The number went down. Before, it was 5 out of every 10. Now it is 3 out of every 10. This is good.");
  CHECK(summary.from == "51%");  // as the sentence has it

  // Months between the baseline and the change are neither.
  options.baseline = 6;
  const auto after_baseline = analyse(monthly(step_down), options).value();
  CHECK(after_baseline.change.before == after_baseline.phases.front().centre);
  CHECK_THAT(summarise(after_baseline, measure, words, locale).standard,
             Catch::Contains("in the baseline, and has been 29% since"));
  CHECK(summary.to == "29%");
}

TEST_CASE("every message is there in both languages, and Welsh speaks for every kind of change") {
  const auto english = measure_patterns("en");
  const auto welsh = measure_patterns("cy");
  for (const auto& [key, pattern] : english) {
    INFO(key);
    CHECK(welsh.contains(key));
  }
  CHECK(english.size() == welsh.size());
  const Messages words = measure_words("cy");
  Measure measure;
  measure.title = "Dosbarthiadau a gollwyd";
  const auto summary = summarise(analyse(monthly(step_down), {}).value(), measure, words, Locale("cy"));
  CHECK(summary.headline == "Dosbarthiadau a gollwyd: i lawr o 51 i 29");
}

TEST_CASE("a published value equal to its target when rounded is told apart from it") {
  Measure measure;
  measure.unit = Unit::percent;
  AnalysisOptions options;
  options.better = Better::lower;
  options.targets = {{std::nullopt, 20}};
  auto values = step_down;
  values.back() = 20.29;
  const auto text =
      summarise(analyse(monthly(values), options).value(), measure, measure_words("en"), Locale("en"))
          .standard;
  CHECK(text.find("is 20.3%, which does not reach the target of 20%") != std::string::npos);
}

TEST_CASE("the JSON has the fields of the contract in their order") {
  AnalysisOptions options;
  options.better = Better::lower;
  const auto analysis = analyse(monthly({1, 2}), options).value();
  Summary summary;
  summary.standard = "A.";
  summary.easy_read = "B.";
  const auto json = nlohmann::ordered_json::parse(to_json(analysis, summary));
  CHECK(
      json.dump() ==
      R"({"chart":"run","rules":"ihi","phases":[{"first":1,"last":2,"observations":2,"useful":2,"centre":1.5,)"
      R"("longest_run":1,"longest_run_limit":4,"crossings":1,"crossings_limit":0,"runs":2,"runs_low":null,)"
      R"("runs_high":null,"signal":false}],"points":[{"x":"2020-01","value":1.0,"phase":1,"centre":1.5,"lower":null,)"
      R"("upper":null,"included":true,"signals":[]},{"x":"2020-02","value":2.0,"phase":1,"centre":1.5,"lower":null,)"
      R"("upper":null,"included":true,"signals":[]}],"change":{"kind":"too-few-points","direction":null,"first":null,"last":null,"continues":false,"before":null,"now":null},"verdict":"too-few-points","signal":false,"variation":"too-few-points","assurance":null,)"
      R"("summary":{"standard":"A.","easy_read":"B."},"warnings":[]})");
}

}  // namespace
}  // namespace lantern
