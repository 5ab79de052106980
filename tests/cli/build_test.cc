#include <sys/stat.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

namespace {

void write_small_site(const Workplace& workplace) {
  workplace.write(
      "site.yaml",
      "title: Better together\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: A team\n");
  workplace.write(
      "content/index.md",
      "---\ntitle: Home\nsummary: What this site is about.\ndate: 2021-04-12\n---\n\nWelcome to [the "
      "story](case-studies/missed/index.md).\n");
  workplace.write(
      "content/case-studies/missed/index.md",
      "---\ntitle: Missed classes\nmeasures:\n  - id: missed\n    title: Missed classes\n    kind: outcome\n "
      "   chart: run\n"
      "    unit: percent\n    better: lower\n    data: missed.csv\n---\n\n## Results\n\nFewer.\n");
  std::string csv = "date,value\n";
  for (int month = 1; month <= 12; ++month)
    csv += "2021-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "," +
           std::to_string(60 - month) + "\n";
  workplace.write("content/case-studies/missed/missed.csv", csv);
}

Said build(const Workplace& workplace, const std::string& more = {}) {
  return run_lantern("build --site '" + workplace.folder.string() + "' " + more);
}

}  // namespace

TEST_CASE("a small site is built with the addresses of the contract", "[build]") {
  const Workplace workplace;
  write_small_site(workplace);
  const Said said = build(workplace);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  CHECK(said.err.empty());
  const fs::path out = workplace.folder / "_site";
  for (const char* path :
       {"index.html", "case-studies/index.html", "case-studies/missed/index.html",
        "case-studies/missed/missed.svg", "case-studies/missed/missed.csv", "cohorts/index.html",
        "events/index.html", "events.ics", "measures/index.html", "glossary/index.html",
        "easy-read/index.html", "search/index.html", "feed.xml", "sitemap.xml", "robots.txt", "404.html"})
    CHECK(fs::exists(out / path));
}

TEST_CASE(
    "the feed of a site without dated pages is empty since the day of the build, at the address of the "
    "contract",
    "[build]") {
  const Workplace workplace;
  write_small_site(workplace);
  workplace.write("content/index.md",
                  "---\ntitle: Home\nsummary: What this site is about.\n---\n\nWelcome.\n");
  const Said said = build(workplace, "--date 2026-06-01");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const std::string feed = read_file(workplace.folder / "_site/feed.xml");
  CHECK_THAT(feed, Catch::Contains("<updated>2026-06-01T00:00:00Z</updated>") &&
                       !Catch::Contains("<entry>") && !Catch::Contains("1970"));
  CHECK_THAT(read_file(workplace.folder / "_site/index.html"), Catch::Contains("feed.xml"));
}

TEST_CASE("several mistakes are all reported in one run, and the old site stays", "[build]") {
  const Workplace workplace;
  write_small_site(workplace);
  REQUIRE(build(workplace).exit_code == 0);
  const std::string home = read_file(workplace.folder / "_site/index.html");
  workplace.write(
      "content/about.md",
      "---\ntitle: About\nsumary: Words.\ndate: 2021-02-30\n---\n\n[gone](gone.md) and ![x](gone.png)\n");
  workplace.write("content/case-studies/missed/missed.csv", "date,value\n2021-01,many\n2021-02-31,5\n");
  const Said said = build(workplace);
  CHECK(said.exit_code == 1);
  for (const char* part : {"content/about.md:3:1: error: unknown field 'sumary'",
                           "content/about.md:4:7: error: 30 February 2021 is not a date",
                           "missed.csv:2:", "missed.csv:3:", "content/about.md:7:"})
    CHECK_THAT(said.err, Catch::Contains(part));
  CHECK(read_file(workplace.folder / "_site/index.html") == home);
}

TEST_CASE("JSON output is the object of the contract", "[build]") {
  const Workplace workplace;
  write_small_site(workplace);
  const auto fine = nlohmann::json::parse(build(workplace, "--format json").out);
  CHECK(fine["diagnostics"].empty());
  CHECK(fine["charts"] == 1);
  CHECK(fine["pages"].get<int>() >= 2);
  CHECK(fine["written"].get<int>() > 10);
  const auto again = nlohmann::json::parse(build(workplace, "--format json").out);
  CHECK(again["written"] == 0);
  CHECK(again["unchanged"] == fine["written"]);

  workplace.write("content/about.md", "---\ntitle: About\nsumary: Words.\n---\n");
  const Said broken = build(workplace, "--format json");
  CHECK(broken.exit_code == 1);
  const auto item = nlohmann::json::parse(broken.out)["diagnostics"].at(0);
  CHECK(item["file"] == "content/about.md");
  CHECK(item["line"] == 3);
  CHECK(item["column"] == 1);
  CHECK(item["severity"] == "error");
  CHECK(item["code"] == "unknown-field");
  CHECK(item["message"] == "unknown field 'sumary'");
  CHECK(item["hint"].get<std::string>().starts_with("did you mean 'summary'?"));
}

