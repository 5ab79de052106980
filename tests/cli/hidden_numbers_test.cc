// Two sites that differ in nothing but hidden numbers are one and the same to a reader: every published
// file, and what `check` says of them, is compared byte for byte.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

namespace {

// One measure of a case study of its own. Each `%` in the table is a number that has to be hidden.
struct Case {
  std::string id;
  std::string chart;
  std::string unit;
  std::string people;
  std::string table;
};

std::string month(int number) {
  return "2021-" + std::string(number < 10 ? "0" : "") + std::to_string(number);
}

// Twelve months of shown rows, of which the fourth and the ninth are `hidden`.
std::string table(const std::string& heading, const std::vector<std::string>& shown,
                  const std::string& hidden) {
  std::string csv = heading + "\n";
  for (int i = 1; i <= 12; ++i)
    csv += month(i) + "," + (i == 4 || i == 9 ? hidden : shown[static_cast<std::size_t>(i) % shown.size()]) +
           "\n";
  return csv;
}

std::vector<Case> cases() {
  const std::vector<std::string> counts = {"23", "31", "18", "44", "27"};
  const std::vector<std::string> shares = {"23,61", "31,58", "18,47", "44,90", "27,66"};
  std::vector<Case> all;
  for (const char* unit : {"count", ""})
    for (const char* chart : {"run", "i", "mr", "c", "g"})
      all.push_back({std::string(chart) + (*unit == 0 ? "-plain" : "-count"), chart, unit, "true",
                     table("date,value", counts, "%")});
  for (const char* unit : {"minutes", "score", "days"})
    all.push_back({std::string("c-") + unit, "c", unit, "true", table("date,value", counts, "%")});
  for (const std::string unit : {"percent", "rate", "count", "days", "minutes", "score", ""})
    for (const std::string chart : {"run", "i", "mr", "p", "pp", "u", "up"})
      if (unit == "percent" || chart == "run" || chart == "u")
        all.push_back({chart + "-share-" + unit, chart, unit, "true",
                       table("date,numerator,denominator", shares, "%,50")});
  // Without `people: true` the base alone is the reason.
  for (const char* chart : {"run", "p", "u"})
    all.push_back({std::string(chart) + "-base", chart, "percent", "false",
                   table("date,numerator,denominator", shares, "%,9")});
  // The few who are not counted.
  all.push_back({"all-but", "p", "percent", "true", table("date,numerator,denominator", shares, "4%,50")});
  for (const char* chart : {"xbar", "s"}) {
    std::string csv = "date,value\n";
    for (int i = 1; i <= 12; ++i)
      for (int person = 0; person < (i == 4 ? 3 : 12); ++person)
        csv += month(i) + "," + (i == 4 ? "1%" : std::to_string(20 + (person * 7 + i * 5) % 23)) + "\n";
    all.push_back({std::string(chart) + "-days", chart, "days", "true", csv});
  }
  // A table of labels hides a second row beside the small one.
  all.push_back({"labels", "run", "count", "true", "label,value\nNorth,23\nSouth,%\nEast,12\nWest,31\n"});
  // So does a funnel plot; and its average and its limits are made from what is left.
  const std::string others = "North,23,61\nSouth,31,58\nWest,18,47\nDale,44,90\nFell,27,66\nMoor,60,75\n";
  all.push_back(
      {"funnel-base", "funnel", "percent", "false", "label,numerator,denominator\n" + others + "East,%,9\n"});
  all.push_back({"funnel-people", "funnel", "percent", "true",
                 "label,numerator,denominator\n" + others + "East,%,50\n"});
  return all;
}

std::string filled(std::string text, const std::string& hidden) {
  for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at))
    text.replace(at, 1, hidden);
  return text;
}

std::string front_of(const Case& one, const std::string& id, const std::string& data) {
  return "  - id: " + id + "\n    title: What " + id + " shows\n    kind: outcome\n    chart: " + one.chart +
         "\n" + (one.unit.empty() ? "" : "    unit: " + one.unit + "\n") +
         "    better: lower\n    data: " + data + "\n    people: " + one.people + "\n";
}

