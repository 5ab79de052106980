// The table of codes is held from three sides: docs/content/diagnostics.md explains each, something in generator/
// gives each, and a test gets each.
#include "base/codes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace lantern;
namespace fs = std::filesystem;

namespace {

const fs::path project = LANTERN_SOURCE_DIR;

// Faults of the drawing libraries, which no content is known to bring about.
const std::set<std::string> faults_of_libraries = {"chart-failed", "picture-failed", "print-failed"};

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The codes that the headings of docs/content/diagnostics.md name, each once: "### yaml-tab, yaml-space".
std::set<std::string> documented() {
  std::set<std::string> found;
  std::istringstream lines(text_of(project / "docs/content/diagnostics.md"));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("### ")) continue;
    std::istringstream names(line.substr(4));
    for (std::string name; std::getline(names >> std::ws, name, ',');) found.insert(name);
  }
  return found;
}

void collect(const std::string& text, const std::regex& shape, std::set<std::string>& found) {
  for (std::sregex_iterator at(text.begin(), text.end(), shape), end; at != end; ++at) {
    std::string code = (*at)[1];
    std::ranges::replace(code, '_', '-');
    found.insert(std::move(code));
  }
}

// What is marked as a code in the C++ below `folder`, but for the table and this test: "bad-alias",
// "7:3 error bad-alias", "[bad-alias]" and, for the rules of easy read, Rule::hard_word.
std::set<std::string> words_marked_as_codes(const fs::path& folder) {
  const std::regex marked("(?:[\"\\[]|Rule::|error |warning )([a-z][a-z0-9_-]*)");
  std::set<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if ((name.ends_with(".cc") || name.ends_with(".hpp")) && !name.starts_with("codes"))
      collect(text_of(entry.path()), marked, found);
  }
  return found;
}

std::vector<std::string> lacking(const std::set<std::string>& found) {
  std::vector<std::string> missing;
  for (const std::string_view code : codes)
    if (!found.contains(std::string(code))) missing.emplace_back(code);
  return missing;
}

}  // namespace

TEST_CASE("docs/content/diagnostics.md explains exactly the codes of the table", "[codes]") {
  CHECK(documented() == std::set<std::string>(codes.begin(), codes.end()));
}

TEST_CASE("no code is documented that nothing can give", "[codes]") {
  CHECK(lacking(words_marked_as_codes(project / "generator")) == std::vector<std::string>());
}

TEST_CASE("a test gets each code", "[codes]") {
  std::set<std::string> found = words_marked_as_codes(project / "tests");
  found.insert(faults_of_libraries.begin(), faults_of_libraries.end());
  const std::regex printed("\\[([a-z0-9-]+)\\]\n");
  for (const char* sites : {"tests/sites/invalid", "tests/sites/checked"})
    for (const auto& entry : fs::directory_iterator(project / sites))
      collect(text_of(entry.path() / "expected.txt"), printed, found);
  CHECK(lacking(found) == std::vector<std::string>());
}

TEST_CASE("a code is known by its name alone", "[codes]") {
  static_assert(Code("broken-link").name() == "broken-link");
  static_assert(Code("broken-link") == Code("broken-link"));
  static_assert(Code("broken-link") != Code("broken-anchor"));
  CHECK(codes.size() > 150);
}
