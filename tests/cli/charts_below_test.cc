// The measures of pages that are no case studies: what is measured is shown, and links to charts find them.
#include <catch2/catch.hpp>
#include <string>

#include "cli/program.hpp"

using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

std::string measure(const std::string& id) {
  return "  - id: " + id + "\n    title: Measure " + id +
         "\n    kind: outcome\n    chart: run\n    data: " + id + ".csv\n";
}

std::size_t count(const std::string& text, const std::string& words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a plain page, a list and the home page show their measures, each once", "[charts]") {
  const Workplace place;
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
  std::string rows = "date,value\n";
  for (int month = 1; month <= 9; ++month)
    rows += "2025-0" + std::to_string(month) + "-01," + std::to_string(10 + month % 3) + "\n";
  const std::string blocks = "```chart\nmeasure: shown\n```\n";
  for (const std::string folder : {"content/", "content/how/", "content/list/"}) {
    for (const std::string id : {"shown", "below"}) place.write(folder + id + ".csv", rows);
    place.write(folder + "index.md",
                "---\ntitle: Page\n" + std::string(folder == "content/list/" ? "list: true\n" : "") +
                    "measures:\n" + measure("shown") + measure("below") + "---\n\nWords.\n\n" + blocks);
  }
  const std::string out = (place.folder / "_site").string();
  const auto built = run_lantern("build --site '" + place.folder.string() + "' --out '" + out + "'");
  INFO(built.err);
  REQUIRE(built.exit_code == 0);
  for (const std::string page : {"/index.html", "/how/index.html", "/list/index.html"}) {
    const std::string html = read_file(out + page);
    INFO(page);
    CHECK(count(html, "id=\"chart-shown\"") == 1);
    CHECK(count(html, "id=\"chart-below\"") == 1);
  }
}
