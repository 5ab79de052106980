// The gate as a whole: a site full of planted problems, one of look-alikes, what is let through, and what of
// it may be seen anywhere.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace lantern::testing;
using nlohmann::json;

namespace {

const std::string sites = std::string(LANTERN_SOURCE_DIR) + "/tests/sites/";

constexpr const char* settings =
    "title: A site\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: A team\n  email: "
    "office@team.example\n";

Said checked(const Workplace& site, const std::string& options = {}) {
  return run_lantern("check --date 2026-06-01 --site " + site.folder.string() + " " + options);
}

// Whether `shown`, in which what is private is dots, may be `file`.
bool same_file(std::string_view shown, std::string_view file) {
  constexpr std::string_view dot = "\u2022";
  std::size_t at = 0;
  for (std::size_t i = 0; i < shown.size(); ++at) {
    if (at >= file.size()) return false;
    if (shown.substr(i).starts_with(dot))
      i += dot.size();
    else if (shown[i++] != file[at])
      return false;
  }
  return at == file.size();
}

std::string code_of(const std::string& kind) {
  if (kind == "national-insurance-number") return "privacy-national-insurance";
  if (kind == "date-of-birth") return "privacy-birth-date";
  return "privacy-" + kind;
}

}  // namespace

TEST_CASE("of the planted problems none is missed, and none of them is shown") {
  const std::string site = sites + "privacy-planted";
  const Said said = run_lantern("check --date 2026-06-01 --format json --site '" + site + "'");
  CHECK(said.exit_code == 1);
  const json expected = json::parse(read_file(site + "/expected.json"));
  std::vector<json> told;
  const json report = json::parse(said.out);
  for (const json& item : report["diagnostics"])
    if (std::string(item["code"]).starts_with("privacy-")) told.push_back(item);
  std::vector<bool> meant(told.size());
  std::size_t missed = 0;
  const auto find = [&](const json& planted) {
    const int line = planted["line"].is_null() ? 0 : planted["line"].get<int>();
    for (std::size_t i = 0; i < told.size(); ++i) {
      const int told_line = told[i]["line"];
      if (meant[i] || told[i]["code"] != code_of(planted["kind"]) ||
          !same_file(told[i]["file"].get<std::string>(), planted["file"].get<std::string>()))
        continue;
      if (line == 0 ? told_line != 0 : std::abs(told_line - line) > 1) continue;
      meant[i] = true;
      return true;
    }
    return false;
  };
  REQUIRE(expected["found"].size() >= 100);
  for (const json& planted : expected["found"]) {
    if (find(planted)) continue;
    ++missed;
    UNSCOPED_INFO("missed: " << planted.dump());
  }
  CHECK(missed == 0);
  for (const json& planted : expected["arguable"]) find(planted);
  std::string false_alarms;
  for (std::size_t i = 0; i < told.size(); ++i)
    if (!meant[i])
      false_alarms += told[i]["file"].get<std::string>() + ":" + told[i]["line"].dump() + " " +
                      told[i]["message"].get<std::string>() + "\n";
  CHECK(false_alarms.empty());

  const Said in_words = run_lantern("build --date 2026-06-01 --site '" + site + "' --out /nowhere");
  for (const json& planted : expected["found"]) {
    const std::string text = planted["text"];
    INFO(text);
    CHECK(said.out.find(text) == std::string::npos);
    CHECK(in_words.out.find(text) == std::string::npos);
    CHECK(in_words.err.find(text) == std::string::npos);
  }
}

TEST_CASE("documents say whose names they carry, without the names") {
  const std::string site = sites + "privacy-planted";
  const Said said = run_lantern("check --date 2026-06-01 --format json --site '" + site + "'");
  std::map<std::string, std::string> told;
  const json report = json::parse(said.out);
  for (const json& item : report["diagnostics"])
    if (item["code"] == "document-metadata") {
      told[item["file"]] = item["message"];
      CHECK(item["severity"] == "warning");
    }
  CHECK(told["content/case-studies/missed/story.docx"].find("the name of its author") != std::string::npos);
  CHECK(told["content/case-studies/missed/story.docx"].find("changed it last") != std::string::npos);
  CHECK(told["content/case-studies/missed/story.docx"].find("tracked changes") != std::string::npos);
  CHECK(told["content/case-studies/missed/figures.xlsx"].find("hidden sheets") != std::string::npos);
  CHECK(told["content/case-studies/missed/talk.pptx"].find("the speaker's notes") != std::string::npos);
  CHECK(told["content/case-studies/missed/leaflet.pdf"].find("the name of its author") != std::string::npos);
  CHECK(said.out.find("Bloggs") == std::string::npos);
}

