// A site in two languages, of which the second has few pages.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

namespace {

fs::path build_two_languages(const Workplace& workplace) {
  workplace.write("site.yaml",
                  "title: Better together\nbase_url: https://example.org\nlanguage: en\nlanguages: [en, cy]\n"
                  "organisation:\n  name: A team\nnavigation:\n  - label: Cohorts\n    page: cohorts/\n");
  workplace.write("content/index.md",
                  "---\ntitle: Welcome\ndate: 2021-04-12\n---\n\nThis is what we do.\n\n```cards\nkind: "
                  "case-study\n```\n");
  workplace.write("content/case-studies/sleep/index.md",
                  "---\ntitle: Sleeping well\nsummary: Fewer people woke at night.\n---\n\nWords.\n");
  workplace.write("content/about.md", "---\ntitle: About us\n---\n\nWe are a team.\n");
  workplace.write("content/about.cy.md",
                  "---\ntitle: Amdanom ni\naliases: [/cy/hen/]\n---\n\nRydym yn [dîm](index.md).\n");
  const Said said = run_lantern("build --date 2026-06-01 --site '" + workplace.folder.string() + "'");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  return workplace.folder / "_site";
}

// "FILE: LINK" of every link of every page that leads to no file.
std::set<std::string> dead_links(const fs::path& out) {
  const std::regex link("(?:href|src)=\"([^\"#?]+)");
  std::set<std::string> dead;
  for (const auto& entry : fs::recursive_directory_iterator(out)) {
    if (entry.path().extension() != ".html" || entry.path().filename() == "404.html") continue;
    const std::string html = read_file(entry.path());
    for (auto at = std::sregex_iterator(html.begin(), html.end(), link); at != std::sregex_iterator(); ++at) {
      const std::string target = (*at)[1];
      if (target.find(':') != std::string::npos) continue;
      if (!fs::is_regular_file(entry.path().parent_path() / target))
        dead.insert(fs::relative(entry.path(), out).string() + ": " + target);
    }
  }
  return dead;
}

}  // namespace

TEST_CASE("a language without a home page has one made from the original's", "[languages]") {
  const Workplace workplace;
  const fs::path out = build_two_languages(workplace);
  CHECK(dead_links(out) == std::set<std::string>{});
  const std::string home = read_file(out / "cy/index.html");
  CHECK_THAT(home, Catch::Contains("<html lang=\"cy\"") && Catch::Contains("<h1 lang=\"en\">Welcome</h1>") &&
                       Catch::Contains("lang=\"en\">\n<p>This is what we do.</p>") &&
                       Catch::Contains("Nid yw’r dudalen hon ar gael yn Gymraeg eto") &&
                       Catch::Contains("<div lang=\"cy\">") &&
                       Catch::Contains("href=\"../index.html\" hreflang=\"en\">English</a>"));
  CHECK_THAT(read_file(out / "index.html"),
             Catch::Contains("href=\"cy/index.html\" hreflang=\"cy\">Cymraeg</a>") &&
                 Catch::Contains("<h1>Welcome</h1>"));
  CHECK_THAT(read_file(out / "sitemap.xml"), Catch::Contains("<loc>https://example.org/cy/</loc>"));
}

TEST_CASE("a page without a translation is listed with its own title, marked with its language",
          "[languages]") {
  const Workplace workplace;
  const fs::path out = build_two_languages(workplace);
  CHECK_THAT(read_file(out / "cy/case-studies/index.html"),
             Catch::Contains("<span lang=\"en\">Sleeping well</span>") &&
                 Catch::Contains("<p class=\"card-meta\" lang=\"en\">English</p>"));
  CHECK_THAT(
      read_file(out / "cy/search/index.html"),
      Catch::Contains(
          "<span lang=\"en\">Sleeping well</span></a> <span class=\"quiet\" lang=\"en\">English</span>"));
  // Nothing is said about it on the original.
  CHECK_THAT(read_file(out / "case-studies/sleep/index.html"), !Catch::Contains("Cymraeg"));
}

TEST_CASE("what stands at an old address speaks the language of the page it leads to", "[languages]") {
  const Workplace workplace;
  CHECK_THAT(read_file(build_two_languages(workplace) / "cy/hen/index.html"),
             Catch::Contains("<html lang=\"cy\">") && Catch::Contains("Amdanom ni"));
}

TEST_CASE("a language may say of which country it is, and speaks with the words of its first part",
          "[languages]") {
  const Workplace workplace;
  workplace.write("site.yaml",
                  "title: Better together\nbase_url: https://example.org\nlanguage: en-GB\n"
                  "languages: [en-GB, cy-GB]\norganisation:\n  name: A team\n");
  workplace.write("content/index.md", "---\ntitle: Welcome\n---\n\nThis is what we do.\n");
  workplace.write("content/index.cy-GB.md", "---\ntitle: Croeso\n---\n\nDyma ni.\n");
  const Said said =
      run_lantern("build --date 2026-06-01 --strict --site '" + workplace.folder.string() + "'");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  CHECK_THAT(read_file(workplace.folder / "_site/index.html"),
             Catch::Contains("<html lang=\"en-GB\"") && Catch::Contains("href=\"cy-gb/index.html\"") &&
                 Catch::Contains("Skip to"));
  CHECK_THAT(read_file(workplace.folder / "_site/cy-gb/index.html"),
             Catch::Contains("<html lang=\"cy-GB\"") && Catch::Contains("British English</a>") &&
                 !Catch::Contains("Skip to"));
}

TEST_CASE("a language without words is spoken to in English, with one warning", "[languages]") {
  const Workplace workplace;
  workplace.write("site.yaml",
                  "title: Better together\nbase_url: https://example.org\nlanguage: en\n"
                  "languages: [en, fr]\norganisation:\n  name: A team\n");
  workplace.write("content/index.md", "---\ntitle: Welcome\n---\n\nThis is what we do.\n");
  workplace.write("content/index.fr.md", "---\ntitle: Bienvenue\n---\n\nNous voici.\n");
  const std::string site = "--date 2026-06-01 --site '" + workplace.folder.string() + "'";
  const Said said = run_lantern("build " + site);
  CHECK(said.exit_code == 0);
  CHECK(said.err ==
        "site.yaml:4:12: warning: there are no words for the language 'fr', so what the theme says is in "
        "English [strings-missing]\n"
        "    4 | languages: [en, fr]\n"
        "      |            ^\n"
        "    hint: copy strings/en.yaml of the theme to themes/lantern/strings/fr.yaml and translate it\n");
  CHECK_THAT(read_file(workplace.folder / "_site/index.html"),
             Catch::Contains("hreflang=\"fr\">Français</a>"));
  CHECK_THAT(read_file(workplace.folder / "_site/fr/index.html"),
             Catch::Contains("<html lang=\"fr\"") && Catch::Contains("Skip to"));
  // Whoever counts warnings as errors is not told that all is well.
  CHECK(run_lantern("check --strict " + site).exit_code == 1);
}
