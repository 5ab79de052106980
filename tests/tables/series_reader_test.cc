// Reading a measure's CSV file: what is accepted, and each mistake at its place.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "tables/series_reader.hpp"

namespace lantern {

namespace {

struct Read {
  std::optional<Series> series;
  Diagnostics diagnostics;
};

Read read(std::string_view text, ChartType chart = ChartType::run, Unit unit = Unit::none) {
  Read result;
  Measure measure;
  measure.chart = chart;
  measure.unit = unit;
  result.series = tables::read_series("m.csv", text, measure, result.diagnostics);
  return result;
}

TEST_CASE("spreadsheet forms are accepted") {
  const auto wanted = read("date,value,note\n2021-04-01,5,\"a, \"\"b\"\"\nc\"\n2021-05,6.5,\n").series;
  REQUIRE(wanted);
  CHECK(wanted->rows.size() == 2);
  CHECK(wanted->rows[0].note == "a, \"b\" c");
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
      {"date,label,value\n", "csv-header", 1, 1, "say in the page which one counts"},
      {"value\n1\n", "csv-header", 1, 1, "no column 'date'"},
      {"date,note\n2021,x\n", "csv-header", 1, 1, "no column 'value'"},
      {"date,value,numerator\n", "csv-header", 1, 1, "beside"},
      {"date,numerator\n", "csv-header", 1, 1, "'denominator'"},
      {"date,value\n2021,1\n", "csv-header", 1, 1, "numerator", ChartType::p},
      {"date,numerator,denominator\n", "csv-header", 1, 1, "value", ChartType::c},
      {"date,value\n30/02/2021,1\n", "csv-date", 2, 1, "30 February 2021"},
      {"date,value\n,1\n", "csv-date", 2, 0, "no date"},
      {"label,value\n,1\n", "csv-label", 2, 0, "no label"},
      {"label,value\n\xC5\xB5\xC5\xB5,1x\n", "csv-number", 2, 4, "'1x' is not a number"},
      {"label,value\na,\"1,23\"\n", "csv-number", 2, 3, "1234"},
      {"label,value\na,-inf\n", "csv-number", 2, 3, "not a number"},
      {"label,value\na,0x10\n", "csv-number", 2, 3, "not a number"},
      {"label,value\na,1e999\n", "csv-number", 2, 3, "too large"},
      {"label,value\na,2e15\n", "csv-number", 2, 3, "too large"},
      {"label,value\na,1,234\n", "csv-row-length", 2, 5, "more cells"},
      {"label,value\na\n", "csv-row-length", 2, 1, "ends before"},
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
  REQUIRE(got.diagnostics.items().size() == 2);
  CHECK(got.diagnostics.items()[0].message == "'2021-13': there is no month 13; more of the kind in row 3");
  CHECK(got.diagnostics.items()[1].message == "'x' is not a number; more of the kind in row 4");
}

TEST_CASE("bytes that are no table say what they are") {
  const std::vector<std::pair<std::string, std::string>> files = {
      {std::string("label,value\na,5\0\n", 17), "no text that a spreadsheet has saved"},
      {"label,value\na,\x81\n", "no text that a spreadsheet has saved"},
      {"label,value\na\x07,5\n", "control character"},
      {"<html><table>", "a web page"},
      {std::string((4U << 20U) + 1, 'a'), "larger than 4 MB"}};
  for (const auto& [bytes, words] : files) {
    const auto got = read(bytes);
    CHECK_FALSE(got.series);
    REQUIRE(got.diagnostics.items().size() == 1);
    CHECK_THAT(got.diagnostics.items()[0].message, Catch::Contains(words));
  }
}

TEST_CASE("what spreadsheets put beside a table has a code of its own") {
  struct Found {
    std::string text, code;
    bool read;
  };
  const std::vector<Found> tables = {{"date,value,Ward\n2021,1,A\n", "csv-columns", true},
                                     {"date,value\n1/1/2021,1\n2/1/2021,2\n", "csv-date-order", false},
                                     {"date,value\n2021-04,1\n2021-05,*\n", "csv-gap", true},
                                     {"date,value\n2021-04,1\nTotal,1\n", "csv-not-a-row", false},
                                     {"Our figures\ndate,value\n2021-04,1\n", "csv-not-a-row", false},
                                     {"date,value\n2021-04,1\n2021-05,2\n2021/22,3\n", "csv-date", false},
                                     {"date;value\n2021-04;1,204\n2021-05;950\n", "csv-number", false}};
  for (const Found& table : tables) {
    INFO(table.text);
    const auto got = read(table.text);
    CHECK(got.series.has_value() == table.read);
    REQUIRE(got.diagnostics.items().size() == 1);
    CHECK(got.diagnostics.items()[0].code.name() == table.code);
  }
}

TEST_CASE("mistakes that only a workbook can have") {
  const std::vector<std::pair<std::string, std::string>> files = {
      {"openpyxl-formulas-without-values.xlsx", "csv-formula"},
      {"openpyxl-merged-labels.xlsx", "csv-merged"},
      {"libreoffice-hidden-rows.xlsx", "csv-hidden"},
      {"password.xlsx", "csv-workbook"},
      {"bomb.xlsx", "csv-workbook"}};
  for (const auto& [name, code] : files) {
    INFO(name);
    std::ifstream file(std::string(LANTERN_SOURCE_DIR) + "/tests/tables/exports/" + name, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const auto got = read(bytes);
    CHECK(std::ranges::any_of(got.diagnostics.items(), [&, wanted = code](const Diagnostic& item) {
      return item.code.name() == wanted;
    }));
  }
  Measure measure;
  measure.sheet = "Data";
  Diagnostics said;
  CHECK_FALSE(tables::read_series("a.csv", "date,value\n", measure, said));
  CHECK(said.items().front().code == Code("csv-sheet"));
}

TEST_CASE("what was read is said in one line") {
  CHECK(read("date,value\n01/04/2021,5\n01/05/2021,6\n").series->reading ==
        "2 months from the columns date and value, April 2021 to May 2021");
  CHECK(read("label,numerator,denominator\nA,5,6\n").series->reading ==
        "1 label from the columns label, numerator and denominator, A to A");
}

TEST_CASE("dates that are all the first of a month are months, and keep their day") {
  const auto months = read("date,value\n01/04/2021,5\n01/05/2021,6\n").series;
  REQUIRE(months);
  CHECK(months->rows[0].date->precision == DatePrecision::first_of_month);
  CHECK(to_iso(*months->rows[0].date) == "2021-04-01");
  const auto days = read("date,value\n01/04/2021,5\n02/05/2021,6\n").series;
  REQUIRE(days);
  CHECK(days->rows[0].date->precision == DatePrecision::day);
}

TEST_CASE("columns that other measures of the page read are not said to be left out") {
  Measure measure;
  measure.columns.date = "Month";
  measure.columns.value = "Missed";
  const std::string_view text = "Month,Missed,Booked,Clinic\n2021-04,1,2,A\n2021-05,1,2,A\n";
  Diagnostics said;
  const std::vector<std::string> elsewhere = {"Booked"};
  REQUIRE(tables::read_series("m.csv", text, measure, said, elsewhere));
  REQUIRE(said.items().size() == 1);
  CHECK(said.items()[0].message == "these columns are left out: 'Clinic'");
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
