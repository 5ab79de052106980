#include "base/date.hpp"

#include <catch2/catch.hpp>

using namespace lantern;

TEST_CASE("dates are read as precisely as they are written", "[date]") {
  CHECK(parse_date("2021-04-12") == Date{2021, 4, 12, DatePrecision::day});
  CHECK(parse_date("2021-04") == Date{2021, 4, 1, DatePrecision::month});
  CHECK(parse_date("2021") == Date{2021, 1, 1, DatePrecision::year});
  CHECK(parse_date("2024-02-29").has_value());
}

TEST_CASE("dates that do not exist are refused in words", "[date]") {
  CHECK(parse_date("2021-02-30").error() == "30 February 2021 is not a date");
  CHECK(parse_date("2023-02-29").error() == "29 February 2023 is not a date");
  CHECK(parse_date("2021-13-01").error() == "there is no month 13");
  for (const char* text : {"", "12 April 2021", "2021-4-1", "2021-04-1", "20210412", "2021-04-12 ",
                           "0000-01-01", "9999"})
    CHECK_FALSE(parse_date(text).has_value());
}

TEST_CASE("times, moments and lengths of time", "[date]") {
  CHECK(parse_time("10:30") == TimeOfDay{10, 30});
  CHECK_FALSE(parse_time("25:00"));
  CHECK_FALSE(parse_time("9:30"));
  CHECK(to_iso(*parse_date_time("2023-04-25T10:30")) == "2023-04-25T10:30");
  CHECK(to_iso(*parse_date_time("2023-04")) == "2023-04");
  CHECK_FALSE(parse_date_time("2023-04T10:30"));
  CHECK(parse_duration("12:30") == 750);
  CHECK(parse_duration("1:05:00") == 3900);
  CHECK(parse_duration("90:00") == 5400);
  CHECK_FALSE(parse_duration("1:75"));
  CHECK_FALSE(parse_duration("90"));
  CHECK(duration_to_iso(3900) == "PT1H5M");
}

TEST_CASE("day numbers count days and come back", "[date]") {
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(day_number({2000, 3, 1}) == 11017);
  for (long day = -1000; day < 40000; day += 37) CHECK(day_number(date_of_day_number(day)) == day);
}

TEST_CASE("the last day a date may mean", "[date]") {
  CHECK(last_day(*parse_date("2024-02")) == Date{2024, 2, 29});
  CHECK(last_day(*parse_date("2021-12")) == Date{2021, 12, 31});
  CHECK(last_day(*parse_date("2021")) == Date{2021, 12, 31});
  CHECK(last_day(*parse_date("2021-04-12")) == Date{2021, 4, 12});
}
