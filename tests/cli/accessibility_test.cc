// The statement on accessibility of whole sites: it says what was found, and claims nothing that nobody
// tested.
#include <catch2/catch.hpp>
#include <utility>
#include <vector>

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

using Files = std::vector<std::pair<std::string, std::string>>;  // paths in the site, and their bytes

// Of a site with these settings and these files.
Statement statement_with(const std::string& more, const Files& files,
                         const std::string& date = "2026-11-22") {
  const Workplace workplace;
  workplace.write("site.yaml", settings(more));
  workplace.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
  workplace.write("content/index.cy.md", "---\ntitle: Hafan\n---\n\nCroeso.\n");
  for (const auto& [path, bytes] : files) workplace.write(path, bytes);
  const Said said = run_lantern("build --site '" + workplace.folder.string() + "' --date " + date);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  return {read_file(workplace.folder / "_site/accessibility/index.html"),
          read_file(workplace.folder / "_site/cy/accessibility/index.html"), said.err};
}

// With one more page.
Statement statement_of(const std::string& more, const std::string& page,
                       const std::string& date = "2026-11-22") {
  if (page.empty()) return statement_with(more, {}, date);
  return statement_with(more, {{"content/page.md", "---\ntitle: The page\n---\n\n" + page}}, date);
}

std::string resource(const std::string& materials) {
  return "---\ntitle: A talk\nmaterials:\n" + materials + "---\n\nWords.\n";
}

// Without tags, title and language.
std::string plain_pdf() {
  return read_file(LANTERN_SOURCE_DIR "/tests/sites/checked/access/content/resources/leaflet/leaflet.pdf");
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
  CHECK_THAT(page,
             Contains("is fully compliant with") &&
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

TEST_CASE("captions and transcripts without a word are none", "[accessibility]") {
  const Statement film = statement_with(
      tested, {{"content/resources/talk/index.md",
                resource("  - {kind: recording, file: f.mp4}\n  - {kind: captions, file: f.vtt}\n")},
               {"content/resources/talk/f.mp4", "no film at all"},
               {"content/resources/talk/f.vtt", "WEBVTT\n"}});
  CHECK_THAT(film.english, Contains("This website is partially compliant with") &&
                               Contains("1 recording has no captions") &&
                               Contains("1 recording has no transcript"));
  const Statement sound = statement_with(
      tested, {{"content/resources/talk/index.md",
                resource("  - {kind: audio, file: f.mp3}\n  - {kind: transcript, file: f.txt}\n")},
               {"content/resources/talk/f.mp3", "no sound at all"},
               {"content/resources/talk/f.txt", "\n"}});
  CHECK_THAT(sound.english, Contains("This website is partially compliant with") &&
                                Contains("1 sound recording has no transcript"));
}

TEST_CASE("captions without a word are none beside a transcript that somebody wrote down",
          "[accessibility]") {
  const std::string materials =
      "  - {kind: recording, file: f.mp4}\n  - {kind: captions, file: f.vtt}\n"
      "  - {kind: transcript, file: f.txt}\n";
  const auto said_with = [&](const std::string& captions) {
    return statement_with(tested, {{"content/resources/talk/index.md", resource(materials)},
                                   {"content/resources/talk/f.mp4", "no film at all"},
                                   {"content/resources/talk/f.vtt", captions},
                                   {"content/resources/talk/f.txt", "Hello there.\n"}});
  };
  CHECK_THAT(said_with("WEBVTT\n").english,
             Contains("1 recording has no captions") && !Contains("no transcript:"));
  CHECK_THAT(said_with("WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nHello there.\n").english,
             Contains("This website is fully compliant with"));
}

TEST_CASE("nothing is claimed of documents and recordings that no check looks into", "[accessibility]") {
  const Statement linked = statement_with(
      tested,
      {{"content/about.md", "---\ntitle: About\n---\n\nOur [plan](plan.pdf) and our [film](film.mp4).\n"},
       {"content/plan.pdf", plain_pdf()},
       {"content/film.mp4", "no film at all"}});
  CHECK_THAT(linked.english,
             Contains("We do not know whether this website is fully compliant with") &&
                 !Contains("This website is fully compliant") &&
                 Contains("2 documents or recordings are linked in the text or lie beside the pages") &&
                 Contains(">About: plan.pdf</a>") && Contains(">About: film.mp4</a>") &&
                 Contains("What these checks cannot tell or have not looked into is listed above"));
  CHECK_THAT(linked.welsh, Contains("Ni wyddom a yw’r wefan hon yn cydymffurfio’n llawn"));
  const Statement asset = statement_with(tested, {{"assets/plan.pdf", plain_pdf()}});
  CHECK_THAT(asset.english, !Contains("This website is fully compliant") &&
                                Contains("1 document or recording is linked in the text or lies beside") &&
                                Contains("<a href=\"../assets/plan.pdf\">plan.pdf</a>"));
}

TEST_CASE("a document among the materials is looked into, wherever else a link leads to it",
          "[accessibility]") {
  const Statement said = statement_with(
      tested,
      {{"content/resources/talk/index.md", resource("  - {kind: link, title: The plan, file: plan.pdf}\n")},
       {"content/resources/talk/plan.pdf", plain_pdf()},
       {"content/about.md", "---\ntitle: About\n---\n\nOur [plan](resources/talk/plan.pdf).\n"}});
  CHECK_THAT(said.english, Contains("This website is partially compliant with") &&
                               Contains("1 PDF document has no tags") && !Contains("linked in the text"));
}

TEST_CASE("a review on a day that is still to come has not been", "[accessibility]") {
  const Statement early = statement_of(tested, "", "2026-01-30");
  CHECK_THAT(early.err, Contains("that day is still to come [dates-in-order]"));
  CHECK_THAT(early.english, Contains("Nobody has said yet when this statement was last reviewed") &&
                                !Contains("somebody held it"));
  const Statement same_day = statement_of(tested, "", "2026-01-31");
  CHECK_THAT(same_day.err, !Contains("dates-in-order"));
  CHECK_THAT(same_day.english, Contains("somebody held it"));
}

TEST_CASE("what needs other websites or scripts is not promised without them", "[accessibility]") {
  CHECK_THAT(statement_of("", "Words.\n").english,
             Contains("<li>read everything without JavaScript and without other websites</li>"));
  CHECK_THAT(statement_with("", {{"content/resources/talk/index.md",
                                  resource("  - {kind: recording, url: \"https://example.com/film\"}\n")}})
                 .english,
             Contains("but not the recordings and documents that are on other websites</li>") &&
                 !Contains("<li>read everything without JavaScript"));
  CHECK_THAT(statement_of("raw_html: true\n", "Words.\n").english, !Contains("without other websites"));
}
