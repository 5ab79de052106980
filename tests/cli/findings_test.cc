// What an analyst would say of a measure, as `check` says it: never a reason not to publish.
#include <catch2/catch.hpp>
#include <string>

#include "cli/program.hpp"

using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

void write_site(const Workplace& workplace, const std::string& measure, const std::string& csv) {
  workplace.write("site.yaml",
                  "title: Falls\nbase_url: https://falls.example.nhs.uk\nlanguage: en\norganisation:\n"
                  "  name: A trust\n");
  workplace.write("content/index.md", "---\ntitle: Falls\nsummary: Falls on two wards.\n---\n\nHello.\n");
  workplace.write(
      "content/case-studies/falls/index.md",
      "---\ntitle: Fewer falls\nsummary: What was tried.\nmeasures:\n  - id: falls\n    title: Falls\n"
      "    kind: outcome\n    data: falls.csv\n" +
          measure + "---\n\nWhat the team did.\n");
  workplace.write("content/case-studies/falls/falls.csv", csv);
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("check tells of rare events and of the chart for them; build publishes without a word",
          "[findings]") {
  const Workplace workplace;
  std::string csv = "date,value\n";
  for (int month = 0; month < 24; ++month)
    csv += std::to_string(2021 + month / 12) + (month % 12 < 9 ? "-0" : "-") +
           std::to_string(month % 12 + 1) + ',' + (month % 5 == 0 ? "1" : "0") + '\n';
  write_site(workplace, "    unit: count\n    better: lower\n    chart: run\n", csv);
  const std::string site = " --site '" + workplace.folder.string() + "'";
  const auto checked = run_lantern("check" + site);
  INFO(checked.err);
  CHECK(checked.exit_code == 0);
  CHECK(says(checked.err,
             "content/case-studies/falls/index.md:5:5: warning: Falls: more than half of the values are 0"));
  CHECK(says(checked.err, "chart t"));
  CHECK(says(checked.err, "[measure-finding]"));
  const auto built = run_lantern("build" + site + " --out '" + (workplace.folder / "out").string() + "'");
  CHECK(built.exit_code == 0);
  CHECK(built.err.empty());
}

TEST_CASE("rows of one date are joined with a warning at their place", "[findings]") {
  const Workplace workplace;
  write_site(workplace, "    chart: run\n", "date,value\n2021-01,4\n2021-02,5\n2021-02,9\n2021-03,4\n");
  const auto built = run_lantern("build --site '" + workplace.folder.string() + "' --out '" +
                                 (workplace.folder / "out").string() + "'");
  INFO(built.err);
  CHECK(built.exit_code == 0);
  CHECK(says(built.err,
             "content/case-studies/falls/falls.csv:4:1: warning: rows of one date or label are joined to one "
             "point, the mean of their values: 2021-02 [rows-joined]"));
}
