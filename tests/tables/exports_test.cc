// Tables as programs really write them (tests/tables/exports): each is read right, or refused with what a
// person needs.
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "model/names.hpp"
#include "tables/series_reader.hpp"
#include "text/ascii.hpp"

namespace lantern {
namespace {

using Json = nlohmann::json;

const std::string folder = std::string(LANTERN_SOURCE_DIR) + "/tests/tables/exports/";

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Measure measure_of(const Json& fields) {
  Measure measure;
  measure.chart = from_name<ChartType>(fields.value("chart", "run")).value_or(ChartType::p);
  if (fields.contains("unit")) {
    measure.unit = from_name<Unit>(fields["unit"].get<std::string>()).value_or(Unit::other);
    measure.unit_word = fields["unit"];
  }
  measure.sheet = fields.value("sheet", "");
  if (fields.contains("dates")) measure.dates = from_name<DateOrder>(fields["dates"].get<std::string>());
  if (!fields.contains("columns")) return measure;
  const Json& columns = fields["columns"];
  measure.columns = {columns.value("date", ""),        columns.value("label", ""),
                     columns.value("value", ""),       columns.value("numerator", ""),
                     columns.value("denominator", ""), columns.value("note", ""),
                     columns.value("exclude", "")};
  return measure;
}

std::string number(double value) {
  std::ostringstream out;
  out << std::round(value * 1e6) / 1e6;
  return out.str();
}
std::string number(const std::optional<double>& value) { return value ? number(*value) : "none"; }

bool is_ratio(const std::optional<double>& above, const std::optional<double>& below) {
  return above && below && *below != 0;
}

std::string told(const Json& value) {
  if (value.is_array() && (value[0].is_null() || value[1].is_null() || value[1] == 0)) return "none";
  if (value.is_array())
    return (value[0].is_null() ? "none" : number(value[0].get<double>())) + " of " +
           (value[1].is_null() ? "none" : number(value[1].get<double>()));
  return value.is_null() ? "none" : number(value.get<double>());
}

// One line a row, so that a difference can be seen.
std::string wanted_rows(const Json& rows) {
  std::string out;
  for (const Json& row : rows)
    out += row[0].get<std::string>() + ": " + told(row[1]) +
           (row.size() > 2 && row[2] == true ? " excluded" : "") + "\n";
  return out;
}

std::string read_rows(const Series& series) {
  std::string out;
  for (const SeriesRow& row : series.rows) {
    if (row.date) {
      Date day = *row.date;
      day.precision = DatePrecision::day;
      out += to_iso(day);
    } else {
      out += row.label;
    }
    out += ": ";
    if (!series.has_ratio)
      out += number(row.value);
    else
      out += is_ratio(row.numerator, row.denominator)
                 ? number(row.numerator) + " of " + number(row.denominator)
                 : "none";
    out += std::string(row.excluded ? " excluded" : "") + "\n";
  }
  return out;
}

std::string listed(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& item : diagnostics.items()) out += to_text(item);
  return out;
}

// Each entry once, in any case; | parts those of which one is enough. Gives those that are missing.
std::string missing(const Json& says, const std::string& text) {
  const std::string small = lower_ascii(text);
  std::string out;
  for (const Json& entry : says) {
    std::istringstream parts(lower_ascii(entry.get<std::string>()));
    bool there = false;
    for (std::string part; std::getline(parts, part, '|');) there |= small.find(part) != std::string::npos;
    if (!there) out += "'" + entry.get<std::string>() + "' ";
  }
  return out;
}

const std::map<std::string, std::string> codes_of_topics = {{"windows-1252", "csv-encoding"},
                                                            {"columns-left-out", "csv-columns"},
                                                            {"gaps", "csv-gap"},
                                                            {"zero-out-of-zero", "csv-zero-denominator"},
                                                            {"hidden-rows", "csv-hidden"},
                                                            {"hidden-columns", "csv-hidden"},
                                                            {"half-given", "csv-half-row"},
                                                            {"no-rows", "csv-no-rows"}};

void check_warnings(const Json& test, const Diagnostics& said) {
  std::vector<std::string> may;
  for (const Json& warning : test.value("warnings", Json::array())) {
    const auto code = codes_of_topics.find(warning["topic"].get<std::string>());
    if (code == codes_of_topics.end()) continue;  // said of the whole site: rows that are joined
    may.push_back(code->second);
    std::string text;
    for (const Diagnostic& item : said.items())
      if (item.code.name() == code->second) text += to_text(item);
    CHECK(text != "");
    CHECK(missing(warning.value("says", Json::array()), text) == "");
  }
  for (const Json& topic : test.value("may_warn", Json::array()))
    if (codes_of_topics.contains(topic.get<std::string>()))
      may.push_back(codes_of_topics.at(topic.get<std::string>()));
  for (const Diagnostic& item : said.items()) {
    INFO("an unexpected warning: " << item.message);
    CHECK(std::ranges::find(may, item.code.name()) != may.end());
  }
}

// "14" is a line of a CSV file, "A14" a cell.
bool stands_at(const Diagnostic& item, const std::string& place) {
  std::size_t letters = 0;
  int column = 0;
  for (; letters < place.size() && place[letters] >= 'A' && place[letters] <= 'Z'; ++letters)
    column = column * 26 + (place[letters] - 'A' + 1);
  const int line = std::stoi(place.substr(letters));
  return item.where.line == line && (letters == 0 || item.where.column == column);
}

// One of the errors says what a person needs, at its place; most files have one.
void check_refusal(const Json& test, const Diagnostics& said) {
  CHECK(said.count(Severity::error) == test.value("errors", 1U));
  const Json places = test.value("at", Json::array());
  std::string lacking;
  bool good = false;
  for (const Diagnostic& item : said.items()) {
    if (item.severity != Severity::error) continue;
    const std::string words = missing(test.value("says", Json::array()), to_text(item));
    bool there = places.empty();
    for (const Json& place : places) there |= stands_at(item, place.get<std::string>());
    lacking += words + (there ? "" : "(it should stand at " + places.dump() + ")");
    good |= words.empty() && there;
  }
  INFO("missing: " << lacking);
  CHECK(good);
}

}  // namespace

TEST_CASE("tables as programs write them are read right, or refused with what a person needs") {
  const Json expected = Json::parse(bytes_of(folder + "expected.json"));
  int refused = 0;
  int read = 0;
  for (const Json& test : expected["cases"]) {
    const std::string file = test["file"];
    INFO(file << ": " << test.value("holds", ""));
    Diagnostics said;
    const auto series = tables::read_series(file, bytes_of(folder + file), measure_of(test["measure"]), said);
    INFO(listed(said));
    const std::string outcome = test["outcome"];
    if (outcome == "read" || (outcome == "read-or-refused" && series)) {
      ++read;
      CHECK(series.has_value());
      if (!series) continue;
      const Json rows = test.value("rows", Json::array());
      CHECK(read_rows(*series) == wanted_rows(rows));
      check_warnings(test, said);
    } else {
      ++refused;
      CHECK_FALSE(series.has_value());
      if (!series) check_refusal(test, said);
    }
  }
  CHECK(read > 60);
  CHECK(refused > 60);
}

}  // namespace lantern
