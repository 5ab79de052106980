// Files in content/ that do nothing, or not what was meant; and pages that wait for somebody to read them
// again.
#include <catch2/catch.hpp>
#include <string>

#include "cli/program.hpp"

using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

namespace {

void write_site(const Workplace& place) {
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
  place.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome. [A list](list.txt)\n");
  place.write("content/list.txt", "One.\n");
}

Said check(const Workplace& place) {
  return run_lantern("check --date 2026-06-01 --site '" + place.folder.string() + "'");
}

constexpr const char* page = "---\ntitle: Page\n---\n\nWords.\n";

}  // namespace

TEST_CASE("a site in which every file does something gets no message", "[check]") {
  const Workplace place;
  write_site(place);
  for (const char* left : {".DS_Store", "a/.gitkeep", "Thumbs.db", "desktop.ini", "~$plan.docx", "index.md~"})
    place.write(std::string("content/") + left, "x");
  place.write("assets/Thumbs.db", "x");
  place.write("content/later/index.md", "---\ntitle: Later\ndraft: true\n---\n\nWords.\n");
  place.write("content/later/notes.txt", "Of a draft.\n");
  const auto said = check(place);
  CHECK(said.exit_code == 0);
  CHECK(said.err.empty());
  REQUIRE(run_lantern("build --site '" + place.folder.string() + "'").exit_code == 0);
  CHECK_FALSE(std::filesystem::exists(place.folder / "_site/assets/Thumbs.db"));
}

TEST_CASE("a file that no page names gets a warning, many of one folder one", "[check]") {
  const Workplace place;
  write_site(place);
  place.write("content/plan.pdf", "%PDF-1.4\n");
  place.write("content/figures.csv", "date,value\n2026-01,1\n");
  for (int i = 10; i < 40; ++i) place.write("content/photos/p" + std::to_string(i) + ".jpg", "x");
  for (const char* command : {"check", "build"}) {
    const auto said = run_lantern(std::string(command) + " --site '" + place.folder.string() + "'");
    CHECK(said.exit_code == 0);
    CHECK_THAT(said.err,
               Catch::Contains("content/plan.pdf: warning: 'plan.pdf' is not published, because no page "
                               "names it [file-unused]"));
    CHECK_THAT(said.err, Catch::Contains("hint: for a chart, name it as 'data: figures.csv' of a measure"));
    CHECK_THAT(said.err,
               Catch::Contains("content/photos: warning: 30 files of this folder are not published, because "
                               "no page names them: p10.jpg, p11.jpg and 28 more [file-unused]"));
    CHECK(said.err.find("p12") == std::string::npos);
  }
}

TEST_CASE("the figures of a measure without a chart are said to be shown nowhere", "[check]") {
  const Workplace place;
  write_site(place);
  place.write(
      "content/about.md",
      "---\ntitle: About\nmeasures:\n  - id: calls\n    title: Calls\n    kind: process\n    chart: none\n"
      "    data: calls.csv\n---\n\nWords.\n");
  place.write("content/calls.csv", "date,value\n2026-01,1\n2026-02,2\n");
  CHECK_THAT(check(place).err,
             Catch::Contains("'calls.csv' holds the figures of the measure 'Calls', which has "
                             "'chart: none'"));
}

TEST_CASE("what looks like a page and is none gets a warning that says its right name", "[check]") {
  const Workplace place;
  write_site(place);
  place.write("content/about.md.txt", page);
  place.write("content/case-studies/qux.md", page);
  place.write("content/case-study/ward/index.md", page);
  place.write("content/case-study/two/index.md", page);
  place.write("content/notes/Index.md", page);
  place.write("content/glosary.yaml", "");
  const auto said = check(place);
  CHECK(said.exit_code == 0);
  CHECK_THAT(said.err,
             Catch::Contains("content/about.md.txt: warning: 'about.md.txt' looks like a page, but is none: "
                             "the name of a page ends in .md [file-misnamed]\n    hint: call it 'about.md'"));
  CHECK_THAT(said.err,
             Catch::Contains("content/case-studies/qux.md: warning: 'qux.md' is published as a plain page "
                             "here, not as a page of the kind 'case study' [page-misplaced]"));
  CHECK_THAT(said.err,
             Catch::Contains("content/case-study: warning: the pages of this folder are plain pages"));
  CHECK(said.err.find("content/case-study: ") == said.err.rfind("content/case-study: "));
  CHECK_THAT(said.err, Catch::Contains("hint: call it 'index.md'"));
  CHECK_THAT(said.err, Catch::Contains("hint: move it to 'content/glossary.yaml'"));
}

TEST_CASE("a page in the wrong place is one warning, whatever fields of the right place it has", "[check]") {
  const Workplace place;
  write_site(place);
  place.write(
      "content/case-studies/qux.md",
      "---\ntitle: Qux\norganisation: leeds\nstatus: completed\naim:\n  statement: Fewer\n---\n\nWords.\n");
  const auto said = check(place);
  INFO(said.err);
  CHECK(said.exit_code == 0);
  CHECK_THAT(said.err, Catch::Contains("[page-misplaced]"));
  CHECK_THAT(said.err, !Catch::Contains("unknown-field"));
}

TEST_CASE("settings of another name are found", "[check]") {
  const Workplace place;
  place.write("site.yml", "title: T\n");
  CHECK_THAT(check(place).err, Catch::Contains("hint: there is 'site.yml': rename it to 'site.yaml'"));
}

TEST_CASE("a page that was to be read again gets a warning on its day, and none while nobody sees it",
          "[check]") {
  const Workplace place;
  write_site(place);
  const auto said_of = [&](const std::string& fields) {
    place.write("content/about.md", "---\ntitle: About\n" + fields + "---\n\nWords.\n");
    return check(place).err;
  };
  CHECK_THAT(
      said_of("review_by: 2026-05-31\n"),
      Catch::Contains("content/about.md:3:12: warning: somebody was to read this page again by 2026-05-31 "
                      "[review-due]"));
  CHECK_THAT(said_of("review_by: 2026-05\n"), Catch::Contains("[review-due]"));
  for (const char* fields :
       {"review_by: 2026-06-01\n", "review_by: 2026-06\n", "review_by: 2026\n",
        "review_by: 2026-05-31\ndraft: true\n", "review_by: 2026-05-31\npublish_on: 2026-07-01\n",
        "review_by: 2025-05-31\nexpires_on: 2026-01-01\n"}) {
    INFO(fields);
    CHECK(said_of(fields).find("[review-due]") == std::string::npos);
  }
}
