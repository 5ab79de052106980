// The statement on accessibility of whole sites: it says what was found, and claims nothing that nobody
// tested.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using Catch::Contains;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

namespace {

std::string settings(const std::string& more) {
  return "title: Better together\nbase_url: https://example.org\nlanguage: en\nlanguages: [en, cy]\n"
         "organisation:\n  name: A team\n" +
         more;
}

struct Statement {
  std::string english, welsh, err;
};

// Of a site with these settings and one more page.
Statement statement_of(const std::string& more, const std::string& page,
                       const std::string& date = "2026-11-22") {
  const Workplace workplace;
  workplace.write("site.yaml", settings(more));
  workplace.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
  workplace.write("content/index.cy.md", "---\ntitle: Hafan\n---\n\nCroeso.\n");
  if (!page.empty()) workplace.write("content/page.md", "---\ntitle: The page\n---\n\n" + page);
  const Said said = run_lantern("build --site '" + workplace.folder.string() + "' --date " + date);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  return {read_file(workplace.folder / "_site/accessibility/index.html"),
          read_file(workplace.folder / "_site/cy/accessibility/index.html"), said.err};
}

constexpr const char* tested =
    "accessibility:\n  contact: { en: ring 0300 123 4567, cy: ffoniwch 0300 123 4567 }\n"
    "  response_days: 10\n  reviewed: 2026-01-31\n  tested_by: six people\n";
constexpr const char* table = "|  |  |\n| --- | --- |\n| 1 | 2 |\n";

}  // namespace

TEST_CASE("what nobody has tested does not comply", "[accessibility]") {
  const Statement said = statement_of("", "");
  CHECK_THAT(said.english, Contains("has not been tested by anybody") &&
                               Contains("do not say that it does") &&
                               Contains("does not yet say whom to tell") && !Contains("fully compliant") &&
                               !Contains("partially compliant"));
  CHECK_THAT(said.english, Contains("equalityadvisoryservice.com") && Contains("equalityni.org"));
  CHECK_THAT(said.welsh, Contains("Nid oes neb wedi profi’r wefan hon eto"));
}

TEST_CASE("what was found makes it partially compliant, with the page and the criterion", "[accessibility]") {
  const Statement untested = statement_of("", table);
  CHECK_THAT(untested.english, Contains("at most partially compliant") &&
                                   Contains("1 page has a table without headings") &&
                                   Contains("criterion 1.3.1, info and relationships") &&
                                   Contains("<a href=\"../page/index.html\">The page</a>"));
  const Statement said = statement_of(tested, table);
  CHECK_THAT(said.english, Contains("is partially compliant with") && Contains("was tested by six people"));
  // The build says nothing of it: that is `lantern check`.
  CHECK_THAT(said.err, !Contains("table-without-head"));
}

TEST_CASE("a tested site in which nothing was found complies", "[accessibility]") {
  const Statement said = statement_of(tested, "Words.\n");
  CHECK_THAT(said.english, Contains("is fully compliant with") && Contains("ring 0300 123 4567") &&
                               Contains("We answer within 10 days.") &&
                               Contains("on 31\xC2\xA0January\xC2\xA0"
                                        "2026: somebody held it"));
  CHECK_THAT(said.welsh, Contains("ffoniwch 0300 123 4567") && Contains("o fewn 10"));
}

TEST_CASE("the contact is the organisation's where none is named", "[accessibility]") {
  const Statement said =
      statement_of("  email: us@example.org\nprivacy:\n  allowed_email_domains: [example.org]\n", "");
  CHECK_THAT(said.english, Contains("<a href=\"mailto:us@example.org\">us@example.org</a>"));
}

TEST_CASE("a review of more than a year ago is due, and one of a far day a slip", "[accessibility]") {
  CHECK_THAT(statement_of(tested, "", "2027-01-31").err, !Contains("review-due"));
  CHECK_THAT(statement_of(tested, "", "2027-02-01").err,
             Contains("more than a year ago [review-due]") && Contains("site.yaml:"));
  CHECK_THAT(statement_of("accessibility:\n  reviewed: 2062-01-31\n", "").err, Contains("[dates-in-order]"));
}

TEST_CASE("an author's own words stand above the statement", "[accessibility]") {
  const Workplace workplace;
  workplace.write("site.yaml", settings(""));
  workplace.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
  workplace.write("content/accessibility.md", "---\ntitle: Who can use it\n---\n\nOur own words.\n");
  REQUIRE(run_lantern("build --site '" + workplace.folder.string() + "'").exit_code == 0);
  const std::string page = read_file(workplace.folder / "_site/accessibility/index.html");
  CHECK_THAT(page, Contains("<h1>Who can use it</h1>"));
  REQUIRE(page.find("Our own words.") != std::string::npos);
  CHECK(page.find("Our own words.") < page.find("A team runs it."));
}

TEST_CASE("a film on another website is no failure of this one, and counts once", "[accessibility]") {
  const Workplace workplace;
  workplace.write("site.yaml", settings(tested));
  workplace.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
  for (const std::string name : {"one", "two"})
    workplace.write("content/resources/" + name + "/index.md",
                    "---\ntitle: Page " + name +
                        "\nmaterials:\n  - kind: recording\n    title: A film\n"
                        "    url: https://example.com/film\n---\n\nWords.\n");
  REQUIRE(run_lantern("build --site '" + workplace.folder.string() + "'").exit_code == 0);
  const std::string page = read_file(workplace.folder / "_site/accessibility/index.html");
  CHECK_THAT(page, Contains("is fully compliant with") &&
                       Contains("1 recording is on another website: we do not know whether it has captions or "
                                "a transcript.") &&
                       Contains(">Page one: A film</a>") && Contains(">Page two: A film</a>"));
}

TEST_CASE("the statement has a heading of its own below an author's words", "[accessibility]") {
  const Workplace workplace;
  workplace.write("site.yaml", settings(""));
  workplace.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
  workplace.write("content/accessibility.md", "---\ntitle: Who can use it\n---\n\n## Our own\n\nWords.\n");
  REQUIRE(run_lantern("build --site '" + workplace.folder.string() + "'").exit_code == 0);
  const std::string page = read_file(workplace.folder / "_site/accessibility/index.html");
  const auto heading = page.find(">Accessibility statement</h2>");
  REQUIRE(heading != std::string::npos);
  CHECK(page.find("Words.") < heading);
  CHECK(heading < page.find("This statement is about"));
}
