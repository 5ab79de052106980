// A whole site whose small numbers are unmistakable: the rules are set so high that a hidden number has
// four digits that stand nowhere else. Then every published file of any kind is searched for them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <sstream>
#include <vector>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

namespace {

using Numbers = std::vector<long>;

const Numbers north = {12831, 4273,  17439, 20117, 15683, 18229, 13331,
                       16747, 19379, 14621, 12983, 18713, 15241, 17959};
const Numbers south = {16573, 13913, 5659,  21341, 18457, 14747, 13177,
                       19891, 16273, 15121, 17749, 12611, 14083, 16619};
const Numbers asked = {31469, 29123, 38917, 42829, 33617, 39041, 28879,
                       35951, 41521, 31337, 27919, 40093, 33347, 38201};
const Numbers wards = {13613, 3371, 22193, 15859, 18947};

Numbers plus(const Numbers& a, const Numbers& b, int sign = 1) {
  Numbers sums;
  for (std::size_t i = 0; i < a.size(); ++i) sums.push_back(a[i] + sign * b[i]);
  return sums;
}

std::string month(std::size_t i) {
  const std::size_t of_year = i % 12;
  return (i < 12 ? "2021-" : "2022-") + std::string(of_year < 9 ? "0" : "") + std::to_string(of_year + 1);
}

std::string csv_of(const Numbers& numbers) {
  std::string csv = "date,value\n";
  for (std::size_t i = 0; i < numbers.size(); ++i) csv += month(i) + "," + std::to_string(numbers[i]) + "\n";
  return csv;
}

std::string measure(const std::string& id, const std::string& unit, bool people) {
  return "  - id: " + id + "\n    title: Measure " + id +
         "\n    kind: outcome\n    chart: run\n    unit: " + unit + "\n    data: " + id + ".csv\n" +
         (people ? "    people: true\n" : "");
}

void write_site(const Workplace& workplace) {
  workplace.write("site.yaml",
                  "title: Better together\nbase_url: https://example.org\nlanguage: en\nlanguages: [en, cy]\n"
                  "organisation:\n  name: A team\n"
                  "measures:\n  minimum_base: 9000\n  suppress_below: 8000\n  round_to: 500\n");
  workplace.write("content/index.md", "---\ntitle: Home\nsummary: What this is.\n---\n\nWelcome.\n");
  workplace.write("content/cohorts/one/index.md",
                  "---\ntitle: Cohort one\nevaluation:\n"
                  "  - statement: It helped everybody\n    count: 17539\n    respondents: 23687\n"
                  "  - statement: It helped on line\n    count: 13127\n    respondents: 16333\n"
                  "  - statement: It helped in person\n    count: 4412\n    respondents: 7354\n"
                  "measures:\n" +
                      measure("seen", "count", true) + "---\n\nWords.\n");
  workplace.write("content/cohorts/one/seen.csv", csv_of(plus(north, south)));
  for (const auto& [id, seen] : {std::pair{"north", north}, std::pair{"south", south}}) {
    const std::string folder = std::string("content/case-studies/") + id;
    const std::string front =
        std::string("---\ntitle: The ") + id + "\ncohort: one\nmeasures:\n" + measure("seen", "count", true);
    std::string more;
    if (id == std::string("north")) {
      more = measure("asked", "count", false) + measure("not-seen", "count", true) +
             measure("share", "percent", true) + measure("plain-share", "percent", false) +
             measure("wards", "count", true) + measure("visits", "count", false);
      workplace.write(folder + "/asked.csv", csv_of(asked));
      workplace.write(folder + "/not-seen.csv", csv_of(plus(asked, north, -1)));
      std::string share = "date,numerator,denominator\n", plain = "date,value\n", table = "label,value\n";
      for (std::size_t i = 0; i < north.size(); ++i) {
        share += month(i) + "," + std::to_string(north[i]) + "," + std::to_string(asked[i]) + "\n";
        std::ostringstream percent;
        percent.precision(4);
        percent << std::fixed << 100.0 * static_cast<double>(north[i]) / static_cast<double>(asked[i]);
        plain += month(i) + "," + percent.str() + "\n";
      }
      for (std::size_t i = 0; i < wards.size(); ++i)
        table += "Ward " + std::string(1, static_cast<char>('A' + i)) + "," + std::to_string(wards[i]) + "\n";
      workplace.write(folder + "/share.csv", share);
      workplace.write(folder + "/plain-share.csv", plain);
      workplace.write(folder + "/wards.csv", table);
      workplace.write(folder + "/visits.csv", csv_of({61027, 61031, 61043, 61051}));
      workplace.write(folder + "/easy-read.md",
                      "---\ntitle: The north\n---\n\n```chart\nmeasure: seen\n```\n");
      // The Welsh page has fewer measures; those it has are the same.
      workplace.write(folder + "/index.cy.md",
                      front + measure("not-seen", "count", true) + "---\n\nGeiriau.\n");
    }
    workplace.write(folder + "/index.md", front + more + "---\n\nWords.\n");
    workplace.write(folder + "/seen.csv", csv_of(seen));
  }
}

// Fingerprints of files (lantern.25b2b15241.css) may hold any digits, which tell nothing.
std::string without_fingerprints(std::string bytes) {
  const auto of_a_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (auto at = bytes.begin(); (at = std::find_if(at, bytes.end(), of_a_word)) != bytes.end();) {
    const auto end = std::find_if_not(at, bytes.end(), of_a_word);
    const bool hex =
        std::all_of(at, end, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (hex && (end - at == 10 || end - at == 64) && std::any_of(at, end, [](char c) { return c >= 'a'; }))
      std::fill(at, end, 'x');
    at = end;
  }
  return bytes;
}

std::map<std::string, std::string> files_below(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[fs::relative(entry.path(), folder).string()] = without_fingerprints(read_file(entry.path()));
  return files;
}

// As a person, a program or a Welsh page would write it.
std::vector<std::string> spellings(long number) {
  const std::string digits = std::to_string(number);
  std::vector<std::string> all{digits};
  for (const char* mark : {",", ".", "\xC2\xA0", "\xE2\x80\xAF"})
    all.push_back(digits.substr(0, digits.size() - 3) + mark + digits.substr(digits.size() - 3));
  return all;
}

std::vector<std::string> places_of(long number, const std::map<std::string, std::string>& files) {
  std::vector<std::string> places;
  for (const auto& [path, bytes] : files)
    for (const std::string& spelling : spellings(number))
      for (std::size_t at = bytes.find(spelling); at != std::string::npos;
           at = bytes.find(spelling, at + 1)) {
        const auto digit = [&](std::size_t i) {
          return i < bytes.size() && bytes[i] >= '0' && bytes[i] <= '9';
        };
        if ((at > 0 && digit(at - 1)) || digit(at + spelling.size())) continue;
        places.push_back(path + ": " + bytes.substr(at < 30 ? 0 : at - 30, 60));
        break;
      }
  return places;
}

// The values of a published CSV by its first column; nothing where the row is hidden.
std::map<std::string, std::optional<double>> values_in(const std::string& csv) {
  std::map<std::string, std::optional<double>> values;
  std::istringstream lines(csv);
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    const std::size_t comma = line.find(',');
    const std::string cell = line.substr(comma + 1, line.find(',', comma + 1) - comma - 1);
    values[line.substr(0, comma)] = cell.empty() ? std::nullopt : std::optional(std::stod(cell));
  }
  return values;
}

// The heights of a path of lines, in the picture's units.
std::vector<double> heights_in(const std::string& svg, const std::string& name) {
  std::vector<double> heights;
  const std::size_t path = svg.find("class=\"" + name + "\"");
  if (path == std::string::npos) return heights;
  const std::size_t begin = svg.find(" d=\"", path) + 4;
  const std::string steps = svg.substr(begin, svg.find('"', begin) - begin);
  char step = 'M';
  int coordinate = 0;
  for (std::size_t i = 0; i < steps.size();) {
    const char c = steps[i];
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
      step = c;
      coordinate = 0;
      ++i;
    } else if (c == ' ' || c == ',') {
      ++i;
    } else {
      std::size_t used = 0;
      const double number = std::stod(steps.substr(i), &used);
      i += used;
      const bool vertical = step == 'V' || ((step == 'M' || step == 'L') && coordinate % 2 == 1);
      if (vertical)
        heights.push_back(number);
      else if (step == 'H')
        heights.push_back(heights.back());
      ++coordinate;
    }
  }
  return heights;
}

}  // namespace

