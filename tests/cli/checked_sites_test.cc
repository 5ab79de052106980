// Each folder of tests/sites/checked is a site that can be published, but for which `check` has advice, and
// expected.txt in it is exactly what it says. LANTERN_UPDATE=1 writes the files anew; read the difference
// before it is committed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <vector>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

TEST_CASE("check gives each checked site exactly its own advice, and no site is stopped by it", "[checked]") {
  const bool update = std::getenv("LANTERN_UPDATE") != nullptr;
  std::vector<fs::path> sites;
  for (const auto& entry : fs::directory_iterator(fs::path(LANTERN_SOURCE_DIR) / "tests/sites/checked"))
    if (entry.is_directory()) sites.push_back(entry.path());
  std::ranges::sort(sites);
  CHECK(sites.size() >= 9);
  for (const fs::path& site : sites) {
    INFO(site.filename().string());
    const auto said = run_lantern("check --quiet --date 2026-06-01 --site '" + site.string() + "'");
    CHECK(said.exit_code == 0);
    CHECK(said.out.empty());
    if (update) std::ofstream(site / "expected.txt", std::ios::binary) << said.err;
    CHECK(said.err == read_file(site / "expected.txt"));
    CHECK(said.err.find(" error: ") == std::string::npos);
  }
}

TEST_CASE("build keeps advice to itself", "[checked]") {
  const Workplace workplace;
  const auto said = run_lantern("build --site '" LANTERN_SOURCE_DIR "/tests/sites/checked/initials' --out '" +
                                (workplace.folder / "out").string() + "'");
  CHECK(said.exit_code == 0);
  CHECK(said.err.empty());
}
