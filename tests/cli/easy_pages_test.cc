// Easy-read pages and sheets of whole small sites, as their readers get them.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

namespace {

using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

void write_site(const Workplace& workplace, const std::string& settings = {}) {
  workplace.write("site.yaml",
                  "title: A site\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: "
                  "Us\nlicence: CC BY 4.0\n" +
                      settings);
  workplace.write("content/index.md", "---\ntitle: Home\nsummary: A site.\n---\nWords.\n");
}

Said build(const Workplace& workplace) {
  const std::string folder = workplace.folder.string();
  return run_lantern("build --site " + folder + " --out " + folder + "/out --date 2026-01-01");
}

std::string part_of(const std::string& html, const std::string& begin, const std::string& end) {
  const std::size_t at = html.find(begin);
  return at == std::string::npos ? std::string() : html.substr(at, html.find(end, at) - at);
}

}  // namespace

TEST_CASE("a hard word stands below the page however it is written", "[build]") {
  const Workplace workplace;
  write_site(workplace);
  workplace.write("content/glossary.yaml",
                  "A&E:\n  meaning: Accident and emergency.\n  easy: The place for very bad injuries.\n"
                  "patient's voice:\n  meaning: What patients say.\n"
                  "triage:\n  meaning: Sorting calls.\n");
  workplace.write("content/ward.md", "---\ntitle: Ward\nsummary: A ward.\n---\nWords.\n");
  workplace.write("content/ward.easy-read.md",
                  "---\ntitle: The ward\ntested_with: A group\n---\n"
                  "![](nurse) Go to **A&E**. We hear the **patient\u2019s voice**.\n");
  const Said said = build(workplace);
  INFO(said.err);
  CHECK(said.exit_code == 0);
  CHECK(said.err.find("unexplained-word") == std::string::npos);
  CHECK(said.err.find("special-character") == std::string::npos);
  const std::string words =
      part_of(read_file(workplace.folder / "out/ward/easy-read/index.html"), "part-hard-words", "</dl>");
  CHECK(words.find("<dt>A&amp;E</dt><dd>The place for very bad injuries.</dd>") != std::string::npos);
  CHECK(words.find("<dt>patient&#39;s voice</dt>") != std::string::npos);
  CHECK(words.find("triage") == std::string::npos);
}

TEST_CASE("a poster whose raw HTML does not end is printed without it", "[build]") {
  const Workplace workplace;
  write_site(workplace, "raw_html: true\n");
  workplace.write("content/resources/p/index.md",
                  "---\ntitle: Poster\nsummary: A poster.\nkind: poster\n---\nWash your hands.\n\n<div\n");
  const Said said = build(workplace);
  INFO(said.err);
  CHECK(said.exit_code == 0);
  CHECK(read_file(workplace.folder / "out/resources/p/sheet.pdf").starts_with("%PDF"));
}
