// The run chart cases of qicharts2 (under anhoej) and of runchart (under ihi), read from the reference
// files; where the numbers come from stands in reference/README.md.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "measures/analysis.hpp"
#include "measures/runs.hpp"

namespace lantern {
namespace {

using nlohmann::json;

json reference(const std::string& name) {
  std::ifstream file(std::string(LANTERN_SOURCE_DIR) + "/tests/measures/reference/" + name);
  REQUIRE(file.good());
  return json::parse(file);
}

std::optional<double> number(const json& value) {
  return value.is_null() ? std::nullopt : std::optional(value.get<double>());
}

Series series_of(const json& test_case) {
  Series series;
  const json& input = test_case["input"];
  series.has_dates = input["x"][0].is_string();
  series.has_ratio = input.contains("n");
  for (std::size_t i = 0; i < input["x"].size(); ++i) {
    SeriesRow row;
    if (series.has_dates)
      row.date = parse_date(input["x"][i].get<std::string>()).value();
    else
      row.label = input["x"][i].dump();
    if (series.has_ratio) {
      row.numerator = number(input["y"][i]);
      row.denominator = number(input["n"][i]);
    } else {
      row.value = number(input["y"][i]);
    }
    for (const json& excluded : test_case["options"]["exclude"])
      row.excluded |= excluded.get<std::size_t>() == i + 1;
    series.rows.push_back(row);
  }
  return series;
}

AnalysisOptions options_of(const json& test_case, RuleSet rules) {
  const json& given = test_case["options"];
  AnalysisOptions options;
  options.rules = rules;
  if (!given["freeze"].is_null()) options.baseline = given["freeze"].get<int>();
  for (const json& part : given["part"]) options.rebase.push_back({std::nullopt, part.get<int>() + 1});
  options.centre = number(given["cl"]);
  options.target = number(given["target"]);
  options.scale = given["multiply"].get<double>();
  if (given["aggregate"] == "median") options.aggregate = Aggregate::median;
  if (given["aggregate"] == "sum") options.aggregate = Aggregate::sum;
  return options;
}

void check_near(const std::optional<double>& actual, const json& expected, const std::string& what) {
  INFO(what);
  REQUIRE(actual.has_value() == !expected.is_null());
  if (actual) CHECK(*actual == Approx(expected.get<double>()).epsilon(1e-9).margin(1e-12));
}

TEST_CASE("run charts agree with qicharts2 in every reference case") {
  const json cases = reference("run.json")["cases"];
  REQUIRE(cases.size() == 30);
  for (const json& test_case : cases) {
    const auto id = test_case["id"].get<std::string>();
    INFO(id);
    const auto analysis = analyse(series_of(test_case), options_of(test_case, RuleSet::anhoej));
    REQUIRE(analysis.has_value());
    const json& parts = test_case["expected"]["parts"];
    REQUIRE(analysis->phases.size() == parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
      INFO("phase " << i + 1);
      const Phase& phase = analysis->phases[i];
      const json& part = parts[i];
      CHECK(phase.first == part["first_point"].get<int>());
      CHECK(phase.last == part["last_point"].get<int>());
      CHECK(phase.observations == part["n_obs"].get<int>());
      CHECK(phase.useful == part["n_useful"].get<int>());
      check_near(phase.longest_run, part["longest_run"], "longest run");
      check_near(phase.longest_run_limit, part["longest_run_max"], "longest run limit");
      check_near(phase.crossings, part["n_crossings"], "crossings");
      check_near(phase.crossings_limit, part["n_crossings_min"], "crossings limit");
      CHECK(phase.signal == part["runs_signal"].get<bool>());
    }
    const json& points = test_case["expected"]["points"];
    REQUIRE(analysis->points.size() == points["y"].size());
    for (std::size_t i = 0; i < analysis->points.size(); ++i) {
      INFO("point " << i + 1);
      const AnalysedPoint& point = analysis->points[i];
      CHECK((point.date ? to_iso(*point.date) : point.label) ==
            (points["x"][i].is_string() ? points["x"][i].get<std::string>() : points["x"][i].dump()));
      check_near(point.value, points["y"][i], "value");
      check_near(point.centre, points["cl"][i], "centre");
      CHECK(point.phase == points["part"][i].get<int>());
      CHECK(point.included == points["included"][i].get<bool>());
      CHECK(point.in_baseline == points["in_baseline"][i].get<bool>());
    }
  }
}

// Points the reference lists beside ours are optional: on the line, or repeated at the end of a trend.
TEST_CASE("shift and trend agree with runchart in every reference case") {
  const json cases = reference("run.json")["cases"];
  int compared = 0;
  for (const json& test_case : cases) {
    if (!test_case["expected"].contains("ihi")) continue;
    ++compared;
    INFO(test_case["id"].get<std::string>());
    const auto analysis = analyse(series_of(test_case), options_of(test_case, RuleSet::ihi));
    REQUIRE(analysis.has_value());
    const json& expected = test_case["expected"]["ihi"];
    std::vector<bool> in_shift(analysis->points.size()), in_trend(analysis->points.size());
    for (const json& point : expected["shift6_points"]) in_shift[point.get<std::size_t>() - 1] = true;
    for (const json& group : expected["trend5_groups"])
      for (const json& point : group) in_trend[point.get<std::size_t>() - 1] = true;
    for (std::size_t i = 0; i < analysis->points.size(); ++i) {
      INFO("point " << i + 1);
      const AnalysedPoint& point = analysis->points[i];
      const auto has = [&](Signal signal) {
        return std::find(point.signals.begin(), point.signals.end(), signal) != point.signals.end();
      };
      if (point.value && *point.value != *point.centre) CHECK(has(Signal::shift) == in_shift[i]);
      const bool repeated = i > 0 && point.value == analysis->points[i - 1].value;
      if (point.value && !repeated) CHECK(has(Signal::trend) == in_trend[i]);
    }
  }
  CHECK(compared == 23);
}

TEST_CASE("the limits of longest run and crossings agree with qicharts2 from 1 to 200 points") {
  const json table = reference("anhoej_limits.json")["anhoej_limits"];
  REQUIRE(table.size() == 200);
  for (const json& row : table) {
    const int n = row["n"].get<int>();
    INFO(n << " useful points");
    CHECK(longest_run_limit(n) == row["longest_run_max"].get<int>());
    CHECK(crossings_limit(n) == row["n_crossings_min"].get<int>());
  }
}

}  // namespace
}  // namespace lantern
