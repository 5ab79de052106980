// Sites with as many mistakes or as large files as people have. That they end in time is held by CTest.
#include <catch2/catch.hpp>

#include <string>

#include "cli/program.hpp"

using namespace lantern::testing;

namespace {

constexpr const char* settings =
    "title: A site\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: A team\n";

}  // namespace

TEST_CASE("two thousand broken links after a folder was renamed", "[.growth]") {
  const Workplace site;
  site.write("site.yaml", settings);
  site.write("content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
  for (int page = 0; page < 2000; ++page) {
    const std::string number = std::to_string(page);
    site.write("content/new-name/page-" + number + ".md",
               "---\ntitle: Page " + number + "\n---\nSee [the next](../old-name/page-" + number + ".md).\n");
  }
  const Said said = run_lantern("check --site " + site.folder.string());
  CHECK(said.exit_code == 1);
  CHECK(said.err.find("did you mean 'page-0.md'?") != std::string::npos);
  CHECK(said.out.find("2000 errors") != std::string::npos);
}

TEST_CASE("a table of nineteen thousand bad rows", "[.growth]") {
  const Workplace site;
  site.write("site.yaml", settings);
  site.write("content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
  site.write("content/case-studies/a/index.md",
             "---\ntitle: A\nmeasures:\n  - id: m\n    title: M\n    kind: outcome\n    chart: run\n    "
             "data: m.csv\n---\nText.\n");
  std::string table = "date,value\n";
  for (int row = 0; row < 19'000; ++row) table += "2021-01-01,many\n";
  site.write("content/case-studies/a/m.csv", table);
  const Said said = run_lantern("check --site " + site.folder.string());
  CHECK(said.exit_code == 1);
  CHECK(said.err.find("m.csv:19001:12: error:") != std::string::npos);
}
