// Translations: what they take over from their originals, and what is said about it.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using Catch::Contains;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

namespace {

constexpr const char* settings =
    "title: Better together\nbase_url: https://example.org\nlanguage: en\nlanguages: [en, cy]\n"
    "organisation:\n  name: A team\n";

constexpr const char* study =
    "---\ntitle: Sleeping well\nsummary: Fewer people woke at night.\norganisation: hill\ncohort: one\n"
    "topics: [sleep]\nstatus: completed\nstarts: 2021-04\naim:\n  statement: Fewer people wake.\n"
    "  measure: woken\n  target: 20\nlearning:\n  - Ask first.\n"
    "measures:\n  - id: woken\n    title: Nights woken\n    kind: outcome\n    unit: percent\n    better: "
    "lower\n"
    "    chart: run\n    data: woken.csv\n  - id: staff\n    title: Staff time\n    kind: balancing\n"
    "    chart: none\n---\n\n## The story\n\nWords of the original.\n\n```chart\nmeasure: woken\n```\n";

std::string twelve_months() {
  std::string csv = "date,value\n";
  for (int month = 1; month <= 12; ++month)
    csv += "2021-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-01," +
           std::to_string(60 - month) + "\n";
  return csv;
}

// A case study with its cohort, its organisation and its topic, all in English.
void write_original(const Workplace& workplace) {
  workplace.write("site.yaml", settings);
  workplace.write("content/index.md", "---\ntitle: Welcome\n---\n\nThis is what we do.\n");
  workplace.write("content/organisations.yaml", "hill:\n  name: Hill Hospital\n");
  workplace.write("content/topics.yaml", "sleep:\n  title: Sleep\n");
  workplace.write("content/cohorts/one/index.md", "---\ntitle: Cohort 1\n---\n\nWords.\n");
  workplace.write("content/case-studies/sleep/index.md", study);
  workplace.write("content/case-studies/sleep/woken.csv", twelve_months());
}

Said built(const Workplace& workplace, const std::string& options = {}) {
  return run_lantern("build --date 2026-06-01 " + options + " --site '" + workplace.folder.string() + "'");
}

}  // namespace

TEST_CASE("a translation of the words alone has the figures, files and relations of the original",
          "[translations]") {
  const Workplace workplace;
  write_original(workplace);
  workplace.write(
      "content/case-studies/sleep/index.cy.md",
      "---\ntitle: Cysgu’n dda\nsummary: Deffrodd llai o bobl.\naim:\n  statement: Llai’n deffro.\n"
      "measures:\n  - id: woken\n    title: Nosweithiau effro\n---\n\n## Y stori\n\nGeiriau.\n");
  const Said said = built(workplace, "--strict");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const fs::path out = workplace.folder / "_site";
  const std::string page = read_file(out / "cy/case-studies/sleep/index.html");
  CHECK_THAT(page, Contains("<h1>Cysgu’n dda</h1>") && Contains("Hill Hospital") &&
                       Contains("Llai’n deffro.") && Contains("Nosweithiau effro") &&
                       Contains("<p>Geiriau.</p>"));
  // The words of the original say that they are.
  CHECK_THAT(page, Contains("<span lang=\"en\">Ask first.</span>") &&
                       Contains("<span lang=\"en\">Staff time</span>") && !Contains("Words of the original"));
  CHECK(read_file(out / "cy/case-studies/sleep/woken.csv") ==
        read_file(out / "case-studies/sleep/woken.csv"));
  // Its cohort, its organisation and its topic list it.
  for (const char* list : {"cy/organisations/hill/index.html", "cy/topics/sleep/index.html"})
    CHECK_THAT(read_file(out / list), Contains("Cysgu’n dda"));
}

