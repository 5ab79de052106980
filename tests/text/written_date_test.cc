// Every form of a date that spreadsheets write is read, and what is none says what may be meant.
#include <catch2/catch.hpp>

#include "text/written_date.hpp"

namespace lantern {
namespace {

std::string read(std::string_view text, DateOrder order = DateOrder::day_first) {
  const auto date = parse_written_date(text, order);
  if (!date) return date.error();
  switch (date->date.precision) {
    case DatePrecision::financial_year:
      return "year from " + to_iso(date->date);
    case DatePrecision::quarter:
      return "quarter from " + to_iso(date->date);
    default:
      return to_iso(date->date);
  }
}

TEST_CASE("dates as people write them") {
  const std::vector<std::pair<std::string, std::string>> written = {
      {"2021-04-01", "2021-04-01"},
      {"2021-4-1", "2021-04-01"},
      {"2021/04/01", "2021-04-01"},
      {"01/04/2021", "2021-04-01"},
      {"1/4/21", "2021-04-01"},
      {"1.4.2021", "2021-04-01"},
      {"01-04-2021", "2021-04-01"},
      {"01-Apr-2021", "2021-04-01"},
      {"1-Apr-21", "2021-04-01"},
      {"1 April 2021", "2021-04-01"},
      {"1st April 2021", "2021-04-01"},
      {"22nd Sept 2021", "2021-09-22"},
      {"April 1, 2021", "2021-04-01"},
      {"Thursday 1 April 2021", "2021-04-01"},
      {"Thu 01/04/2021", "2021-04-01"},
      {"2021-04", "2021-04"},
      {"Apr-21", "2021-04"},
      {"Apr 2021", "2021-04"},
      {"APRIL 2021", "2021-04"},
      {"Apr'21", "2021-04"},
      {"04/2021", "2021-04"},
      {"2021/04", "2021-04"},
      {"2021 April", "2021-04"},
      {"Ebrill 2021", "2021-04"},
      {"1 Mawrth 2021", "2021-03-01"},
      {"Q1 2021", "quarter from 2021-01-01"},
      {"2021 Q3", "quarter from 2021-07-01"},
      {"2021-Q3", "quarter from 2021-07-01"},
      {"Q1 2021/22", "quarter from 2021-04-01"},
      {"2021/22 Q4", "quarter from 2022-01-01"},
      {"Q4 21/22", "quarter from 2022-01-01"},
      {"Quarter 2 2021", "quarter from 2021-04-01"},
      {"2021/22", "year from 2021-04-01"},
      {"2021-22", "year from 2021-04-01"},
      {"2021/2022", "year from 2021-04-01"},
      {"2011/12", "year from 2011-04-01"},
      {"2011-12", "2011-12"},
      {"2021", "2021"},
      {"w/c 05/04/2021", "2021-04-05"},
      {"W/C 5 April 2021", "2021-04-05"},
      {"wc 05/04/21", "2021-04-05"},
      {"week commencing 5 April 2021", "2021-04-05"},
      {"01/04/2021 00:00", "2021-04-01"},
      {"01/04/2021 12:30:00 PM", "2021-04-01"},
      {"2021-04-01T00:00:00Z", "2021-04-01"},
      {"2021-04-01 00:00:00.000", "2021-04-01"}};
  for (const auto& [text, wanted] : written) {
    INFO(text);
    CHECK(read(text) == wanted);
  }
}

TEST_CASE("the month comes first where that is said") {
  CHECK(read("4/1/2021", DateOrder::month_first) == "2021-04-01");
  CHECK(read("2021-04-01", DateOrder::month_first) == "2021-04-01");
  CHECK(parse_written_date("4/1/2021", DateOrder::month_first)->numbers == std::pair(4, 1));
}

TEST_CASE("what is no date says why") {
  const std::vector<std::pair<std::string, std::string>> written = {
      {"31/11/2021", "31 November 2021 is not a date"},
      {"01/13/2021", "there is no month 13"},
      {"1-Apr", "it has no year"},
      {"April", "it has no year"},
      {"Arpil 2021", "did you mean April?"},
      {"Q5 2021", "a quarter is written"},
      {"44287", "Excel's number for 1/4/2021"},
      {"Total", "'Total' is not a date"},
      {"Month 4", "is not a date"},
      {"12", "is not a date"},
      {"1/4", "it has no year"},
      {"", "is not a date"},
      {"2021-04-01-05", "is not a date"},
      {"1850-01-01", "is not between 1900 and 2200"},
      {"99999999999999999999", "is not a date"}};
  for (const auto& [text, wanted] : written) {
    INFO(text);
    CHECK_THAT(read(text), Catch::Contains(wanted));
  }
}

}  // namespace
}  // namespace lantern
