// Each setting of `measures` and `easy_read` in site.yaml changes what is published or said.
#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "cli/program.hpp"

using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

// All that a build says and publishes, but for how long it took.
std::string result_of(const std::string& settings) {
  const Workplace place;
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n" + settings);
  place.write("content/index.md", "---\ntitle: Home\n---\n\nHello.\n");
  place.write("content/easy-read.md",
              "---\ntitle: Home\n---\n\n## Help\n\n![](nurse) You can ask a nurse for help on any day of "
              "the week that you like to come here.\n");
  place.write("own/nurse.svg",
              "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>");
  std::string shares = "date,numerator,denominator\n";
  std::string people = "date,value\n";
  std::string weeks = "date,value\n";
  for (int i = 0; i < 12; ++i) {
    const std::string month = "2024-" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1) + ",";
    shares += month + std::to_string(3 + i % 4) + "," + (i % 2 == 0 ? "9" : "40") + "\n";
    people += month + std::to_string(i == 4 ? 6 : i == 7 ? 7 : 30 + 3 * i) + "\n";
    // Five up in a row: a trend for one set of rules only.
    const std::vector<int> values = {10, 12, 9, 13, 8, 9, 10, 11, 12, 9, 13, 10};
    weeks += month + std::to_string(values[static_cast<std::size_t>(i)]) + "\n";
  }
  place.write("content/case-studies/one/shares.csv", shares);
  place.write("content/case-studies/one/people.csv", people);
  place.write("content/case-studies/one/weeks.csv", weeks);
  place.write("content/case-studies/one/index.md",
              "---\ntitle: One\nmeasures:\n"
              "  - {id: shares, title: Shares, kind: outcome, unit: percent, chart: p, data: shares.csv}\n"
              "  - {id: people, title: People, kind: outcome, unit: count, chart: run, data: people.csv, "
              "people: true}\n"
              "  - {id: weeks, title: Weeks, kind: outcome, unit: count, chart: run, data: "
              "weeks.csv}\n---\n\nText.\n");
  const auto said = run_lantern("build --quiet --date 2026-06-01 --site '" + place.folder.string() + "'");
  // What easy read is judged by is said by `check`.
  const auto checked = run_lantern("check --quiet --date 2026-06-01 --site '" + place.folder.string() + "'");
  std::string all =
      std::to_string(said.exit_code) + std::to_string(checked.exit_code) + said.err + checked.err;
  std::vector<std::filesystem::path> files;
  if (std::filesystem::exists(place.folder / "_site"))
    for (const auto& entry : std::filesystem::recursive_directory_iterator(place.folder / "_site"))
      if (entry.is_regular_file()) files.push_back(entry.path());
  std::ranges::sort(files);
  for (const auto& file : files) all += file.lexically_relative(place.folder).string() + read_file(file);
  return all;
}

}  // namespace

TEST_CASE("every setting of measures and easy_read has an effect", "[settings]") {
  const std::string usual = result_of("");
  REQUIRE(usual.starts_with("00"));
  CHECK(result_of("") == usual);
  for (const std::string setting :
       {"measures: {rules: anhoej}", "measures: {minimum_base: 5}", "measures: {suppress_below: 7}",
        "measures: {round_to: 10}", "easy_read: {level: off}", "easy_read: {level: error}",
        "easy_read: {max_sentence_words: 30}", "easy_read: {pictures: own}"}) {
    INFO(setting);
    CHECK(result_of(setting + "\n") != usual);
  }
}
