// Two versions of a site that are published over each other, for tests that disturb the publishing: whatever
// happens, the folder holds one of the two.
#pragma once
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/program.hpp"
#include "tree.hpp"

namespace lantern::testing {

// A number from the environment, for longer runs than the usual one.
inline int number_from(const char* name, int otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::atoi(text);
}

class Rebuilds {
 public:
  Rebuilds() {
    namespace fs = std::filesystem;
    const fs::path source = fs::path(LANTERN_SOURCE_DIR) / "tests/attacks/site";
    for (int version = 0; version < 2; ++version) {
      fs::copy(source, site(version), fs::copy_options::recursive);
      const std::string number = std::to_string(version);
      std::ofstream(site(version) / "content/about.md", std::ios::app) << "\nVersion " << number << ".\n";
      workplace_.write(number + "/content/only-" + number + ".md", "---\ntitle: Only here\n---\nWords.\n");
    }
    for (int version = 1; version >= 0; --version) {
      REQUIRE(run_lantern(arguments(version)).exit_code == 0);
      published_[version] = tree_of(out());
      fs::copy(out(), kept(version), fs::copy_options::recursive);
    }
    REQUIRE(published_[0] != published_[1]);
  }

  const std::filesystem::path& folder() const { return workplace_.folder; }
  std::filesystem::path site(int version) const { return folder() / std::to_string(version); }
  std::filesystem::path out() const { return folder() / "published/site"; }
  std::string arguments(int version) const {
    return "build --site '" + site(version).string() + "' --out '" + out().string() + "' --date 2026-06-01";
  }
  // What the folder holds when nothing disturbs.
  const std::string& published(int version) const { return published_[version]; }

  void put_back(int version) const {
    if (tree_of(out()) == published_[version]) return;
    std::filesystem::remove_all(out());
    std::filesystem::copy(kept(version), out(), std::filesystem::copy_options::recursive);
  }
  // What stands beside the published site, where nothing should.
  std::vector<std::string> beside() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(out().parent_path()))
      if (entry.path() != out()) names.push_back(entry.path().filename().string());
    return names;
  }

 private:
  std::filesystem::path kept(int version) const { return folder() / ("kept-" + std::to_string(version)); }

  Workplace workplace_;
  std::string published_[2];
};

}  // namespace lantern::testing