TEST_CASE("what only looks private is not reported") {
  const Said said = run_lantern("check --date 2026-06-01 --site '" + sites + "privacy-clean'");
  CHECK(said.err.find("[privacy-") == std::string::npos);
}

TEST_CASE("an entry of privacy.allow lets one finding through, and check lists it") {
  const Workplace site;
  site.write("site.yaml",
             std::string(settings) +
                 "privacy:\n  allow:\n    - file: content/index.md\n      text: 07700\u00A0900123\n      "
                 "reason: Jo's own number at work\n"
                 "    - {file: content/index.md, text: NP20 1AA, reason: It is gone}\n"
                 "    - {file: content/nowhere.md, text: NP20 1AA, reason: It was never there}\n");
  site.write(
      "content/index.md",
      "---\ntitle: Home\n---\nRing **07700** 900 123, then 07700 900124. Write to office@team.example.\n");
  const Said said = checked(site);
  CHECK(said.exit_code == 1);
  CHECK(said.err.find("content/index.md:4:30: error: this looks like a person's telephone number that ends "
                      "in '24' [privacy-telephone]") != std::string::npos);
  CHECK(said.err.find("ends in '23'") == std::string::npos);
  CHECK(said.err.find("site.yaml:12:7: warning: this entry lets nothing through: its text is not found in "
                      "its file [privacy-allow-unused]") != std::string::npos);
  CHECK(said.err.find("there is no such file") != std::string::npos);
  CHECK(said.out.find(
            "content/index.md:4 – a person's telephone number that ends in '23': Jo's own number at work") !=
        std::string::npos);
  CHECK(said.err.find("900123") == std::string::npos);
  const json report = json::parse(checked(site, "--format json").out);
  REQUIRE(report["let_through"].size() == 1);
  CHECK(report["let_through"][0]["reason"] == "Jo's own number at work");
}

TEST_CASE("the level of privacy says what a finding counts as") {
  for (const auto& [level, exit_code, found] :
       {std::tuple("error", 1, true), std::tuple("warning", 0, true), std::tuple("off", 0, false)}) {
    const Workplace site;
    site.write("site.yaml", std::string(settings) + "privacy:\n  level: " + level + "\n");
    site.write("content/index.md", "---\ntitle: Home\n---\nRing 07700 900123.\n");
    const Said said = checked(site);
    INFO(level);
    CHECK(said.exit_code == exit_code);
    CHECK((said.err.find("[privacy-telephone]") != std::string::npos) == found);
  }
}

TEST_CASE("a page that is not published today is only warned of") {
  const Workplace site;
  site.write("site.yaml", settings);
  site.write("content/index.md", "---\ntitle: Home\n---\nText.\n");
  site.write("content/draft.md", "---\ntitle: Draft\ndraft: true\n---\nRing 07700 900123.\n");
  const Said said = checked(site);
  CHECK(said.exit_code == 0);
  CHECK(said.err.find("warning: this looks like a person's telephone number") != std::string::npos);
  CHECK(checked(site, "--drafts").exit_code == 1);
}

