// How sure what is told is: the tests behind it, and how often they err. benchmarks/words prints the same
// with more series.
#include "measures/evidence.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "../../benchmarks/noise.hpp"
#include "measures/label_order.hpp"

namespace lantern::measures {
namespace {

constexpr int series_a_row = 300;

TEST_CASE("words err no more often than they may") {
  for (const noise::Row& row : noise::rows()) {
    const double share = noise::share_of(row, series_a_row);
    INFO(row.series << ": " << share * 100 << "% of " << series_a_row << " series");
    CHECK(noise::met(row, share));
  }
}

TEST_CASE("a step is lasting as long as the values after it do not come back") {
  const std::vector<double> lasts = {50, 55, 46, 52, 47, 53, 49, 51, 45, 54, 50, 48,
                                     62, 57, 60, 66, 58, 61, 63, 59, 64, 50, 60, 62};
  const auto found = lasting_stretch(lasts);
  REQUIRE(found);
  CHECK(found->first == 12);
  CHECK(found->last == 23);
  CHECK(found->direction == Direction::high);
  CHECK_FALSE(passing_stretch(lasts));

  auto came_back = lasts;
  for (const double value : {51.0, 48.0, 50.0, 47.0, 52.0, 49.0}) came_back.push_back(value);
  CHECK_FALSE(lasting_stretch(came_back));
  const auto ended = passing_stretch(came_back);
  REQUIRE(ended);
  CHECK(ended->first == 12);
  CHECK(ended->last == 23);
}

TEST_CASE("a rise over some months to a new level is told, though neighbours are alike") {
  const std::vector<double> rise = {58, 56, 57, 57, 58, 58, 56, 55, 57, 58, 57, 56,
                                    61, 65, 68, 71, 74, 73, 71, 75, 76, 76, 73, 75};
  const auto found = lasting_stretch(rise);
  REQUIRE(found);
  CHECK((found->first == 12 || found->first == 13));
}

// Pettitt's split alone puts the steps far from the middle a value or two towards it.
TEST_CASE("a step begins at its first value, wherever in the series it stands") {
  std::mt19937 random(20261122);
  for (const std::size_t step : {std::size_t{6}, std::size_t{7}, std::size_t{9}, std::size_t{12},
                                 std::size_t{15}, std::size_t{17}, std::size_t{18}})
    for (int round = 0; round < 40; ++round) {
      std::vector<double> values;
      for (std::size_t i = 0; i < 24; ++i)
        values.push_back((i < step ? 50 : 62) + static_cast<double>(random() % 9) - 4);
      const auto found = lasting_stretch(values);
      INFO("a step after " << step << " values, round " << round);
      if (!found) continue;  // six values at an end are few
      CHECK(found->first == step);
      CHECK(pace_of(values, found->first) == Pace::at_once);
    }
}

TEST_CASE("a steady rise is told as gradual, and a step is not") {
  std::vector<double> rise;
  for (int i = 0; i < 24; ++i) rise.push_back(40 + i * 1.5 + (i * 7) % 5);
  const auto found = lasting_stretch(rise);
  REQUIRE(found);
  CHECK(pace_of(rise, found->first) == Pace::gradual);
}

TEST_CASE("a stretch in the middle is found, and one of a few values is not") {
  std::vector<double> values;
  for (int i = 0; i < 30; ++i) values.push_back(50 + (i * 7) % 5 + (i >= 10 && i < 18 ? 12 : 0));
  const auto found = passing_stretch(values);
  REQUIRE(found);
  CHECK(found->first == 10);
  CHECK(found->last == 17);
  CHECK_FALSE(lasting_stretch(values));
  std::vector<double> few;
  for (int i = 0; i < 30; ++i) few.push_back(50 + (i * 7) % 5 + (i >= 10 && i < 13 ? 12 : 0));
  CHECK_FALSE(passing_stretch(few));
}

TEST_CASE("a trend is unbroken up to the last value: gaps, repeats and turns end it") {
  using Values = std::vector<std::optional<double>>;
  const auto length = [](const Values& values) {
    const auto trend = unbroken_trend(values);
    return trend ? trend->last - trend->first + 1 : 0;
  };
  CHECK(length({9, 1, 2, 3, 4, 5, 6, 7}) == 7);
  CHECK(length({7, 6, 5, 4, 3, 2, 1}) == 7);
  CHECK(length({1, 2, 3, 4, 5, 6}) == 0);
  CHECK(length({1, 2, 3, 4, 5, 6, 7, 6}) == 0);
  CHECK(length({1, 2, 3, 3, 4, 5, 6, 7}) == 0);
  CHECK(length({1, 2, 3, {}, 4, 5, 6, 7}) == 0);
  CHECK(length({3, 3, 2, 1, 0, -1, -2, -3, -4}) == 8);  // from the last of the equal ones
}

TEST_CASE("two groups differ by the ranks of their values") {
  CHECK(differs({1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}) == Direction::high);
  CHECK(differs({7, 8, 9, 10, 11, 12}, {1, 2, 3, 4, 5, 6}) == Direction::low);
  CHECK(differs({1, 2, 3, 4, 5, 6}, {4, 5, 6, 7, 8, 9}) == Direction::none);
  CHECK(differs({1, 2, 3, 4}, {17, 18, 19, 20, 21, 22}) == Direction::none);
  CHECK(differs({5, 5, 5, 5, 5}, {5, 5, 5, 5, 5}) == Direction::none);
}

TEST_CASE("labels that count up stand in order of time, others do not") {
  using Labels = std::vector<std::string>;
  for (const Labels& labels :
       {Labels{"1", "2", "3"}, Labels{"Month 1", "Month 2", "Month 10"}, Labels{"Before", "After"},
        Labels{"Baseline", "Midpoint", "Endpoint"}, Labels{"Jan", "Feb", "Mar"},
        Labels{"Q3 2021", "Q4 2021", "Q1 2022"}, Labels{"2021 Q3", "2021 Q4", "2022 Q1"},
        Labels{"2019/20", "2020/21"}, Labels{"1st", "2nd", "3rd"}, Labels{"First survey", "Second survey"},
        Labels{"Monday", "Tuesday", "Friday"}, Labels{"Before training", "After training"},
        Labels{"Week 3", "Week 4", "Week 8"}, Labels{"Dec 2020", "Jan 2021"}, Labels{"only one"}}) {
    INFO(labels.front());
    CHECK(count_up(labels));
  }
  for (const Labels& labels :
       {Labels{"Ashford", "Brent", "Camden"}, Labels{"Ward 1", "Ward 2", "Ward 3"}, Labels{"3", "2", "1"},
        Labels{"Month 1", "Month 1"}, Labels{"Team A", "Team B"}, Labels{"Men", "Women"},
        Labels{"18 to 24", "Over 65", "25 to 64"}, Labels{"Site 1", "Site 2"}, Labels{"Month 1", "Week 2"},
        Labels{"After", "Before"}, Labels{"GP surgery 1", "GP surgery 2"}}) {
    INFO(labels.front());
    CHECK_FALSE(count_up(labels));
  }
}

}  // namespace
}  // namespace lantern::measures
