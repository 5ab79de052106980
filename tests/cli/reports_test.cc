// The reports of whole sites: where they stand, what is left out, and that nothing hidden comes out.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

namespace {

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

const std::string settings =
    "title: Tea together\nbase_url: https://tea.example\nlanguage: en\norganisation:\n  name: The tea team\n";

Said build(const Workplace& site) {
  return run_lantern("build --date 2026-11-22 --site '" + site.folder.string() + "'");
}

// The words of a PDF, as a search on the reader's computer finds them.
std::string words_of(const fs::path& pdf) {
  const Workplace work;
  const fs::path out = work.folder / "words";
  REQUIRE(std::system(("pdftotext -layout '" + pdf.string() + "' '" + out.string() + "'").c_str()) == 0);
  return read_file(out);
}

}  // namespace

TEST_CASE("a cohort with nothing but a title has a report of one page", "[reports]") {
  const Workplace site;
  site.write("site.yaml", settings);
  site.write("content/index.md", "---\ntitle: Home\n---\n");
  site.write("content/cohorts/one/index.md", "---\ntitle: Cohort One\n---\n");
  const Said said = build(site);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const fs::path out = site.folder / "_site";
  const std::string page = read_file(out / "cohorts/one/report/index.html");
  CHECK_THAT(page, Catch::Contains("Nothing more has been published about this cohort yet."));
  CHECK_THAT(page, Catch::Contains("href=\"../report.pdf\"") && Catch::Contains("PDF, 1 page, "));
  CHECK_THAT(words_of(out / "cohorts/one/report.pdf"),
             Catch::Contains("Cohort One") && Catch::Contains("22 November 2026"));
  CHECK_THAT(read_file(out / "cohorts/one/index.html"),
             Catch::Contains("href=\"report/index.html\"") && Catch::Contains("1 page"));
  CHECK(fs::exists(out / "report.pdf"));
  CHECK_THAT(read_file(out / "cohorts/index.html"), Catch::Contains("href=\"../report/index.html\""));
  CHECK_THAT(read_file(out / "sitemap.xml"), Catch::Contains("https://tea.example/cohorts/one/report/") &&
                                                 Catch::Contains("https://tea.example/report/"));
}

TEST_CASE("a site without cohorts and case studies has no report", "[reports]") {
  const Workplace site;
  site.write("site.yaml", settings);
  site.write("content/index.md", "---\ntitle: Home\n---\n");
  REQUIRE(build(site).exit_code == 0);
  CHECK_FALSE(fs::exists(site.folder / "_site/report"));
  CHECK_FALSE(fs::exists(site.folder / "_site/report.pdf"));
}

TEST_CASE("every language has the programme's report", "[reports]") {
  const Workplace site;
  site.write("site.yaml", settings + "languages: [en, cy]\n");
  site.write("content/index.md", "---\ntitle: Home\n---\n");
  site.write("content/index.cy.md", "---\ntitle: Hafan\n---\n");
  site.write("content/cohorts/one/index.md", "---\ntitle: Cohort One\nsummary: The first.\n---\n");
  site.write("content/cohorts/one/index.cy.md", "---\ntitle: Carfan Un\n---\n");
  REQUIRE(build(site).exit_code == 0);
  const fs::path out = site.folder / "_site";
  CHECK_THAT(read_file(out / "cy/report/index.html"), Catch::Contains("Adroddiad y rhaglen"));
  CHECK_THAT(words_of(out / "cy/cohorts/one/report.pdf"), Catch::Contains("Carfan Un"));
  CHECK(fs::exists(out / "cy/report.pdf"));
}

TEST_CASE("nothing that is hidden or made up comes out in a report", "[reports]") {
  const Workplace site;
  site.write("site.yaml", settings);
  site.write("content/index.md", "---\ntitle: Home\n---\n");
  site.write("content/cohorts/one/index.md",
             "---\ntitle: Cohort One\nteams: {started: 9, completed: 7}\nevaluation:\n"
             "  - statement: felt listened to\n    percent: 83\n    respondents: 6\n"
             "  - statement: learned something\n    percent: 71\n    respondents: 42\n---\n");
  const auto study = [&](const std::string& id, const std::string& more) {
    site.write(
        "content/case-studies/" + id + "/index.md",
        "---\ntitle: Story " + id + "\ncohort: one\nmeasures:\n  - id: missed\n    title: Missed in " + id +
            "\n    kind: outcome\n    chart: run\n    unit: percent\n    better: lower\n    data: d.csv\n" +
            more + "---\n");
  };
  std::string small = "date,numerator,denominator\n", made_up = "date,numerator,denominator\n";
  for (int month = 1; month <= 12; ++month) {
    const std::string date = "2021-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + ",";
    small += date + (month == 12 ? "3,7\n" : "10,20\n");
    made_up += date + "37,100\n";
  }
  study("small", "");
  site.write("content/case-studies/small/d.csv", small);
  study("invented", "    data_status: illustrative\n");
  site.write("content/case-studies/invented/d.csv", made_up);
  const Said said = build(site);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const fs::path out = site.folder / "_site";
  for (const std::string& all :
       {words_of(out / "cohorts/one/report.pdf"), words_of(out / "report.pdf"),
        read_file(out / "cohorts/one/report/index.html"), read_file(out / "report/index.html")}) {
    CHECK_THAT(all, !Catch::Contains("83%"));
    CHECK_THAT(all, !Catch::Contains("42.9%") && !Catch::Contains("43%") && !Catch::Contains("3 of 7"));
    CHECK_THAT(all, !Catch::Contains("37%"));
    CHECK_THAT(all, Catch::Contains("made up"));
  }
  CHECK_THAT(words_of(out / "cohorts/one/report.pdf"), Catch::Contains("71%"));
}

TEST_CASE("a report is the same whatever the number of workers", "[reports]") {
  const Workplace work;
  for (const std::string jobs : {"1", "4"})
    REQUIRE(run_lantern("build --date 2026-11-22 --no-cache --jobs " + jobs +
                        " --site '" LANTERN_SOURCE_DIR "' --out '" + (work.folder / jobs).string() + "'")
                .exit_code == 0);
  for (const std::string file : {"report.pdf", "cohorts/cohort-2/report.pdf", "report/index.html"})
    CHECK(read_file(work.folder / "1" / file) == read_file(work.folder / "4" / file));
}
