// Reading a measure's CSV file: what is accepted, and each mistake at its place.
#include <catch2/catch.hpp>

#include "measures/csv.hpp"

namespace lantern {

using namespace measures;
namespace {

struct Read {
  std::optional<Series> series;
  Diagnostics diagnostics;
};

Read read(std::string_view text, ChartType chart = ChartType::run, Unit unit = Unit::none) {
  Read result;
  result.series = read_series("m.csv", text, chart, unit, result.diagnostics);
  return result;
}

TEST_CASE("spreadsheet forms are accepted") {
  const auto wanted = read("date,value,note\n2021-04-01,5,\"a, \"\"b\"\"\nc\"\n2021-05,6.5,\n").series;
  REQUIRE(wanted);
  CHECK(wanted->rows.size() == 2);
  CHECK(wanted->rows[0].note == "a, \"b\"\nc");
  CHECK(wanted->rows[1].line == 4);
  CHECK(wanted->rows[1].value == 6.5);
  CHECK(to_iso(*wanted->rows[1].date) == "2021-05");
  for (const std::string_view text :
       {"date,value\n01/04/2021,5\n", "Date , VALUE\n01/04/2021, 5 \n", "date,value,,\n01/04/2021,5,,\n,,,\n",
        "\"date\",\"value\"\n\"2021-04-01\",\"5\"\n", "date,value,note\n2021-04-01,5\n",
        "date,value\n\n2021-04-01,5"}) {
    INFO(text);
    const auto got = read(text);
    REQUIRE(got.series);
    CHECK(got.diagnostics.empty());
    REQUIRE(got.series->rows.size() == 1);
    CHECK(got.series->rows[0].value == 5);
    CHECK(to_iso(*got.series->rows[0].date) == "2021-04-01");
  }
}

TEST_CASE("an empty cell is a missing value, and exclude says yes or nothing") {
  const auto got = read("label,numerator,denominator,exclude\na,1,2,yes\nb,,,\nc,,4,\n");
  REQUIRE(got.series);
  CHECK(got.series->rows[0].excluded);
  CHECK_FALSE(got.series->rows[1].numerator);
  REQUIRE(got.diagnostics.items().size() == 1);
  CHECK(got.diagnostics.items()[0].code == Code("csv-half-row"));
}

struct Mistake {
  std::string text;
  std::string code;
  int line;
  int column;
  std::string part;  // of the message or the hint
  ChartType chart = ChartType::run;
  Unit unit = Unit::none;
};

TEST_CASE("each mistake is reported at its cell") {
  const std::vector<Mistake> mistakes = {
      {"", "csv-empty", 1, 1, "empty"},
      {"dat,value\n2021,1\n", "csv-header", 1, 1, "did you mean 'date'"},
      {"date,valeu\n2021,1\n", "csv-header", 1, 6, "did you mean 'value'"},
      {"date,value,value\n", "csv-header", 1, 12, "twice"},
      {"date,label,value\n", "csv-header", 1, 1, "keep one"},
      {"value\n1\n", "csv-header", 1, 1, "no column 'date'"},
      {"date,note\n2021,x\n", "csv-header", 1, 1, "no column 'value'"},
      {"date,value,numerator\n", "csv-header", 1, 1, "beside"},
      {"date,numerator\n", "csv-header", 1, 1, "'denominator'"},
      {"date,value\n2021,1\n", "csv-header", 1, 1, "numerator", ChartType::p},
      {"date,numerator,denominator\n", "csv-header", 1, 1, "value", ChartType::c},
      {"date;value\n2021;1\n", "csv-separator", 1, 1, "semicolons"},
      {"date,value\n30/02/2021,1\n", "csv-date", 2, 1, "30 February 2021"},
      {"date,value\n,1\n", "csv-date", 2, 1, "no date"},
      {"label,value\n,1\n", "csv-label", 2, 1, "no label"},
      {"label,value\n\xC5\xB5\xC5\xB5,1x\n", "csv-number", 2, 4, "'1x' is not a number"},
      {"label,value\na,45%\n", "csv-number", 2, 3, "leave the % out"},
      {"label,value\na,\"1,234\"\n", "csv-number", 2, 3, "1234"},
      {"label,value\na,nan\n", "csv-number", 2, 3, "not a number"},
      {"label,value\na,-inf\n", "csv-number", 2, 3, "not a number"},
      {"label,value\na,0x10\n", "csv-number", 2, 3, "not a number"},
      {"label,value\na,1e999\n", "csv-number", 2, 3, "too large"},
      {"label,value\na,2e15\n", "csv-number", 2, 3, "too large"},
      {"label,value\na,1,234\n", "csv-row-length", 2, 5, "more cells"},
      {"label,value\na\n", "csv-row-length", 2, 1, "ends before"},
      {"label,,value\na,3,4\n", "csv-header", 2, 3, "no name"},
      {"label,value\na,\"5\n", "csv-quote", 2, 3, "never closed"},
      {"label,value\n\"a\"b,5\n", "csv-quote", 2, 4, "after the closing"},
      {"label,value,exclude\na,5,maybe\n", "csv-exclude", 2, 5, "neither 'yes' nor empty"},
      {"label,value\na,101\n", "csv-percent", 2, 3, "between 0 and 100", ChartType::run, Unit::percent},
      {"label,value\na,-1\n", "csv-negative", 2, 3, "below zero", ChartType::run, Unit::count},
      {"label,numerator,denominator\na,-1,4\n", "csv-negative", 2, 3, "below zero"},
      {"label,numerator,denominator\na,3,0\n", "csv-zero-denominator", 2, 5, "3 out of 0"},
      {"label,numerator,denominator\na,5,4\n", "csv-numerator", 2, 3, "5 out of 4", ChartType::run,
       Unit::percent},
      {"label,numerator,denominator\na,5,4\n", "csv-numerator", 2, 3, "5 out of 4", ChartType::p},
  };
  for (const Mistake& mistake : mistakes) {
    INFO(mistake.text);
    const auto got = read(mistake.text, mistake.chart, mistake.unit);
    CHECK_FALSE(got.series);
    REQUIRE(got.diagnostics.items().size() == 1);
    const Diagnostic& said = got.diagnostics.items()[0];
    CHECK(said.code.name() == mistake.code);
    CHECK(said.where.line == mistake.line);
    CHECK(said.where.column == mistake.column);
    CHECK(said.where.file == "m.csv");
    CHECK((said.message + said.hint).find(mistake.part) != std::string::npos);
  }
}

TEST_CASE("every bad cell of a file is reported in one run") {
  const auto got = read("date,value\n2021-13,x\n2021-02-30,1\n2021-03,y\n");
  CHECK_FALSE(got.series);
  CHECK(got.diagnostics.items().size() == 4);
}

TEST_CASE("a file of too many rows is refused at the first that is too many") {
  std::string text = "label,value\n";
  for (int i = 0; i < 20'001; ++i) text += "a,1\n";
  const auto got = read(text);
  CHECK_FALSE(got.series);
  REQUIRE(got.diagnostics.items().size() == 1);
  CHECK(got.diagnostics.items()[0].code == Code("csv-too-long"));
}

TEST_CASE("0 out of 0 and a file without rows are warnings") {
  const auto zero = read("date,numerator,denominator\n2021,0,0\n", ChartType::run, Unit::percent);
  CHECK(zero.series);
  REQUIRE(zero.diagnostics.items().size() == 1);
  CHECK(zero.diagnostics.items()[0].severity == Severity::warning);
  const auto none = read("date,value\n");
  CHECK(none.series);
  CHECK(none.diagnostics.items()[0].code == Code("csv-no-rows"));
}

}  // namespace
}  // namespace lantern
