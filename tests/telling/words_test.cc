// Sentences that were not true once: each series is a case of a class.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "measures/suppress.hpp"
#include "measures/words.hpp"
#include "tables/series_reader.hpp"
#include "telling/summary.hpp"

namespace lantern::telling {
namespace {

using measures::Analysis;
using measures::AnalysisOptions;
using measures::ChangeKind;
using measures::Verdict;

struct Told {
  Analysis analysis;
  Summary summary;
};

struct Case {
  std::string file;
  ChartType chart = ChartType::run;
  Unit unit = Unit::none;
  Better better = Better::neither;
  std::optional<double> target = {};
  std::string rebase = {};
};

Told told(const Case& given) {
  std::ifstream file(std::string(LANTERN_SOURCE_DIR) + "/tests/telling/reference/" + given.file);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  Diagnostics diagnostics;
  Measure measure;
  measure.title = "It";
  measure.unit = given.unit;
  measure.chart = given.chart;
  measure.better = given.better;
  if (given.target) measure.targets = {{std::nullopt, *given.target}};
  const auto series = tables::read_series(given.file, text, measure, diagnostics);
  REQUIRE(series);
  measure.series = *series;
  AnalysisOptions options = measures::options_for(measure, {});
  if (!given.rebase.empty()) options.rebase = measures::parse_phase_starts(given.rebase).value();
  Told made;
  made.analysis = measures::analyse(measure.series, options).value();
  made.summary = summarise(made.analysis, measure, measure_words("en"), Locale("en"));
  return made;
}

// A month each; numbers of people with the small ones hidden, as they are published.
Told told_of_people(const std::vector<double>& values, ChartType chart, std::vector<bool> excluded = {}) {
  Measure measure;
  measure.title = "It";
  measure.unit = Unit::count;
  measure.chart = chart;
  measure.people = chart == ChartType::run;
  measure.better = Better::lower;
  measure.series.has_dates = true;
  excluded.resize(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    SeriesRow row;
    row.date = Date{2021 + static_cast<int>(i) / 12, static_cast<int>(i) % 12 + 1, 1, DatePrecision::month};
    row.value = values[i];
    row.excluded = excluded[i];
    measure.series.rows.push_back(row);
  }
  const measures::PublishedSeries published = measures::suppress(measure.series, measure, MeasureSettings{});
  Told made;
  made.analysis = measures::analyse(published.series, measures::options_for(measure, {})).value();
  made.summary = summarise(made.analysis, measure, measure_words("en"), Locale("en"), &published);
  return made;
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

bool warns_with(const Summary& summary, std::string_view part) {
  return std::ranges::any_of(summary.warnings,
                             [&](const std::string& warning) { return says(warning, part); });
}

TEST_CASE("rare events have limits with a width, no verdict, and are told which chart to use") {
  const Told made = told({"u_rare_i.csv", ChartType::i, Unit::count, Better::lower, 0});
  CHECK(made.analysis.points.front().upper.value() > made.analysis.points.front().lower.value());
  CHECK(made.analysis.verdict == Verdict::cannot_tell);
  CHECK(warns_with(made.summary, "chart t"));
}

TEST_CASE("a median on the floor of the data tells nothing") {
  const Told made = told({"b_zero_falls32.csv", ChartType::run, Unit::count, Better::lower});
  CHECK(made.analysis.change.kind == ChangeKind::cannot_tell);
  CHECK(made.analysis.verdict == Verdict::cannot_tell);
  CHECK(made.summary.headline == "It: most values are 0, so nothing can be told");
  CHECK(warns_with(made.summary, "chart g"));
  CHECK_FALSE(says(made.summary.easy_read, "not good"));
}

TEST_CASE("with phases the step from one to the next is told first") {
  const Told made = told({"a_rebase_p.csv", ChartType::p, Unit::percent, Better::higher, {}, "2022-01"});
  CHECK(made.analysis.change.kind == ChangeKind::phase);
  CHECK(made.analysis.verdict == Verdict::better);
  CHECK(
      made.summary.standard.starts_with("It is higher in the phase that began January 2022: the average of "
                                        "the phase before was 51%, and is now 80%."));
  CHECK(made.summary.from == "51%");
  CHECK(made.summary.to == "80%");
}

TEST_CASE("a shift lasts where the later points are not those from before") {
  const Told made = told({"bb_lasting_shift.csv", ChartType::run, Unit::none, Better::higher});
  CHECK(made.analysis.change.continues);
  CHECK(made.analysis.change.first == 13);
  CHECK(made.analysis.change.last == 24);
  CHECK_FALSE(says(made.summary.standard, "lasted"));
  CHECK(says(made.summary.standard, "Of the 12 values since then, 11 are above 50"));
}

TEST_CASE("the direction told is that of the two numbers told") {
  const Told made = told({"rand_716.csv", ChartType::xbar, Unit::none, Better::lower});
  REQUIRE(made.analysis.change.direction == measures::Direction::low);
  CHECK(*made.analysis.change.now < *made.analysis.change.before);
  CHECK(made.summary.easy_read == "The number went down. Before, it was 29.7. Now it is 26.5. This is good.");
}

TEST_CASE("easy numbers keep the difference") {
  CHECK(told({"q_nounit_p.csv", ChartType::p}).summary.easy_read ==
        "The number went down. Before, it was 5 out of every 10. Now it is 4 out of every 10.");
  CHECK(told({"r_54_56.csv", ChartType::run, Unit::percent}).summary.easy_read ==
        "The number went up. Before, it was 54 out of every 100. Now it is 56 out of every 100.");
}

TEST_CASE("a trend goes on only while every later value does, and gaps and repeats are not in a row") {
  for (const char* file : {"d_trend_then_median.csv", "y_plateau_trend.csv", "ee_gap_trend.csv"}) {
    const Told made = told({file, ChartType::run});
    INFO(file << ": " << made.summary.standard);
    CHECK(made.analysis.change.kind != ChangeKind::trend);
    CHECK_FALSE(made.analysis.change.continues);
    CHECK_FALSE(says(made.summary.standard, "in a row"));
    CHECK_FALSE(says(made.summary.standard, "without a break"));
  }
  // Marks begin at the last of the equal values.
  const Told plateau = told({"y_plateau_trend.csv", ChartType::run});
  for (int i = 9; i <= 13; ++i) {
    const auto& signals = plateau.analysis.points[static_cast<std::size_t>(i) - 1].signals;
    CHECK(std::ranges::find(signals, measures::Signal::trend) == signals.end());
  }
}

TEST_CASE("nothing is promised while something changes, and never for every time") {
  const Told made = told({"rand_2810.csv", ChartType::p, Unit::percent, Better::higher, 58});
  CHECK(says(made.summary.standard, "is 53%, which does not reach the target of 58%"));
  CHECK_FALSE(says(made.summary.standard, "expected"));
  CHECK(made.summary.assurance.empty());
}

TEST_CASE("where limits differ from point to point the usual ones are told") {
  const Told made = told({"t_varn.csv", ChartType::p, Unit::percent});
  CHECK(says(made.summary.standard, "a point with the usual number counted between 42.1% and 59.4%"));
  CHECK_FALSE(says(made.summary.standard, "100%"));
}

TEST_CASE("categories have no order in time") {
  const Told made = told({"e_wards.csv", ChartType::run});
  CHECK(made.analysis.verdict == Verdict::cannot_tell);
  CHECK_FALSE(made.analysis.signal);
  for (const auto& point : made.analysis.points) CHECK(point.signals.empty());
  CHECK_FALSE(made.analysis.phases.front().longest_run);
  CHECK_FALSE(says(made.summary.headline, "since"));
}

TEST_CASE("ties are told as what they are") {
  const Told made = told({"dd_ties.csv", ChartType::run});
  CHECK_FALSE(says(made.summary.easy_read, "more numbers"));
  CHECK(says(made.summary.standard, "Most of the 36 values are 3"));
}

TEST_CASE("a chart of what lies between two events is not told to use itself") {
  const Told made = told_of_people({4, 0, 0, 0, 0, 0, 7, 0, 0, 0, 3, 0, 0, 9}, ChartType::g);
  CHECK_FALSE(says(made.summary.standard, "between two events"));
}

TEST_CASE("a number after which others are hidden is not the newest one") {
  const Told hidden = told_of_people({24, 22, 25, 23, 21, 26, 24, 22, 9, 3, 4, 2}, ChartType::run);
  CHECK(says(hidden.summary.standard, "Newer figures are among those that are hidden"));
  CHECK(says(hidden.summary.standard, "is of September 2021."));
  CHECK(says(hidden.summary.easy_read, "There are newer numbers."));
  const Told shown = told_of_people({24, 3, 25, 23, 21, 26, 24, 22, 9, 30, 40, 22}, ChartType::run);
  CHECK(says(shown.summary.standard, "hidden"));
  CHECK_FALSE(says(shown.summary.standard, "Newer figures"));
  CHECK_FALSE(says(shown.summary.easy_read, "newer numbers"));
}

TEST_CASE("limits that one value has moved away from all others say nothing of chance") {
  const std::vector<double> steady{10, 12, 11, 9, 10, 12, 11, 10, 12, 11, 12, 10, 9, 11, 10, 12};
  CHECK(says(told_of_people(steady, ChartType::i).summary.standard, "Chance alone would keep"));
  std::vector<double> moved = steady;
  moved[8] = 5000;
  CHECK_FALSE(says(told_of_people(moved, ChartType::i).summary.standard, "Chance alone would keep"));
}

TEST_CASE("points that are left out are not counted, and none is said to be there") {
  const std::vector<double> values{10, 12, 11, 9, 10, 12, 11, 10, 12, 11};
  const Told made = told_of_people(values, ChartType::i, std::vector<bool>(values.size(), true));
  CHECK_FALSE(says(made.summary.standard, "0 points"));
}

TEST_CASE("rows of one date are joined with a warning that names them") {
  CHECK(warns_with(told({"l_dup.csv", ChartType::run}).summary, "January 2021, February 2021"));
}

TEST_CASE("a percentage written as a share of 1 is an error that offers both readings") {
  std::ifstream file(std::string(LANTERN_SOURCE_DIR) + "/tests/telling/reference/f_fraction.csv");
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  Diagnostics diagnostics;
  Measure measure;
  measure.unit = Unit::percent;
  CHECK_FALSE(tables::read_series("f.csv", text, measure, diagnostics));
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items().front().code == Code("csv-fraction"));
}

}  // namespace
}  // namespace lantern::telling
