// `lantern new site` and `lantern new easy-read` as a programme officer runs them: what comes out builds at
// once.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

// On a terminal of its own, into which `typed` is typed.
std::string on_a_terminal(const Workplace& place, const std::string& command, const std::string& typed) {
  place.write("typed.txt", typed);
  const std::string whole = "cd " + quoted(place.folder) + " && script --quiet --return --command \"" +
                            LANTERN_BINARY + " " + command + "\" said.txt < typed.txt > /dev/null 2>&1";
  CHECK(std::system(whole.c_str()) == 0);
  return read_file(place.folder / "said.txt");
}

}  // namespace

TEST_CASE("a new site is whole, and builds without a word", "[new]") {
  const Workplace place;
  const fs::path site = place.folder / "our-site";
  const auto said =
      run_lantern("new site " + quoted(site) +
                  " --title \"Checks: for everybody\" --organisation \"River & Co\" --language en-GB");
  CHECK(said.err.empty());
  REQUIRE(said.exit_code == 0);
  CHECK(said.out.starts_with(site.string() + "\n"));
  CHECK(has(said.out, "lantern serve"));
  CHECK(has(said.out, "lantern new case-study"));

  const auto built = run_lantern("build --strict --site " + quoted(site));
  INFO(built.err);
  CHECK(built.err.empty());
  CHECK(built.exit_code == 0);
  const std::string home = read_file(site / "_site/index.html");
  CHECK(has(home, "Checks: for everybody"));
  CHECK(has(home, "lang=\"en-GB\""));
  CHECK(has(read_file(site / "_site/organisations/our-organisation/index.html"), "River &amp; Co"));
  for (const char* file :
       {"case-studies/fewer-missed-appointments/easy-read/index.html", "cohorts/first-cohort/index.html",
        "case-studies/fewer-missed-appointments/missed.svg", "glossary/index.html", "privacy/index.html",
        "accessibility/index.html", "easy-read/index.html"}) {
    INFO(file);
    CHECK(fs::exists(site / "_site" / file));
  }
  CHECK(has(read_file(site / "_site/case-studies/fewer-missed-appointments/missed.csv"), "illustrative"));
  // No place for a word was forgotten.
  for (const auto& entry : fs::recursive_directory_iterator(site / "content"))
    if (entry.is_regular_file() && entry.path().extension() != ".xlsx")
      CHECK_FALSE(has(read_file(entry.path()), "{{"));
  CHECK_FALSE(has(read_file(site / "site.yaml"), "{{"));
  CHECK(has(read_file(site / ".gitignore"), "_site"));
  CHECK(fs::exists(site / ".github/workflows/publish.yml"));
}

TEST_CASE("a new site brings what an editor needs, offline", "[new]") {
  const Workplace place;
  const fs::path site = place.folder / "s";
  REQUIRE(run_lantern("new site " + quoted(site)).exit_code == 0);
  const auto settings = nlohmann::json::parse(read_file(site / ".vscode/settings.json"));
  for (const auto& [schema, file] : settings["yaml.schemas"].items()) {
    INFO(schema);
    CHECK(nlohmann::json::parse(read_file(site / schema))["$schema"] ==
          "https://json-schema.org/draft/2020-12/schema");
    CHECK(fs::exists(site / file.get<std::string>()));
  }
  CHECK(read_file(site / ".vscode/schemas/case-study.json") == run_lantern("schema case-study").out);
  const auto snippets = nlohmann::json::parse(read_file(site / ".vscode/lantern.code-snippets"));
  CHECK(snippets["Case study: status"]["body"][0] ==
        "status: ${1|planned,in-progress,paused,completed,withdrawn|}");
  CHECK(snippets["Block: chart"]["body"][0] == "```chart");
  CHECK_FALSE(nlohmann::json::parse(read_file(site / ".vscode/tasks.json"))["tasks"].empty());
}

TEST_CASE("a new site in Welsh builds without a word, its English pages marked", "[new]") {
  const Workplace place;
  const fs::path site = place.folder / "s";
  REQUIRE(run_lantern("new site " + quoted(site) + " --language cy --title Gwella").exit_code == 0);
  const auto built = run_lantern("build --strict --site " + quoted(site));
  INFO(built.err);
  CHECK(built.exit_code == 0);
  CHECK(has(read_file(site / "_site/index.html"), "<html lang=\"cy\""));
  CHECK(has(read_file(site / "_site/en/cohorts/first-cohort/index.html"), "<html lang=\"en\""));
  const auto other = run_lantern("new site " + quoted(place.folder / "f") + " --language fr");
  CHECK(other.exit_code == 2);
  CHECK_FALSE(fs::exists(place.folder / "f"));
}

