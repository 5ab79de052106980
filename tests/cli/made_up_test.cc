// Made-up figures in whole sites: a reader meets them at their own chart and nowhere else, and parts of a
// page that are made up say so wherever they are shown.
#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

struct Published {
  explicit Published(const std::string& site) {
    const auto said = run_lantern("build --date 2026-11-21 --site '" + site + "' --out '" +
                                  (workplace.folder / "site").string() + "'");
    INFO(said.err);
    REQUIRE(said.exit_code == 0);
  }
  std::string read(const std::string& path) const { return read_file(workplace.folder / "site" / path); }

  // What people and programs read: pages, feeds, lists; not the drawings and files of a measure itself.
  std::vector<std::string> files() const {
    std::vector<std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(workplace.folder / "site"))
      if (std::set<std::string>{".html", ".xml", ".json", ".ics", ".txt"}.contains(
              entry.path().extension().string()))
        all.push_back(fs::relative(entry.path(), workplace.folder / "site").string());
    std::ranges::sort(all);
    return all;
  }

  Workplace workplace;
};

// The page without the figures of its charts.
std::string without_figures(std::string html) {
  for (std::size_t at = html.find("<figure class=\"chart-figure"); at != std::string::npos;
       at = html.find("<figure class=\"chart-figure", at)) {
    const std::size_t end = html.find("</figure>", at);
    REQUIRE(end != std::string::npos);
    html.erase(at, end - at);
  }
  return html;
}

std::vector<std::string> all_of(const std::string& text, const std::regex& pattern, int group) {
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
    found.push_back((*it)[static_cast<std::size_t>(group)]);
  return found;
}

std::string made_up_site() { return LANTERN_SOURCE_DIR "/tests/sites/made-up"; }

}  // namespace

TEST_CASE("no number of a made-up series is told away from its own chart", "[made-up]") {
  const Published site(made_up_site());
  // Its values are about 7,300, then about 4,100: no other number of the site is.
  const std::regex number("(^|[^0-9.,])(7,?[23][0-9][0-9]|4,?1[0-9][0-9])(?![0-9])");
  const std::vector<std::string> files = site.files();
  CHECK(files.size() > 20);
  CHECK(std::regex_search(site.read("case-studies/calls/index.html"), number));
  for (const std::string& file : files) {
    INFO(file);
    CHECK(all_of(without_figures(site.read(file)), number, 2) == std::vector<std::string>{});
  }
}

TEST_CASE("where a figure would stand, a card says that it is made up, in each language", "[made-up]") {
  const Published site(made_up_site());
  for (const char* page : {"index.html", "case-studies/index.html", "cohorts/first/index.html",
                           "topics/letters/index.html", "organisations/riverside/index.html"}) {
    INFO(page);
    const std::string html = site.read(page);
    CHECK_THAT(html, Catch::Contains("Its main chart shows made-up figures."));
    CHECK_THAT(html, !Catch::Contains("class=\"figures-pair\""));
  }
  CHECK_THAT(site.read("cy/case-studies/index.html"),
             Catch::Contains("Mae ei brif siart yn dangos ffigurau wedi’u dyfeisio."));
  const std::string measures = site.read("measures/index.html");
  const std::size_t apart = measures.find("<h2 id=\"made-up-title\">Made-up figures</h2>");
  REQUIRE(apart != std::string::npos);
  CHECK(measures.find("Calls nobody answered") > apart);
  CHECK(measures.find("class=\"verdict\"", apart) == std::string::npos);
  CHECK_THAT(site.read("case-studies/calls/calls.csv"),
             Catch::Contains(",illustrative\n") && Catch::Contains(",data_status\n"));
  CHECK_THAT(site.read("case-studies/calls/letters.csv"), Catch::Contains(",observed\n"));
}

TEST_CASE("a made-up part says so on its page, on the report card and in its drawing", "[made-up]") {
  const Published site(made_up_site());
  const std::string words = "Made up to show the method.";
  const std::string page = site.read("case-studies/calls/index.html");
  for (const char* heading : {"class=\"in-short-aim\"", "class=\"in-short-result\"", "id=\"part-changes\"",
                              "class=\"driver-diagram\"", "class=\"assessment\"", "id=\"part-together\""}) {
    INFO(heading);
    const std::size_t at = page.find(heading);
    REQUIRE(at != std::string::npos);
    CHECK(page.find(words, at) < at + 200);
  }
  for (const char* drawing : {"part-driver-diagram-wide", "part-driver-diagram-narrow",
                              "part-assessment-wide", "part-assessment-narrow"}) {
    INFO(drawing);
    const std::size_t at = page.find(std::string("aria-labelledby=\"") + drawing);
    REQUIRE(at != std::string::npos);
    const std::string svg = page.substr(at, page.find("</svg>", at) - at);
    CHECK_THAT(svg, Catch::Contains("Made up"));
  }
  CHECK_THAT(page, Catch::Contains("fell from 7,313 to 4,118 (made up)"));
  // What is true does not say so.
  const std::size_t changes = page.find("A second line.");
  REQUIRE(changes != std::string::npos);
  CHECK_THAT(page.substr(changes, page.find("</td>", changes) - changes),
             !Catch::Contains("class=\"made-up\""));

  const std::string card = site.read("case-studies/calls/report-card/index.html");
  for (const char* heading :
       {"id=\"card-aim\"", "id=\"card-partners\"", "id=\"card-cycles\"", "id=\"card-results\""}) {
    INFO(heading);
    const std::size_t at = card.find(heading);
    REQUIRE(at != std::string::npos);
    CHECK(card.find(words, at) < at + 150);
  }
  CHECK_THAT(card, Catch::Contains("The figures of 1 measure are made up") &&
                       Catch::Contains("All of this is made up, to test Lantern."));
}

