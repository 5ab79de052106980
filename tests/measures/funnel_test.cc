// Funnel plots: limits against published numbers, and where places lie.
#include "measures/funnel.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "measures/told_change.hpp"

namespace lantern {

using namespace measures;

namespace {

Series places(const std::vector<std::pair<double, double>>& shares) {
  Series series;
  series.has_ratio = true;
  for (const auto& [part, whole] : shares) {
    SeriesRow row;
    row.label = "Place " + std::string(1, static_cast<char>('A' + series.rows.size() % 26)) +
                std::to_string(series.rows.size());
    row.numerator = part;
    row.denominator = whole;
    series.rows.push_back(row);
  }
  return series;
}

AnalysisOptions funnel() {
  AnalysisOptions options;
  options.chart = ChartType::funnel;
  return options;
}

bool warns(const Analysis& analysis, WarningKind kind) {
  return std::ranges::any_of(analysis.warnings, [&](const auto& warning) { return warning.kind == kind; });
}

}  // namespace

// Made with the binomial of R 4.2.2: r = qbinom(p, n, centre), alpha = (pbinom(r, n, centre) - p) /
// dbinom(r, n, centre), limit (r - alpha) / n: appendix A.1.1 of Spiegelhalter (2005). The upper limits are
// the lower ones of those not counted.
TEST_CASE("the limits are those of the binomial distribution") {
  struct Known {
    double centre = 0, people = 0, lower = 0, upper = 0, outer_lower = 0, outer_upper = 0;
  };
  const std::vector<Known> known = {
      {0.074, 1, 0, 1, 0, 1},
      {0.074, 10, 0, 0.327357867453, 0, 0.485070638448},
      {0.074, 20, 0, 0.236369770983, 0, 0.336101690542},
      {0.074, 50, 0.000840205881038, 0.164694821224, 0, 0.219203058604},
      {0.074, 100, 0.0216907973562, 0.134646442517, 0.0014793902006, 0.170698402043},
      {0.074, 500, 0.0508276162175, 0.0987777385437, 0.0393213926137, 0.113537411008},
      {0.074, 5348, 0.0669665016081, 0.0811846080612, 0.0630736464636, 0.0853807197279},
      {0.074, 110000, 0.0724521796136, 0.0755551431078, 0.0715674808464, 0.0764545535814},
      {0.5, 1, 0, 1, 0, 1},
      {0.5, 10, 0.132444444444, 0.867555555556, 0.00024, 0.99976},
      {0.5, 20, 0.255823529412, 0.744176470588, 0.136735789474, 0.863264210526},
      {0.5, 50, 0.350702291802, 0.649297708198, 0.272770827668, 0.727229172332},
      {0.5, 100, 0.396824041726, 0.603175958274, 0.341215883723, 0.658784116277},
      {0.5, 500, 0.455152103747, 0.544847896253, 0.429998833294, 0.570001166706},
      {0.5, 5348, 0.486505867686, 0.513494132314, 0.478779005948, 0.521220994052},
      {0.5, 110000, 0.497040690623, 0.502959309377, 0.495336780506, 0.504663219494},
      {0.80642448, 1, 0, 1, 0, 1},
      {0.80642448, 10, 0.484013180206, 1, 0.306381640223, 1},
      {0.80642448, 20, 0.595194697304, 0.991169797977, 0.468290256555, 1},
      {0.80642448, 50, 0.681454905669, 0.919349211157, 0.607263263536, 0.97037542779},
      {0.80642448, 100, 0.721136840887, 0.886242955919, 0.671333477395, 0.924308563},
      {0.80642448, 500, 0.770219534797, 0.841489156647, 0.749108801891, 0.860181253607},
      {0.80642448, 5348, 0.79568704858, 0.817053488747, 0.789474472913, 0.823049104371},
      {0.80642448, 110000, 0.804082451719, 0.808761240146, 0.802730701844, 0.810102375975},
  };
  for (const Known& one : known) {
    INFO(one.centre << " of " << one.people);
    const FunnelLimits limits = funnel_limits(one.centre, one.people);
    CHECK(limits.lower == Approx(one.lower).epsilon(1e-8).margin(1e-9));
    CHECK(limits.upper == Approx(one.upper).epsilon(1e-8));
    CHECK(limits.outer_lower == Approx(one.outer_lower).epsilon(1e-8).margin(1e-9));
    CHECK(limits.outer_upper == Approx(one.outer_upper).epsilon(1e-8));
  }
}

// The numbers that the package of Public Health England is tested with (PHEindicatormethods,
// tests/testthat/testdata_funnel_prop_outputs.csv): it solves Wilson's interval for the limits, which of
// large places is the same.
TEST_CASE("of large places the limits are those that Public Health England publishes") {
  struct Published {
    double people = 0, lower = 0, upper = 0, outer_lower = 0, outer_upper = 0;
  };
  const std::vector<Published> published = {
      {539, 77.306949, 83.977947, 75.38344, 85.901456},
      {1008, 78.203374, 83.081521, 76.796814, 84.488082},
      {5348, 79.583537, 81.701359, 78.972886, 82.31201},
      {23022, 80.13208, 81.152816, 79.837761, 81.447134},
      {43036, 80.269164, 81.015732, 80.053899, 81.230996},
      {110000, 80.408963, 80.875933, 80.274317, 81.010578},
  };
  for (const Published& one : published) {
    INFO(one.people);
    const FunnelLimits limits = funnel_limits(0.80642448, one.people);
    const double one_person = 100 / one.people;
    CHECK(limits.lower * 100 == Approx(one.lower).margin(one_person));
    CHECK(limits.upper * 100 == Approx(one.upper).margin(one_person));
    CHECK(limits.outer_lower * 100 == Approx(one.outer_lower).margin(1.5 * one_person));
    CHECK(limits.outer_upper * 100 == Approx(one.outer_upper).margin(1.5 * one_person));
  }
}

// The same package, testdata_funnel_prop_inputs.csv: about an average of 80.642448 per cent.
TEST_CASE("places lie where Public Health England publishes that they lie") {
  struct Place {
    double part = 0, whole = 0;
    Standing standing = Standing::inside;
  };
  const std::vector<Place> published = {
      {35078, 41980, Standing::above_998}, {24804, 31824, Standing::below_998},
      {50051, 61921, Standing::inside},    {26789, 33012, Standing::above_95},
      {36850, 45449, Standing::above_95},  {34502, 42485, Standing::above_95},
      {30278, 37828, Standing::below_95},  {21139, 25992, Standing::above_95},
      {24649, 30521, Standing::inside},    {17321, 21587, Standing::inside},
      {16924, 20776, Standing::above_95},  {74613, 101060, Standing::below_998}};
  std::vector<std::pair<double, double>> shares;
  for (const Place& place : published) shares.emplace_back(place.part, place.whole);
  AnalysisOptions options = funnel();
  options.centre = 0.80642448;
  const Analysis analysis = analyse(places(shares), options).value();
  for (std::size_t i = 0; i < published.size(); ++i) {
    INFO(i);
    CHECK(analysis.points[i].standing == published[i].standing);
  }
}

// However small the place, chance alone passes the limits at 95 per cent on one side in at most 25 of 1,000
// cases, and those at 99.8 in at most 1.
TEST_CASE("no place is outside the limits by chance more often than they say") {
  for (const double centre : {0.02, 0.1, 0.37, 0.5, 0.8, 0.95})
    for (int people = 1; people <= 120; ++people) {
      const FunnelLimits limits = funnel_limits(centre, people);
      double below = 0, above = 0, far_below = 0, far_above = 0, chance = std::pow(1 - centre, people);
      for (int part = 0; part <= people; ++part) {
        const double share = static_cast<double>(part) / people;
        if (share < limits.lower) below += chance;
        if (share > limits.upper) above += chance;
        if (share < limits.outer_lower) far_below += chance;
        if (share > limits.outer_upper) far_above += chance;
        chance *= static_cast<double>(people - part) / (part + 1) * centre / (1 - centre);
      }
      INFO(centre << " of " << people);
      REQUIRE(std::max(below, above) <= 0.025 + 1e-9);
      REQUIRE(std::max(far_below, far_above) <= 0.001 + 1e-9);
      REQUIRE(limits.outer_lower <= limits.lower);
      REQUIRE(limits.lower <= centre);
      REQUIRE(centre <= limits.upper);
      REQUIRE(limits.upper <= limits.outer_upper);
    }
}

TEST_CASE("limits at the ends of what can be, and of very many") {
  for (const double centre : {0.0, 1.0}) {
    const FunnelLimits limits = funnel_limits(centre, 40);
    CHECK(limits.lower == centre);
    CHECK(limits.outer_upper == centre);
  }
  const FunnelLimits exact = funnel_limits(0.3, 1e7), beyond = funnel_limits(0.3, 1e7 + 1);
  CHECK(exact.upper == Approx(beyond.upper).epsilon(1e-5));
  CHECK(exact.outer_lower == Approx(beyond.outer_lower).epsilon(1e-5));
  CHECK(funnel_limits(0.3, 1e15).upper == Approx(0.3).epsilon(1e-6));
}

TEST_CASE("the centre is all of those counted out of all, and a place outside is marked") {
  const Analysis analysis =
      analyse(places({{12, 40}, {18, 60}, {15, 50}, {30, 100}, {24, 80}, {45, 75}}), funnel()).value();
  CHECK(*analysis.phases.front().centre == Approx(144.0 / 405));
  CHECK(analysis.points.back().standing == Standing::above_998);
  CHECK(analysis.points.back().signals == std::vector{Signal::outside_limits});
  CHECK(analysis.points.front().standing == Standing::inside);
  CHECK(analysis.points.front().signals.empty());
  CHECK_FALSE(analysis.in_order);
  CHECK(analysis.change.kind == ChangeKind::cannot_tell);
  CHECK(analysis.change.doubt == Doubt::categories);
  CHECK(analysis.verdict == Verdict::cannot_tell);
  CHECK_FALSE(warns(analysis, WarningKind::categories));
  CHECK_FALSE(warns(analysis, WarningKind::few_points_for_limits));
}

TEST_CASE("fewer than five places are too few, and none is fine") {
  const Analysis few = analyse(places({{12, 40}, {18, 60}, {15, 50}, {90, 100}}), funnel()).value();
  CHECK(few.change.kind == ChangeKind::too_few_points);
  CHECK(few.points.back().upper.has_value());
  CHECK(warns(few, WarningKind::few_places));
  const Analysis one = analyse(places({{12, 40}}), funnel()).value();
  CHECK(one.verdict == Verdict::too_few_points);
  CHECK(analyse(places({}), funnel()).value().verdict == Verdict::too_few_points);
  const Analysis empty = analyse(places({{0, 0}, {0, 0}}), funnel()).value();
  CHECK_FALSE(empty.phases.front().centre.has_value());
}

TEST_CASE("where many lie outside, the places differ in more than chance") {
  std::vector<std::pair<double, double>> shares;
  for (int i = 0; i < 12; ++i) shares.emplace_back(i % 2 == 0 ? 20 : 80, 100);
  CHECK(warns(analyse(places(shares), funnel()).value(), WarningKind::places_differ));
  for (auto& share : shares) share.first = 50;
  shares.front().first = 80;
  const Analysis one = analyse(places(shares), funnel()).value();
  CHECK_FALSE(warns(one, WarningKind::places_differ));
  CHECK(places_of(one.points).beyond_998 == 1);
  CHECK(places_of(one.points).expected == Approx(0.6));
}

TEST_CASE("a place that is left out makes no average, and rows of one place are summed") {
  Series series = places({{12, 40}, {18, 60}, {15, 50}, {30, 100}, {24, 80}, {45, 75}});
  series.rows.back().excluded = true;
  const Analysis without = analyse(series, funnel()).value();
  CHECK(*without.phases.front().centre == Approx(99.0 / 330));
  CHECK(places_of(without.points).all == 5);
  series.rows[1].label = series.rows[0].label;
  const Analysis joined = analyse(series, funnel()).value();
  CHECK(joined.points.front().denominator == 100);
  CHECK(warns(joined, WarningKind::joined_rows));
}

TEST_CASE("what cannot be a funnel plot is refused") {
  Series dated = places({{1, 2}});
  dated.has_dates = true;
  dated.rows.front().date = Date{2021, 4, 1, DatePrecision::month};
  CHECK(analyse(dated, funnel()).error().find("'label'") != std::string::npos);
  CHECK(analyse(places({{1.5, 2}}), funnel()).error().find("whole numbers") != std::string::npos);
  CHECK(analyse(places({{3, 2}}), funnel()).error() ==
        "the numerator is larger than the denominator at point 1");
}

TEST_CASE("rounding that moves a place over a limit takes the verdict away") {
  const Analysis exact =
      analyse(places({{50, 100}, {50, 100}, {50, 100}, {50, 100}, {50, 100}, {66, 100}}), funnel()).value();
  const Analysis rounded =
      analyse(places({{50, 100}, {50, 100}, {50, 100}, {50, 100}, {50, 100}, {60, 100}}), funnel()).value();
  REQUIRE(exact.points.back().standing != rounded.points.back().standing);
  CHECK(without_false_verdict(rounded, exact).change.doubt == Doubt::rounded);
}

}  // namespace lantern