TEST_CASE("a new site never writes over anything", "[new]") {
  const Workplace place;
  place.write("mine/notes.txt", "mine");
  const auto said = run_lantern("new site " + quoted(place.folder / "mine"));
  CHECK(said.exit_code == 2);
  CHECK(has(said.err, "is not empty"));
  CHECK(has(said.err, "lantern new site"));
  CHECK(std::distance(fs::directory_iterator(place.folder / "mine"), {}) == 1);
  CHECK(run_lantern("new site " + quoted(place.folder / "mine/notes.txt")).exit_code == 2);

  fs::create_directories(place.folder / "empty/.git");
  CHECK(run_lantern("new site " + quoted(place.folder / "empty")).exit_code == 0);
  const auto again = run_lantern("new site " + quoted(place.folder / "empty"));
  CHECK(again.exit_code == 2);
  CHECK(has(again.err, "is a site already"));
}

TEST_CASE("new easy-read begins from the page's title and headings", "[new]") {
  const Workplace place;
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\nlanguages: [en, cy]\n"
              "organisation:\n  name: O\n");
  place.write("content/index.md",
              "---\ntitle: Home\n---\n\n## What *we* do\n\nWords.\n\n```text\n## Not this\n```\n");
  place.write("content/index.cy.md", "---\ntitle: Hafan\n---\n\nHelo.\n");
  place.write("content/about.md", "---\ntitle: 'About: us'\n---\n\nHelo.\n");
  place.write("content/about.cy.md", "---\ntitle: Amdanom\n---\n\nHelo.\n");
  const std::string at = " --site " + quoted(place.folder);
  const auto said = run_lantern("new easy-read content/index.md" + at);
  REQUIRE(said.exit_code == 0);
  CHECK(said.out == (place.folder / "content/easy-read.md").string() + "\n");
  const std::string easy = read_file(place.folder / "content/easy-read.md");
  CHECK(easy.starts_with("---\ntitle: Home\n# sheet: "));
  CHECK(has(easy, "\n## What we do\n"));
  CHECK_FALSE(has(easy, "Not this"));
  for (const auto& [page, made] : {std::pair("content/index.cy.md", "content/easy-read.cy.md"),
                                   std::pair("content/about.md", "content/about.easy-read.md"),
                                   std::pair("content/about.cy.md", "content/about.easy-read.cy.md")}) {
    INFO(page);
    CHECK(run_lantern("new easy-read " + std::string(page) + at).exit_code == 0);
    CHECK(fs::exists(place.folder / made));
  }
  const auto built = run_lantern("build" + at);
  INFO(built.err);
  CHECK(built.exit_code == 0);

  const auto again = run_lantern("new easy-read content/index.md" + at);
  CHECK(again.exit_code == 2);
  CHECK(has(again.err, "is there already"));
  CHECK(read_file(place.folder / "content/easy-read.md") == easy);
  CHECK(run_lantern("new easy-read content/easy-read.md" + at).exit_code == 2);
  CHECK(run_lantern("new easy-read content/none.md" + at).exit_code == 2);
  CHECK(run_lantern("new easy-read" + at).exit_code == 2);
}

TEST_CASE("on a terminal new asks for what nobody said, and elsewhere it does not", "[new]") {
  const Workplace place;
  const std::string asked = on_a_terminal(place, "new site", "my-site\nOur checks\nRiverside\n\n");
  INFO(asked);
  CHECK(has(asked, "The name of the site"));
  CHECK(has(read_file(place.folder / "my-site/site.yaml"), "title: Our checks\n"));
  CHECK(has(read_file(place.folder / "my-site/site.yaml"), "name: Riverside\n"));

  const std::string page = on_a_terminal(place, "new case-study --site my-site", "Fewer falls\n7\n1\n1\n");
  INFO(page);
  CHECK(has(page, "1  Riverside"));
  CHECK(has(page, "one of the numbers"));
  const std::string source = read_file(place.folder / "my-site/content/case-studies/fewer-falls/index.md");
  CHECK(has(source, "organisation: our-organisation\n"));
  CHECK(has(source, "cohort: first-cohort\n"));

  const auto silent =
      run_lantern("new case-study --site " + quoted(place.folder / "my-site") + " < /dev/null");
  CHECK(silent.exit_code == 2);
  CHECK(has(silent.err, "give it a title"));
}