TEST_CASE("the demonstration tells nothing of a made-up series away from its own chart", "[made-up]") {
  const Published site(LANTERN_SOURCE_DIR);
  std::vector<std::pair<std::string, std::string>> told;  // the page, and the message of its chart
  const std::vector<std::string> files = site.files();
  for (const std::string& file : files) {
    const std::string html = site.read(file);
    for (std::size_t at = html.find("<figure class=\"chart-figure"); at != std::string::npos;
         at = html.find("<figure class=\"chart-figure", at + 1)) {
      const std::string figure = html.substr(at, html.find("</figcaption>", at) - at);
      const auto headline = all_of(figure, std::regex("<h3 class=\"chart-headline\"[^>]*>([^<]*)</h3>"), 1);
      if (headline.size() == 1 && figure.find("class=\"made-up\"") != std::string::npos)
        told.emplace_back(file, headline.front());
    }
  }
  for (const std::string& file : files) {
    const std::string rest = without_figures(site.read(file));
    for (const auto& [page, headline] : told) {
      INFO(file << " tells of " << page);
      CHECK(rest.find(headline) == std::string::npos);
    }
  }
}

TEST_CASE("what is made up on one page is that on every other, and in every language", "[made-up]") {
  const Workplace workplace;
  const std::string numbers = "date,value\n2021-01,4\n2021-02,5\n2021-03,9\n2021-04,4\n";
  workplace.write("content/index.md", "---\ntitle: Falls\nsummary: Falls on two wards.\n---\n\nHello.\n");
  workplace.write(
      "content/case-studies/falls/index.md",
      "---\ntitle: Fewer falls\nsummary: What was tried.\nmeasures:\n  - id: falls\n    title: Falls\n"
      "    kind: outcome\n    data: falls.csv\n    chart: run\n    data_status: illustrative\n"
      "illustrative: [learning]\nlearning: [Ask people first.]\n---\n\nWhat the team did.\n");
  workplace.write("content/case-studies/falls/falls.csv", numbers);
  workplace.write("site.yaml",
                  "title: Falls\nbase_url: https://falls.example.nhs.uk\nlanguage: en\nlanguages: [en, cy]\n"
                  "organisation:\n  name: A trust\n");
  workplace.write(
      "content/case-studies/falls/index.cy.md",
      "---\ntitle: Llai o gwympiadau\nillustrative: []\nlearning: [Gofynnwch.]\nmeasures:\n  - id: falls\n"
      "    data_status: observed\n---\n\nGeiriau.\n");
  workplace.write("content/copy.md",
                  "---\ntitle: The same again\nsummary: A copy.\nmeasures:\n  - id: again\n    title: Again\n"
                  "    kind: outcome\n    chart: run\n    data: copy.csv\n---\n\nWords. [Home](index.md)\n");
  workplace.write("content/copy.csv", numbers);
  const auto built = run_lantern("build --site '" + workplace.folder.string() + "' --out '" +
                                 (workplace.folder / "out").string() + "'");
  INFO(built.err);
  CHECK(built.exit_code == 0);
  CHECK(built.err.find(
            "content/case-studies/falls/index.cy.md:6:5: warning: the measure 'falls' is shown as made up") !=
        std::string::npos);
  CHECK(built.err.find(
            "content/copy.md:5:5: warning: the measure 'again' is shown as made up, because 'falls' of "
            "content/case-studies/falls/index.md says of the same numbers that they are [measure-made-up]") !=
        std::string::npos);
  // The translation names no part that is made up; the original does.
  const std::string welsh = read_file(workplace.folder / "out/cy/case-studies/falls/index.html");
  INFO(welsh);
  CHECK(welsh.find("ddyfeisio i ddangos y dull.") != std::string::npos);
  for (const char* csv : {"copy/again.csv", "cy/case-studies/falls/falls.csv"}) {
    INFO(csv);
    const std::string text = read_file(workplace.folder / "out" / csv);
    CHECK(text.find(",illustrative") != std::string::npos);
    CHECK(text.find(",observed") == std::string::npos);
  }
}