TEST_CASE("a translation may be empty: then it is the original, marked with its language", "[translations]") {
  const Workplace workplace;
  write_original(workplace);
  workplace.write("content/case-studies/sleep/index.cy.md", "---\n---\n");
  const Said said = built(workplace, "--strict");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const std::string page = read_file(workplace.folder / "_site/cy/case-studies/sleep/index.html");
  CHECK_THAT(page, Contains("<html lang=\"cy\"") &&
                       Contains("<h1><span lang=\"en\">Sleeping well</span></h1>") &&
                       Contains("<div class=\"prose\" lang=\"en\">"));
}

TEST_CASE("what is wrong with the original is said once", "[translations]") {
  const Workplace workplace;
  write_original(workplace);
  std::string wrong = study;
  wrong.replace(wrong.find("organisation: hill"), 18, "organisation: hull");
  wrong.replace(wrong.find("unit: percent"), 13, "unti: percent");
  workplace.write("content/case-studies/sleep/index.md", wrong + "\n[Nowhere](nowhere.md)\n");
  workplace.write("content/case-studies/sleep/index.cy.md",
                  "---\ntitle: Cysgu’n dda\nsumary: Geiriau.\n---\n");
  const Said said = built(workplace);
  CHECK(said.exit_code == 1);
  const auto times = [&](const std::string& words) {
    int count = 0;
    for (auto at = said.err.find(words); at != std::string::npos; at = said.err.find(words, at + 1)) ++count;
    return count;
  };
  INFO(said.err);
  CHECK(times("[unknown-organisation]") == 1);
  CHECK(times("unknown field 'unti'") == 1);
  CHECK(times("[broken-link]") == 1);
  CHECK(times("index.cy.md:3:1: error: unknown field 'sumary'") == 1);
  CHECK(times(" error: ") == 4);
}

TEST_CASE("a date that is wrong only beside the translation's own names both files", "[translations]") {
  const Workplace workplace;
  write_original(workplace);
  std::string with_end = study;
  with_end.replace(with_end.find("starts: 2021-04"), 15, "starts: 2021-04\nends: 2021-09");
  workplace.write("content/case-studies/sleep/index.md", with_end);
  workplace.write("content/case-studies/sleep/index.cy.md", "---\nstarts: 2022-01\n---\n");
  const Said said = built(workplace);
  CHECK(said.exit_code == 1);
  CHECK_THAT(said.err,
             Contains("index.md:9:7: error: 'ends' (2021-09) is before 'starts' (2022-01), with what "
                      "its translation 'content/case-studies/sleep/index.cy.md' writes"));
}

TEST_CASE("a measure that the original lacks must be whole", "[translations]") {
  const Workplace workplace;
  write_original(workplace);
  workplace.write("content/case-studies/sleep/index.cy.md",
                  "---\nmeasures:\n  - id: newydd\n    title: Newydd\n---\n");
  const Said said = built(workplace);
  CHECK(said.exit_code == 1);
  CHECK_THAT(said.err, Contains("index.cy.md:3:5: error: the field 'kind' is missing"));
}

TEST_CASE("an easy-read version that is not translated is offered in its own language", "[translations]") {
  const Workplace workplace;
  write_original(workplace);
  workplace.write("content/case-studies/sleep/easy-read.md",
                  "---\ntitle: Sleep well\n---\n\n![](sleep) People sleep.\n");
  workplace.write("content/case-studies/sleep/index.cy.md", "---\ntitle: Cysgu’n dda\n---\n\nGeiriau.\n");
  REQUIRE(built(workplace).exit_code == 0);
  const fs::path out = workplace.folder / "_site";
  CHECK_THAT(read_file(out / "cy/case-studies/sleep/index.html"),
             Contains("href=\"../../../case-studies/sleep/easy-read/index.html\"") &&
                 Contains("(<span lang=\"en\">English</span>)"));
  CHECK_THAT(read_file(out / "cy/easy-read/index.html"), Contains("<span lang=\"en\">Sleep well</span>"));
}