TEST_CASE(
    "a contact is its page's own, in its easy-read version and its translations too, and nothing else is") {
  const Workplace site;
  site.write("site.yaml", std::string(settings) + "languages: [en, cy]\n");
  site.write("content/index.md", "---\ntitle: Home\n---\nText.\n");
  site.write("content/about.md",
             "---\ntitle: About\ncontact: The ward, 01632 960123, ward@nhs.example, and 943 476 "
             "5919\n---\nRing 01632-960123.\n");
  site.write("content/about.easy-read.md", "---\ntitle: About\n---\n\nRing 01632 960123.\n");
  site.write("content/about.cy.md", "---\ntitle: Amdanom\n---\nFfoniwch 01632 960123.\n");
  site.write("content/other.md", "---\ntitle: Other\n---\nRing 01632 960123.\n");
  const Said said = checked(site);
  CHECK(said.err.find("content/about.md:3:56: error: this looks like an NHS number") != std::string::npos);
  CHECK(said.err.find("content/other.md:4:6: error: this looks like a person's telephone number") !=
        std::string::npos);
  CHECK(said.err.find("content/about.easy-read.md:5:6: error") == std::string::npos);
  CHECK(said.err.find("content/about.cy.md") == std::string::npos);
  CHECK(said.err.find("content/about.md:5") == std::string::npos);
}

TEST_CASE("what is copied to the top of the site is looked through as well") {
  const Workplace site;
  site.write("site.yaml", settings);
  site.write("content/index.md", "---\ntitle: Home\n---\nText.\n");
  site.write("root/humans.txt", "Ring 07700 900133.\n");
  const Said said = checked(site);
  CHECK(said.exit_code == 1);
  CHECK(said.err.find("humans.txt:1:6: error: this looks like a person's telephone number") !=
        std::string::npos);
}

TEST_CASE("documents that nobody can look into, and large ones, are warned of") {
  const Workplace site;
  site.write("site.yaml", settings);
  site.write(
      "content/index.md",
      "---\ntitle: Home\n---\n[Old](old.doc), [large](large.mp4), [broken](broken.pdf), [zip](a.docx)\n");
  site.write("content/old.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(4096, 'x'));
  site.write("content/large.mp4", std::string(10'500'000, 'x'));
  site.write("content/broken.pdf", "%PDF-1.7\nnothing");
  site.write("content/a.docx", "PK\x03\x04 nothing");
  const Said said = checked(site);
  CHECK(said.exit_code == 0);
  CHECK(
      said.err.find(
          "content/large.mp4: warning: this file has 10 MB, too much for many telephones [document-large]") !=
      std::string::npos);
  for (const char* file : {"old.doc", "broken.pdf", "a.docx"}) {
    INFO(file << said.err);
    CHECK(said.err.find("content/" + std::string(file) +
                        ": warning: nobody can tell what is in this file before it is published") !=
          std::string::npos);
  }
  CHECK(said.err.find("[document-unreadable]") != std::string::npos);
}

TEST_CASE("check lists every consent with its end, and warns 60 days before it") {
  const Workplace site;
  site.write("site.yaml", settings);
  site.write("content/index.md", "---\ntitle: Home\n---\nText.\n");
  site.write("content/case-studies/a/index.md",
             "---\ntitle: A\nquotes:\n"
             "  - {text: One., by: A, consent: {obtained: 2025-01-01, expires: 2026-07-31, scope: website}}\n"
             "  - {text: Two., by: B, consent: {obtained: 2025-01-01, expires: 2026-08-01}}\n"
             "  - {text: Three., by: C, consent: {obtained: 2025-01-01}}\n"
             "materials:\n"
             "  - {kind: recording, url: \"https://example.org/film\", consent: {obtained: 2025-01-01, "
             "expires: 2026-06-01, scope: no posters please}}\n"
             "---\nText.\n");
  const Said said = checked(site);
  CHECK(said.exit_code == 0);
  CHECK(
      said.err.find(
          "index.md:4:34: warning: the consent for a quote ends in 60 days, on 2026-07-31 [consent-ends]") !=
      std::string::npos);
  CHECK(said.err.find("the consent for a recording ends today, on 2026-06-01") != std::string::npos);
  CHECK(said.err.find("2026-08-01") == std::string::npos);
  CHECK(said.out.find("index.md:4 – a quote: until 2026-07-31, for website\n") != std::string::npos);
  CHECK(said.out.find("index.md:5 – a quote: until 2026-08-01\n") != std::string::npos);
  CHECK(said.out.find("index.md:6 – a quote: without an end\n") != std::string::npos);
  CHECK(said.out.find("a recording: until 2026-06-01, for no posters please\n") != std::string::npos);
  CHECK(json::parse(checked(site, "--format json").out)["consents"].size() == 4);
}