TEST_CASE("no hidden number stands in any published file", "[build][small-numbers]") {
  const Workplace workplace;
  write_site(workplace);
  const Said said = run_lantern("build --site '" + workplace.folder.string() + "'");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const auto files = files_below(workplace.folder / "_site");
  REQUIRE(files.size() > 20);
  // The search finds what is there to be found.
  CHECK(places_of(61027, files).size() >= 2);

  // Of people nothing is published as it was counted, hidden or not.
  for (const Numbers& numbers : {north, south, plus(north, south), plus(asked, north, -1), wards})
    for (const long number : numbers) {
      const auto places = places_of(number, files);
      INFO(number << " stands in " << (places.empty() ? "" : places.front()));
      CHECK(places.empty());
    }
  for (const long number : {4412L, 7354L, 13127L, 16333L}) {
    const auto places = places_of(number, files);
    INFO(number << " stands in " << (places.empty() ? "" : places.front()));
    CHECK(places.empty());
  }
  CHECK_FALSE(places_of(17539, files).empty());
  // Of a percentage the first four figures would be enough.
  for (std::size_t i = 0; i < north.size(); ++i) {
    const double share = static_cast<double>(north[i]) / static_cast<double>(asked[i]);
    for (const double number : {share, 100 * share})
      for (const auto& [path, bytes] : files) {
        const std::string digits = std::to_string(number).substr(0, number < 1 ? 6 : 5);
        INFO(digits << " in " << path);
        CHECK(bytes.find(digits) == std::string::npos);
      }
  }
}