TEST_CASE("an easy-read translation takes over the title, who tested it, and the part for the label",
          "[translations]") {
  const Workplace workplace;
  write_original(workplace);
  workplace.write("content/resources/label/index.md", "---\ntitle: A label\nkind: label\n---\n\nWords.\n");
  workplace.write(
      "content/resources/label/easy-read.md",
      "---\ntitle: A big label\nsheet: To stick on\ntested_with: the Tuesday group\n---\n\n"
      "## What it is\n\n![](label) This is a label.\n\n## To stick on\n\n![](sticker) Stick it on.\n");
  workplace.write("content/resources/label/index.cy.md", "---\ntitle: Label\n---\n\nGeiriau.\n");
  workplace.write(
      "content/resources/label/easy-read.cy.md",
      "---\n---\n\n## Beth yw e\n\n![](label) Label yw hwn.\n\n## I’w lynu\n\n![](sticker) Glynwch e.\n");
  const Said said = built(workplace);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  CHECK_THAT(read_file(workplace.folder / "_site/cy/resources/label/easy-read/index.html"),
             Contains("<span lang=\"en\">A big label</span>") && Contains("the Tuesday group"));
  CHECK(said.err.find("[sheet-unknown]") == std::string::npos);
}

TEST_CASE("an easy-read translation beside no translation says what to make", "[translations]") {
  const Workplace workplace;
  write_original(workplace);
  workplace.write("content/case-studies/sleep/easy-read.cy.md",
                  "---\ntitle: Cysgu\n---\n\n![](sleep) Mae pobl yn cysgu.\n");
  const Said said = built(workplace);
  CHECK(said.exit_code == 1);
  CHECK_THAT(said.err, Contains("[easy-read-alone]") && Contains("content/case-studies/sleep/index.cy.md"));
}

TEST_CASE("pages and lists name their versions, and the one for readers of any other language",
          "[translations]") {
  const Workplace workplace;
  write_original(workplace);
  workplace.write("content/case-studies/sleep/index.cy.md", "---\ntitle: Cysgu’n dda\n---\n\nGeiriau.\n");
  REQUIRE(built(workplace).exit_code == 0);
  const fs::path out = workplace.folder / "_site";
  const std::string study_links =
      "<link rel=\"alternate\" hreflang=\"cy\" href=\"https://example.org/cy/case-studies/sleep/\">\n"
      "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/case-studies/sleep/\">\n"
      "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/case-studies/sleep/\">";
  for (const char* page : {"case-studies/sleep/index.html", "cy/case-studies/sleep/index.html"})
    CHECK_THAT(read_file(out / page), Contains(study_links));
  CHECK_THAT(read_file(out / "cy/case-studies/sleep/index.html"),
             Contains("og:locale\" content=\"cy_GB\"") &&
                 Contains("og:locale:alternate\" content=\"en_GB\"") && Contains("\"inLanguage\":\"cy\""));
  CHECK_THAT(read_file(out / "cy/topics/sleep/index.html"),
             Contains("hreflang=\"x-default\" href=\"https://example.org/topics/sleep/\""));
  CHECK_THAT(read_file(out / "case-studies/sleep/report-card/index.html"),
             Contains("hreflang=\"cy\" href=\"https://example.org/cy/case-studies/sleep/report-card/\""));
  // A page that is not translated has no versions, and says nothing of it.
  CHECK_THAT(read_file(out / "cohorts/one/index.html"), !Contains("hreflang"));
}

TEST_CASE("a language without any page has its home page and its lists", "[translations]") {
  const Workplace workplace;
  write_original(workplace);
  const Said said = built(workplace);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const fs::path out = workplace.folder / "_site";
  CHECK_THAT(read_file(out / "cy/index.html"), Contains("<h1 lang=\"en\">Welcome</h1>"));
  CHECK_THAT(read_file(out / "cy/case-studies/index.html"),
             Contains("<span lang=\"en\">Sleeping well</span>"));
  CHECK_THAT(read_file(out / "index.html"), Contains("hreflang=\"cy\">Cymraeg</a>"));
}
