// Tables as large as people have them, and the sums in them. That they end in time is held by CTest; here
// it is held that nothing is shown for the sake of speed.
#include <catch2/catch.hpp>

#include <cmath>
#include <functional>
#include <random>

#include "disclosure/equations.hpp"
#include "disclosure/secondary.hpp"

namespace lantern {

using namespace disclosure;
using namespace measures;

namespace {

using Numbers = std::function<double(int team, int month)>;

std::vector<Measure> teams(int count, int months, const Numbers& number) {
  std::vector<Measure> all;
  for (int team = 0; team < count; ++team) {
    Measure measure;
    measure.unit = Unit::count;
    measure.people = true;
    measure.series.has_dates = true;
    for (int month = 0; month < months; ++month) {
      SeriesRow row;
      row.date = Date{2021 + month / 12, month % 12 + 1, 1, DatePrecision::month};
      row.value = number(team, month);
      measure.series.rows.push_back(row);
    }
    all.push_back(std::move(measure));
  }
  return all;
}

// In how many rows a number is shown. No small one is.
int shown(const std::vector<Measure>& measures) {
  std::vector<const Measure*> all;
  for (const Measure& measure : measures) all.push_back(&measure);
  int rows = 0;
  const auto published = suppress_together(all, MeasureSettings{});
  for (std::size_t i = 0; i < published.size(); ++i)
    for (std::size_t row = 0; row < published[i].visibility.size(); ++row) {
      if (published[i].visibility[row] == Visibility::hidden) continue;
      CHECK(*measures[i].series.rows[row].value >= 8);
      ++rows;
    }
  return rows;
}

}  // namespace

TEST_CASE("sixty teams that mostly have nobody", "[.growth]") {
  std::minstd_rand random(1);
  const auto rarely = [&](int most) {
    return [&random, most](int, int) {
      return random() % 100 < 95 ? 0.0 : static_cast<double>(random() % static_cast<unsigned>(most + 1));
    };
  };
  CHECK(shown(teams(60, 12, [](int, int) { return 0; })) == 0);
  CHECK(shown(teams(60, 12, rarely(3))) == 0);
  CHECK(shown(teams(60, 12, rarely(30))) > 0);
  CHECK(shown(teams(60, 36, rarely(30))) > 0);
}

TEST_CASE("from twelve to sixty teams of one each, or of a pattern", "[.growth]") {
  for (const int count : {12, 16, 20, 24, 30, 40, 60}) {
    CHECK(shown(teams(count, 12, [](int, int) { return 1; })) == 0);
    CHECK(shown(teams(count, 12, [](int team, int month) { return (team + month) % 3; })) == 0);
    CHECK(shown(teams(count, 1, [](int, int) { return 1; })) == 0);
    // One small number among wards of 20 beds takes no other with it.
    CHECK(shown(teams(count, 12, [](int team, int) { return team == 0 ? 3 : 20; })) == 12 * (count - 1));
  }
}

TEST_CASE("sixty teams by thirty-six months of any numbers", "[.growth]") {
  std::minstd_rand random(2);
  const int rows = shown(teams(60, 36, [&](int, int) { return static_cast<double>(random() % 100); }));
  CHECK(rows > 60 * 36 * 8 / 10);
}

TEST_CASE("four hundred teams of few people by twelve months", "[.growth]") {
  std::minstd_rand random(3);
  CHECK(shown(teams(400, 12, [&](int, int) { return static_cast<double>(random() % 4); })) == 0);
  CHECK(shown(teams(400, 12, [&](int, int) { return static_cast<double>(random() % 21); })) > 400 * 12 / 3);
}

TEST_CASE("a page of twenty measures of one", "[.growth]") {
  auto measures = teams(20, 12, [](int, int) { return 1; });
  CHECK(shown(measures) == 0);
  measures.push_back(teams(1, 12, [](int, int) { return 20; }).front());
  shown(measures);
}

TEST_CASE("more sums than can be weighed are none, and said to be too many") {
  const std::vector<NumberColumn> zeros(30, NumberColumn(12, 0.0));
  const ColumnSums shown_zeros = find_sums(zeros, std::vector<bool>(30, false));
  CHECK(shown_zeros.too_many);
  CHECK(shown_zeros.sums.empty());
  // Among hidden ones there is nothing to begin with.
  const ColumnSums hidden_zeros = find_sums(zeros, std::vector<bool>(30, true));
  CHECK_FALSE(hidden_zeros.too_many);
  CHECK(hidden_zeros.sums.empty());
}

TEST_CASE("a shown total leads to its hidden parts, and these to theirs") {
  const NumberColumn total{9, 12, 10}, part{4, 7, 3}, rest{5, 5, 7}, half{2, 3, 1}, other{2, 4, 2};
  const ColumnSums found =
      find_sums({total, part, rest, half, other}, std::vector<bool>{false, true, true, true, true});
  CHECK(found.sums.size() >= 2);
  CHECK_FALSE(found.too_many);
  CHECK(find_sums({part, half, other}, std::vector<bool>{true, true, true}).sums.empty());
}

TEST_CASE("constants that are only set against their like make no sum") {
  const NumberColumn twenty(6, 20.0), thirty(6, 30.0), fifty(6, 50.0), zero(6, 0.0);
  CHECK(find_sums({twenty, thirty, thirty, twenty}, std::vector<bool>(4, false)).sums.empty());
  CHECK(find_sums({fifty, thirty, twenty}, std::vector<bool>(3, false)).sums.size() == 1);
  // Nobody of one ward, where the other has as many as both together.
  CHECK(find_sums({twenty, twenty, zero}, std::vector<bool>{false, false, true}).sums.size() == 2);
}

}  // namespace lantern