TEST_CASE("drafts and dates decide what is published, and the build says so", "[build]") {
  const Workplace workplace;
  write_small_site(workplace);
  workplace.write("content/draft.md", "---\ntitle: A draft\ndraft: true\n---\n");
  workplace.write("content/later.md", "---\ntitle: For later\npublish_on: 2026-07-01\n---\n");
  workplace.write("content/gone.md", "---\ntitle: Gone\nexpires_on: 2026-05-31\n---\n");
  const Said june = build(workplace, "--date 2026-06-01");
  CHECK(june.exit_code == 0);
  CHECK_THAT(june.out, Catch::Contains("content/draft.md") && Catch::Contains("a draft"));
  CHECK_THAT(june.out,
             Catch::Contains("to be published on 2026-07-01") && Catch::Contains("expired on 2026-05-31"));
  CHECK_FALSE(fs::exists(workplace.folder / "_site/draft/index.html"));
  CHECK_FALSE(fs::exists(workplace.folder / "_site/later/index.html"));
  CHECK_FALSE(fs::exists(workplace.folder / "_site/gone/index.html"));
  CHECK(build(workplace, "--date 2026-07-01 --drafts").exit_code == 0);
  CHECK(fs::exists(workplace.folder / "_site/draft/index.html"));
  CHECK(fs::exists(workplace.folder / "_site/later/index.html"));
  CHECK(build(workplace, "--date 2026-05-31").exit_code == 0);
  CHECK(fs::exists(workplace.folder / "_site/gone/index.html"));
}

TEST_CASE("a session goes unpublished with its bundle, in whatever language that is written", "[build]") {
  const Workplace place;
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\nlanguages: [en, cy]\n"
              "organisation:\n  name: O\n");
  place.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
  place.write("content/index.cy.md", "---\ntitle: Hafan\n---\n\nCroeso.\n");
  place.write("content/bundles/b/index.md", "---\ntitle: Bundle\ndraft: true\n---\n\nText.\n");
  place.write("content/bundles/b/s.cy.md", "---\ntitle: Sesiwn\n---\n\nTestun.\n");
  const auto said = run_lantern("build --date 2026-06-01 --site '" + place.folder.string() + "'");
  INFO(said.err);
  CHECK(said.exit_code == 0);
  CHECK(said.out.find("content/bundles/b/s.cy.md – Sesiwn: its bundle is not published") !=
        std::string::npos);
}

TEST_CASE("exit codes are those of the contract", "[cli]") {
  const Workplace workplace;
  write_small_site(workplace);
  CHECK(run_lantern("").exit_code == 2);
  CHECK(run_lantern("biuld").exit_code == 2);
  CHECK(run_lantern("build --format xml").exit_code == 2);
  CHECK(run_lantern("build --site /no/such/folder").exit_code == 2);
  CHECK(run_lantern("build --date yesterday --site '" + workplace.folder.string() + "'").exit_code == 2);
  CHECK(run_lantern("--help").exit_code == 0);
  CHECK(run_lantern("--version").exit_code == 0);
  for (const char* command : {"build", "check", "markdown", "analyse", "chart"}) {
    const Said help = run_lantern(std::string(command) + " --help");
    CHECK(help.exit_code == 0);
    CHECK_THAT(help.out, Catch::Contains("Example:"));
  }
  workplace.write("file", "x");
  CHECK(build(workplace, "--out '" + (workplace.folder / "file").string() + "'").exit_code == 3);
  CHECK(run_lantern("check --site '" + workplace.folder.string() + "'").exit_code == 0);
  CHECK_FALSE(fs::exists(workplace.folder / "_site"));
  CHECK(run_lantern("analyse /no/such/file.csv").exit_code == 2);
}

TEST_CASE("SOURCE_DATE_EPOCH is a number of seconds or a mistake", "[cli]") {
  const Workplace workplace;
  write_small_site(workplace);
  const std::string check = "check --site '" + workplace.folder.string() + "'";
  for (const std::string wrong : {"banana", "123abc", "-1", "", "99999999999999999999"}) {
    const Said said = run_lantern(check, "SOURCE_DATE_EPOCH='" + wrong + "'");
    CHECK(said.exit_code == 2);
    CHECK(said.err == "lantern: SOURCE_DATE_EPOCH: '" + wrong +
                          "' is not a number of seconds since the beginning of 1970\n");
  }
  CHECK(run_lantern(check, "SOURCE_DATE_EPOCH=1780000000").exit_code == 0);
  CHECK(run_lantern(check + " --date 2026-06-01", "SOURCE_DATE_EPOCH=banana").exit_code == 0);
}