void write_site(const Workplace& workplace, const std::string& hidden, const std::string& rules) {
  workplace.write("site.yaml",
                  "title: Better together\nbase_url: https://example.org\nlanguage: en\nlanguages: [en, cy]\n"
                  "organisation:\n  name: A team\nmeasures:\n" +
                      rules);
  workplace.write("content/index.md", "---\ntitle: Home\nsummary: What this is.\n---\n\nWelcome.\n");
  workplace.write("content/cohorts/one/index.md",
                  "---\ntitle: Cohort one\nevaluation:\n"
                  "  - {statement: It was hard, count: " +
                      hidden +
                      ", respondents: 60}\n"
                      "  - {statement: It took too long, percent: " +
                      hidden +
                      ", respondents: 100}\n"
                      "  - {statement: It helped us, count: " +
                      hidden +
                      ", respondents: 9}\n"
                      "  - {statement: It was short, count: " +
                      hidden +
                      "}\n"
                      "  - {statement: It was worth it, count: 41, respondents: 60}\n---\n\nWords.\n");
  for (const Case& one : cases()) {
    const std::string folder = "content/case-studies/" + one.id;
    const std::string body = "---\n\nWords.\n\n```chart\nmeasure: " + one.id + "\n```\n";
    const std::string front = "---\ntitle: Team " + one.id + "\ncohort: one\nmeasures:\n";
    workplace.write(folder + "/d.csv", filled(one.table, hidden));
    workplace.write(folder + "/index.md", front + front_of(one, one.id, "d.csv") + body);
    workplace.write(folder + "/easy-read.md",
                    "---\ntitle: Our team\n---\n\n```chart\nmeasure: " + one.id + "\n```\n");
  }
  // The same file again: on a page of another kind, as another chart, without `people: true`.
  const auto again = [&](const std::string& name, const std::string& of, const std::string& more) {
    workplace.write("content/" + name + ".md", "---\ntitle: Page " + name + "\nmeasures:\n  - id: " + name +
                                                   "\n    title: Something else, " + name +
                                                   "\n    kind: process\n    data: case-studies/" + of +
                                                   "/d.csv\n" + more + "---\n\nWords.\n");
  };
  again("again-run", "run-count", "    chart: run\n");
  again("again-c", "run-count", "    chart: c\n    unit: count\n");
  again("again-days", "i-count", "    chart: i\n    unit: days\n");
  again("again-percent", "mr-count", "    chart: run\n    unit: percent\n");
  again("again-mean", "c-count", "    chart: xbar\n    unit: minutes\n");
  again("again-rebased", "g-count", "    chart: run\n    rebase: [2021-07]\n    baseline: 5\n");
  again("again-share", "p-share-percent", "    chart: u\n    unit: rate\n");
  again("again-labels", "labels", "    chart: i\n");
  // As a mean of each date's people, where the other chart hides dates of few.
  again("again-waits", "xbar-days", "    chart: run\n    unit: days\n");
  // A copy under another name, and one of a file that only a draft says counts people.
  workplace.write("content/copy.csv", filled(cases().front().table, hidden) + "\n");
  workplace.write("content/copied.md",
                  "---\ntitle: Copied\nmeasures:\n  - id: copied\n    title: A copy\n"
                  "    kind: outcome\n    chart: run\n    data: copy.csv\n---\n\nWords.\n");
  workplace.write("content/of-a-draft.csv",
                  filled("date,value\n2021-01,%\n2021-02,35\n2021-03,52\n", hidden));
  for (const char* name : {"draft", "shown"})
    workplace.write(std::string("content/") + name + ".md",
                    std::string("---\ntitle: A page, ") + name + "\n" +
                        (*name == 'd' ? "draft: true\n" : "") + "measures:\n  - id: " + name +
                        "\n    title: What is " + name +
                        "\n    kind: outcome\n    chart: run\n    data: of-a-draft.csv\n" +
                        (*name == 'd' ? "    people: true\n" : "") + "---\n\nWords.\n");
}

using Files = std::map<std::string, std::string>;

Files published(const Workplace& workplace) {
  const std::string site = "--site '" + workplace.folder.string() + "' --date 2026-11-21";
  const Said said = run_lantern("build " + site);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  Files files;
  const fs::path folder = workplace.folder / "_site";
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = read_file(entry.path());
  std::istringstream check(run_lantern("check " + site + " --format json").out);
  for (std::string line; std::getline(check, line);)
    if (line.find("\"seconds\"") == std::string::npos) files["what check says"] += line + "\n";
  return files;
}

// "case-studies/x/d.csv, line 5: ... and ..."; empty when there is none.
std::string first_difference(const Files& one, const Files& other) {
  for (const auto& [path, bytes] : one) {
    const auto there = other.find(path);
    if (there == other.end()) return path + " is in one of them only";
    if (there->second == bytes) continue;
    std::istringstream a(bytes), b(there->second);
    std::string line_a, line_b;
    for (int line = 1;; ++line) {
      const bool more_a = static_cast<bool>(std::getline(a, line_a));
      const bool more_b = static_cast<bool>(std::getline(b, line_b));
      if (more_a && more_b && line_a == line_b) continue;
      const auto begin = static_cast<std::size_t>(std::ranges::mismatch(line_a, line_b).in1 - line_a.begin());
      const std::size_t from = begin < 60 ? 0 : begin - 60;
      return path + ", line " + std::to_string(line) + ":\n  " +
             line_a.substr(std::min(from, line_a.size()), 120) + "\n  " +
             line_b.substr(std::min(from, line_b.size()), 120);
    }
  }
  return one.size() == other.size() ? std::string() : "the other site has more files";
}

int hidden_rows(const std::string& csv) {
  int rows = 0;
  std::istringstream lines(csv);
  for (std::string line; std::getline(lines, line);) rows += line.find(",yes,") != std::string::npos ? 1 : 0;
  return rows;
}

}  // namespace

TEST_CASE("what is hidden changes nothing that is published", "[build][small-numbers]") {
  for (const char* rules : {"  round_to: 5\n", "  suppress_below: 12\n  round_to: 1\n"}) {
    INFO("with the rules " << rules);
    const Workplace one, other;
    write_site(one, "3", rules);
    write_site(other, "5", rules);
    const Files files = published(one);
    // There is something hidden in each of them.
    for (const auto& [path, bytes] : files)
      if (path.ends_with(".csv") && !path.starts_with("data/")) {
        INFO(path);
        CHECK(hidden_rows(bytes) >= 1);
      }
    CHECK(files.at("data/points.csv").find(",yes\n") != std::string::npos);
    CHECK(std::ranges::count_if(files, [](const auto& file) { return file.first.ends_with(".pdf"); }) > 10);
    CHECK(files.at("cohorts/one/index.html").find("because such a small number") != std::string::npos);
    const std::string difference = first_difference(files, published(other));
    INFO(difference);
    CHECK(difference.empty());
  }
}
