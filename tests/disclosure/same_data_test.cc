// What counts as the same data, and what follows from it for measures on different pages.
#include <catch2/catch.hpp>

#include "disclosure/same_data.hpp"
#include "disclosure/secondary.hpp"

namespace lantern {
namespace {

using namespace disclosure;

Measure measure(const std::string& file, const std::vector<double>& numbers, bool people = false) {
  Measure one;
  one.unit = Unit::count;
  one.people = people;
  one.series.file = file;
  one.series.has_dates = true;
  for (const double number : numbers) {
    SeriesRow row;
    row.date = Date{2021, static_cast<int>(one.series.rows.size()) + 1, 1, DatePrecision::month};
    row.value = number;
    one.series.rows.push_back(row);
  }
  return one;
}

std::vector<Measure*> all_of(std::vector<Measure>& measures) {
  std::vector<Measure*> all;
  for (Measure& one : measures) all.push_back(&one);
  return all;
}

// "hidden" or the number, row by row, each measure in a group of its own.
std::vector<std::vector<int>> seen(std::vector<Measure>& measures) {
  const std::vector<Measure*> all = all_of(measures);
  std::vector<std::vector<int>> rows;
  for (const auto& series : suppress_together({all.begin(), all.end()}, {}, {})) {
    rows.emplace_back();
    for (const SeriesRow& row : series.series.rows)
      rows.back().push_back(static_cast<int>(row.value.value_or(-1)));
  }
  return rows;
}

}  // namespace

TEST_CASE("a file and its copies are the same data") {
  std::vector<Measure> measures = {measure("a.csv", {3, 30}), measure("b.csv", {30, 3}),
                                   measure("a.csv", {3, 30}), measure("copy.csv", {3, 30}),
                                   measure("", {30, 3}),      measure("c.csv", {3, 3}),
                                   measure("d.csv", {3, 3})};
  // Other notes and another order of rows make no other data.
  std::swap(measures[3].series.rows[0], measures[3].series.rows[1]);
  measures[3].series.rows[0].note = "checked";
  const std::vector<Measure*> all = all_of(measures);
  // Three a month here and three a month there may be chance.
  CHECK(same_data({all.begin(), all.end()}) == std::vector<std::size_t>{0, 1, 0, 0, 1, 2, 3});
}

TEST_CASE("a file that goes on is the data of last year's") {
  const auto same = [](const std::vector<double>& one, std::vector<double> other, int months_later = 0) {
    Measure a = measure("a.csv", one), b = measure("b.csv", other);
    for (SeriesRow& row : b.series.rows) {
      row.date->month += months_later;
      row.date->year += (row.date->month - 1) / 12;
      row.date->month = (row.date->month - 1) % 12 + 1;
    }
    const auto data = same_data({&a, &b});
    return data[0] == data[1];
  };
  const std::vector<double> last_year{3, 30, 12, 14, 9, 21, 17};
  CHECK(same(last_year, {3, 30, 12, 14, 9, 21, 17, 4, 22}));
  CHECK(same({50, 3, 30, 12, 14, 9, 21, 17}, {3, 30, 12, 14, 9, 21, 17, 4}, 1));
  CHECK_FALSE(same(last_year, {3, 30, 12, 14, 9, 21, 17, 4}, 1));
  // Some numbers were put right.
  CHECK(same({3, 30, 12, 14, 9, 21, 17, 6, 25, 11}, {3, 30, 12, 15, 9, 21, 18, 6, 25, 11, 13}));
  CHECK_FALSE(same({3, 30, 12, 14, 9, 21, 17, 6, 25, 11}, {3, 31, 12, 15, 9, 22, 18, 7, 25, 10, 13}));
  // Few numbers come twice by chance, unless there are many rows.
  CHECK_FALSE(same({1, 0, 2, 0, 1, 3, 0, 1}, {1, 0, 2, 0, 1, 3, 0, 1, 2}));
  CHECK(same({1, 0, 2, 0, 1, 3, 0, 1, 0, 0, 1, 0}, {1, 0, 2, 0, 1, 3, 0, 1, 0, 0, 1, 0, 2}, 0));
}

TEST_CASE("a month and its first day are the same date") {
  Measure months = measure("a.csv", {3, 30, 12, 14}, true), days = measure("b.csv", {3, 30, 12, 14});
  for (SeriesRow& row : days.series.rows) row.date->precision = DatePrecision::day;
  const auto data = same_data({&months, &days});
  CHECK(data[0] == data[1]);
}

TEST_CASE("numbers of people are that on every page") {
  std::vector<Measure> measures = {measure("a.csv", {3, 32}, true), measure("a.csv", {3, 32}),
                                   measure("copy.csv", {3, 32}), measure("b.csv", {3, 33})};
  measures[1].unit = Unit::days;
  agree_on_people(all_of(measures));
  CHECK(seen(measures) == std::vector<std::vector<int>>{{-1, 30}, {-1, 30}, {-1, 30}, {3, 33}});
}

TEST_CASE("a date of few values is hidden in each chart of them") {
  Measure people = measure("a.csv", {3, 32}, true), mean = measure("a.csv", {3, 32});
  people.chart = ChartType::xbar;
  for (int more = 0; more < 12; ++more) {
    people.series.rows.push_back(people.series.rows[1]);
    mean.series.rows.push_back(mean.series.rows[1]);
  }
  std::vector<Measure> measures = {mean, people};
  agree_on_people(all_of(measures));
  // The mean of what each of many people said is no number of people.
  CHECK_FALSE(measures[0].people);
  CHECK(seen(measures).front() == std::vector<int>{-1, 32});
}

}  // namespace lantern