TEST_CASE("no hidden number follows from the files that are downloaded", "[build][small-numbers]") {
  const Workplace workplace;
  write_site(workplace);
  REQUIRE(run_lantern("build --site '" + workplace.folder.string() + "'").exit_code == 0);
  const auto files = files_below(workplace.folder / "_site");
  const auto values = [&](const std::string& path) {
    INFO(path);
    REQUIRE(files.contains(path));
    return values_in(files.at(path));
  };
  const auto in_north = [&](const std::string& id) { return values("case-studies/north/" + id + ".csv"); };
  auto whole = values("cohorts/one/seen.csv");
  auto part = in_north("seen"), other = values("case-studies/south/seen.csv");
  auto base = in_north("asked"), rest = in_north("not-seen"), share = in_north("share"),
       plain = in_north("plain-share");
  auto welsh = values("cy/case-studies/north/seen.csv"),
       welsh_rest = values("cy/case-studies/north/not-seen.csv");
  int hidden = 0;
  for (std::size_t i = 0; i < north.size(); ++i) {
    const std::string when = month(i);
    INFO(when);
    const bool small = north[i] < 8000 || south[i] < 8000;
    hidden += small ? 1 : 0;
    if (!small) {
      // What is large stays, and hides nothing of itself.
      CHECK(whole[when].has_value());
      CHECK(part[when].has_value());
      CHECK(share[when].has_value());
      continue;
    }
    // cohort = north + south
    CHECK(int{whole[when].has_value()} + int{part[when].has_value()} + int{other[when].has_value()} <= 1);
    if (north[i] >= 8000) continue;
    // asked = north + not seen, on both pages; and 14.6724 % of those asked.
    CHECK_FALSE(part[when].has_value());
    CHECK_FALSE((base[when].has_value() && rest[when].has_value()));
    CHECK_FALSE((base[when].has_value() && welsh_rest[when].has_value()));
    CHECK_FALSE(share[when].has_value());
    CHECK_FALSE(plain[when].has_value());
    CHECK_FALSE(welsh[when].has_value());
  }
  CHECK(hidden == 2);
  int wards_shown = 0;
  for (const auto& [ward, value] : in_north("wards")) wards_shown += value ? 1 : 0;
  CHECK(wards_shown == 3);
  CHECK_THAT(files.at("case-studies/north/index.html"),
             Catch::Contains("or because another small number could be worked out from"));
  CHECK_THAT(files.at("cy/case-studies/north/index.html"),
             Catch::Contains("neu am y gellid cyfrifo rhif bach arall"));
}

