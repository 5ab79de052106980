// The open data of whole sites: every table to the letter, after small numbers have been hidden.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using Catch::Contains;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

namespace {

constexpr const char* settings =
    "title: Better together\nbase_url: https://example.org/sub\nlanguage: en\nlanguages: [en, cy]\n"
    "organisation:\n  name: A team\n  email: us@example.org\nlicence: CC BY 4.0\n"
    "privacy:\n  allowed_email_domains: [example.org]\n";

void write_site(const Workplace& workplace) {
  workplace.write("site.yaml", settings);
  workplace.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
}

std::string data_of(const Workplace& workplace, const std::string& file) {
  return read_file(workplace.folder / "_site/data" / file);
}

void build(const Workplace& workplace) {
  const Said said = run_lantern("build --site '" + workplace.folder.string() + "' --date 2026-11-22");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
}

}  // namespace

TEST_CASE("a site without measures has tables with headings only", "[data]") {
  const Workplace workplace;
  write_site(workplace);
  build(workplace);
  CHECK(data_of(workplace, "measures.csv") ==
        "measure,page,title,kind,unit,better,chart,target,data_status\n");
  CHECK(data_of(workplace, "points.csv") == "measure,page,date,label,value,numerator,denominator,hidden\n");
  CHECK(data_of(workplace, "case-studies.csv") ==
        "id,title,organisation,cohort,status,starts,ends,address\n");
  CHECK(data_of(workplace, "cohorts.csv") == "id,title,starts,ends,started,completed\n");
  CHECK(data_of(workplace, "evaluation.csv") == "cohort,statement,percent,count,respondents,hidden\n");
  CHECK_THAT(data_of(workplace, "index.html"), Contains("datapackage.json") && Contains("No rows yet"));
}

TEST_CASE("the tables say what the pages say, each page once", "[data]") {
  const Workplace workplace;
  write_site(workplace);
  workplace.write("content/organisations.yaml", "riverside:\n  name: Riverside Trust\n");
  workplace.write("content/cohorts/one/index.md",
                  "---\ntitle: =Cohort, \"one\"\nstarts: 2021\nends: 2022-06\n"
                  "teams:\n  started: 21\n  completed: 15\nevaluation:\n"
                  "  - statement: It helped\n    percent: 92.857\n    respondents: 53\n"
                  "  - statement: I was heard\n    count: 9\n    respondents: 10\n---\n\nWords.\n");
  workplace.write("content/cohorts/two/index.md", "---\ntitle: Not yet\ndraft: true\n---\n\nWords.\n");
  workplace.write("content/case-studies/calls/index.md",
                  "---\ntitle: Calls\norganisation: riverside\ncohort: one\nstatus: completed\n"
                  "starts: 2021-04-12\nmeasures:\n"
                  "  - id: answered\n    title: Calls answered\n    kind: outcome\n    chart: p\n"
                  "    unit: percent\n    better: higher\n    target: 90\n    data: answered.csv\n"
                  "  - id: wait\n    title: -Waiting\n    kind: balancing\n    chart: run\n    unit: cups\n"
                  "    data_status: illustrative\n    data: wait.csv\n"
                  "  - id: later\n    title: Later\n    kind: process\n    chart: none\n---\n\nWords.\n");
  workplace.write("content/case-studies/calls/answered.csv",
                  "date,numerator,denominator\n2021-04,30,40\n2021-05,4,5\n2021-06,,\n");
  workplace.write("content/case-studies/calls/wait.csv", "label,value\n+Before,3.5\nAfter,2\n");
  workplace.write("content/case-studies/calls/index.cy.md", "---\ntitle: Galwadau\n---\n\nGeiriau.\n");
  workplace.write("content/case-studies/waits/index.md", "---\ntitle: Waits\ncohort: two\n---\n\nWords.\n");
  build(workplace);

  const std::string page = "https://example.org/sub/case-studies/calls/";
  CHECK(data_of(workplace, "measures.csv") ==
        "measure,page,title,kind,unit,better,chart,target,data_status\n"
        "answered," +
            page +
            ",Calls answered,outcome,percent,higher,p,90,observed\n"
            "wait," +
            page +
            ",'-Waiting,balancing,cups,neither,run,,illustrative\n"
            "later," +
            page + ",Later,process,,neither,none,,observed\n");
  CHECK(data_of(workplace, "points.csv") ==
        "measure,page,date,label,value,numerator,denominator,hidden\n"
        "answered," +
            page +
            ",2021-04,,75,30,40,no\n"
            "answered," +
            page +
            ",2021-05,,,,,yes\n"
            "answered," +
            page +
            ",2021-06,,,,,no\n"
            "wait," +
            page +
            ",,'+Before,3.5,,,no\n"
            "wait," +
            page + ",,After,2,,,no\n");
  // A cohort that is not published is not named.
  CHECK(data_of(workplace, "case-studies.csv") ==
        "id,title,organisation,cohort,status,starts,ends,address\n"
        "calls,Calls,riverside,one,completed,2021-04-12,," +
            page +
            "\n"
            "waits,Waits,,,,,,https://example.org/sub/case-studies/waits/\n");
  CHECK(data_of(workplace, "cohorts.csv") ==
        "id,title,starts,ends,started,completed\n"
        "one,\"'=Cohort, \"\"one\"\"\",2021,2022-06,21,15\n");
  CHECK(data_of(workplace, "evaluation.csv") ==
        "cohort,statement,percent,count,respondents,hidden\n"
        "one,It helped,92.9,,53,no\n"
        "one,I was heard,,,,yes\n");
  const std::string package = data_of(workplace, "datapackage.json");
  CHECK_THAT(package, Contains("\"name\": \"CC-BY-4.0\"") &&
                          Contains("\"name\": \"better-together-the-data\"") && !Contains("\"created\""));
  // What is made up never acts as data for search engines.
  const std::string html = read_file(workplace.folder / "_site/case-studies/calls/index.html");
  CHECK_THAT(html, Contains("\"@type\":\"Dataset\"") && Contains("case-studies/calls/answered.csv\"}]") &&
                       !Contains("case-studies/calls/wait.csv\"}]"));
}
