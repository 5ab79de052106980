// Each folder of tests/sites/invalid is a site with one mistake, and expected.txt in it is exactly what
// the program says. LANTERN_UPDATE=1 writes the files anew; read the difference before it is committed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <vector>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

std::vector<fs::path> invalid_sites() {
  std::vector<fs::path> sites;
  for (const auto& entry : fs::directory_iterator(fs::path(LANTERN_SOURCE_DIR) / "tests/sites/invalid"))
    if (entry.is_directory()) sites.push_back(entry.path());
  std::ranges::sort(sites);
  return sites;
}

}  // namespace

TEST_CASE("every invalid site is refused with exactly its own words", "[invalid]") {
  const bool update = std::getenv("LANTERN_UPDATE") != nullptr;
  const auto sites = invalid_sites();
  CHECK(sites.size() >= 60);
  for (const fs::path& site : sites) {
    const Workplace workplace;
    const fs::path out = workplace.folder / "_site";
    const auto said = run_lantern("build --quiet --date 2026-06-01 --site '" + site.string() + "' --out '" +
                                  out.string() + "'");
    INFO(site.filename().string());
    CHECK(said.exit_code == 1);
    CHECK(said.out.empty());
    CHECK_FALSE(fs::exists(out));
    if (update) std::ofstream(site / "expected.txt", std::ios::binary) << said.err;
    CHECK(said.err == read_file(site / "expected.txt"));
    // One mistake, one error: nothing follows from it.
    const std::string& text = said.err;
    std::size_t errors = 0;
    for (std::size_t at = text.find(" error: "); at != std::string::npos; at = text.find(" error: ", at + 1))
      ++errors;
    CHECK(errors == 1);
  }
}