TEST_CASE("no hidden number can be measured in a chart", "[build][small-numbers]") {
  const Workplace workplace;
  write_site(workplace);
  REQUIRE(run_lantern("build --site '" + workplace.folder.string() + "'").exit_code == 0);
  const auto files = files_below(workplace.folder / "_site");
  for (const char* id : {"seen", "not-seen", "share", "plain-share"}) {
    INFO(id);
    const std::string path = std::string("case-studies/north/") + id;
    // The line goes through each shown row that has a neighbour, and through nothing else.
    std::vector<std::optional<double>> rows;
    for (const auto& [when, value] : values_in(files.at(path + ".csv"))) rows.push_back(value);
    std::vector<double> shown;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i] && ((i > 0 && rows[i - 1]) || (i + 1 < rows.size() && rows[i + 1])))
        shown.push_back(*rows[i]);
    const std::vector<double> heights = heights_in(files.at(path + ".svg"), "chart-line");
    REQUIRE(heights.size() == shown.size());
    REQUIRE(heights.size() >= 5);
    const auto lowest = static_cast<std::size_t>(std::ranges::min_element(shown) - shown.begin());
    const auto highest = static_cast<std::size_t>(std::ranges::max_element(shown) - shown.begin());
    const double unit = (shown[highest] - shown[lowest]) / (heights[lowest] - heights[highest]);
    for (std::size_t i = 0; i < heights.size(); ++i) {
      const double measured = shown[lowest] + (heights[lowest] - heights[i]) * unit;
      INFO("a line passes at " << measured << ", where the table says " << shown[i]);
      CHECK(std::abs(shown[i] - measured) <= 0.2 * unit);
    }
  }
}

TEST_CASE("rounding that would say that nobody is there is pointed out", "[build][small-numbers]") {
  const auto said_of = [](const std::string& rules) {
    const Workplace workplace;
    workplace.write("site.yaml",
                    "title: Better together\nbase_url: https://example.org\nlanguage: en\n"
                    "organisation:\n  name: A team\nmeasures:\n" +
                        rules);
    workplace.write("content/index.md", "---\ntitle: Home\nsummary: What this is.\n---\n\nWelcome.\n");
    const Said said = run_lantern("check --site '" + workplace.folder.string() + "'");
    CHECK(said.exit_code == 0);
    return said.out + said.err;
  };
  CHECK_THAT(said_of("  suppress_below: 8\n  round_to: 20\n"),
             Catch::Contains(
                 "site.yaml:8:13: warning: rounded to the nearest 20, 9 people would be published as 0"));
  CHECK_THAT(said_of("  suppress_below: 2\n"),
             Catch::Contains("site.yaml:7:19: warning: rounded to the nearest 5, 2 people would be"));
  CHECK_THAT(said_of("  suppress_below: 8\n  round_to: 16\n"), Catch::Contains("0 warnings"));
}