TEST_CASE("what is no plain file is refused at once, wherever a site names it", "[build]") {
  for (const std::string path :
       {"site.yaml", "content/glossary.yaml", "content/easy-read-words.yaml", "content/topics.yaml",
        "content/case-studies/missed/missed.csv", "assets/pictures/aliases.yaml"}) {
    CAPTURE(path);
    const Workplace workplace;
    write_small_site(workplace);
    fs::remove(workplace.folder / path);
    fs::create_directories((workplace.folder / path).parent_path());
    REQUIRE(::mkfifo((workplace.folder / path).c_str(), 0600) == 0);
    const Said said = build(workplace);
    CHECK(said.exit_code == 1);
    CHECK_THAT(
        said.err,
        Catch::Contains(path + ": error: this file cannot be read: this is not a plain file [unreadable]"));
  }
  CHECK(run_lantern("analyse /dev/zero").exit_code == 2);
  CHECK(run_lantern("markdown /dev/zero").exit_code == 2);
}

TEST_CASE("a film is copied, counted as other files are, and copied anew when it has changed", "[build]") {
  const Workplace workplace;
  write_small_site(workplace);
  workplace.write("assets/film.mp4", std::string(200'000, 'f'));
  REQUIRE(build(workplace).exit_code == 0);
  CHECK(read_file(workplace.folder / "_site/assets/film.mp4") == std::string(200'000, 'f'));
  CHECK_THAT(build(workplace).out, Catch::Contains(": 0 written"));
  workplace.write("assets/film.mp4", std::string(200'000, 'g'));
  CHECK_THAT(build(workplace).out, Catch::Contains(": 1 written"));
  CHECK(read_file(workplace.folder / "_site/assets/film.mp4") == std::string(200'000, 'g'));
}

TEST_CASE("warnings count as errors under --strict", "[cli]") {
  const Workplace workplace;
  write_small_site(workplace);
  workplace.write("content/about.md", "---\ntitle: About\n---\n\nSome <b>bold</b> words.\n");
  CHECK(build(workplace).exit_code == 0);
  fs::remove_all(workplace.folder / "_site");
  CHECK(build(workplace, "--strict").exit_code == 1);
  CHECK_FALSE(fs::exists(workplace.folder / "_site"));
}

TEST_CASE("the same site gives the same bytes, whatever the workers, the folder, the locale", "[build]") {
  const Workplace a;
  const Workplace b;
  write_small_site(a);
  write_small_site(b);
  REQUIRE(run_lantern("build --jobs 1 --date 2026-06-01 --site '" + a.folder.string() + "'",
                      "LC_ALL=C TZ=Pacific/Auckland")
              .exit_code == 0);
  REQUIRE(run_lantern("build --jobs 4 --date 2026-06-01 --site '" + b.folder.string() + "'",
                      "LC_ALL=C.UTF-8 TZ=America/New_York")
              .exit_code == 0);
  CHECK(
      std::system(("diff -r '" + (a.folder / "_site").string() + "' '" + (b.folder / "_site").string() + "'")
                      .c_str()) == 0);
}

TEST_CASE("the menu names source files from either folder, or addresses; assets are copied as they are",
          "[build]") {
  const Workplace workplace;
  write_small_site(workplace);
  workplace.write("content/about.md", "---\ntitle: About\n---\n\nWords.\n");
  workplace.write("content/about.easy-read.md",
                  "---\ntitle: About us\n---\n\n![](our-team) We are a team.\n");
  workplace.write("assets/pictures/our-team.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  workplace.write("assets/files/a b.txt", "words");
  std::string site = read_file(workplace.folder / "site.yaml");
  for (const char* page : {"about.md", "content/about.md", "about/", "/about/", "case-studies/"})
    site += std::string(site.find("navigation") == std::string::npos ? "navigation:\n" : "") +
            "  - label: A\n    page: " + page + "\n";
  workplace.write("site.yaml", site);
  const Said said = build(workplace);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const std::string home = read_file(workplace.folder / "_site/index.html");
  std::size_t links = 0;
  for (std::size_t at = home.find("<li><a href=\"about/index.html\">A</a>"); at != std::string::npos;
       at = home.find("<li><a href=\"about/index.html\">A</a>", at + 1))
    ++links;
  CHECK(links >= 4);
  CHECK(fs::exists(workplace.folder / "_site/assets/pictures/our-team.svg"));
  CHECK(fs::exists(workplace.folder / "_site/assets/files/a b.txt"));
  CHECK_THAT(read_file(workplace.folder / "_site/about/easy-read/index.html"),
             Catch::Contains("assets/pictures/our-team.svg"));
}
