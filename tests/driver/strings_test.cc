// The words of the built-in theme: none that nobody says, and none that is said in one language alone.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace fs = std::filesystem;

namespace {

const fs::path source = LANTERN_SOURCE_DIR;

std::string text_of(const fs::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::set<std::string> keys_of(const std::string& language) {
  const std::string text = text_of(source / "themes/lantern/strings" / (language + ".yaml"));
  const std::regex key("^([a-z][a-z0-9_]*):", std::regex::multiline);
  std::set<std::string> keys;
  for (std::sregex_iterator found(text.begin(), text.end(), key), end; found != end; ++found)
    keys.insert((*found)[1]);
  return keys;
}

// What stands in quotation marks in the code and what layouts ask of `t`. A key that the code puts together
// from names ("kind_" + ...) is used by its beginning, which ends with the line below it, or by its end.
struct Used {
  std::set<std::string> whole, beginnings, ends;

  bool says(const std::string& key) const {
    if (whole.contains(key)) return true;
    for (std::size_t at = key.find('_'); at != std::string::npos; at = key.find('_', at + 1))
      if (beginnings.contains(key.substr(0, at + 1)) || ends.contains(key.substr(at))) return true;
    return false;
  }
};

Used used() {
  Used found;
  const std::regex quoted("\"([a-z0-9_]+)\"");
  const std::regex asked("\\bt\\.([a-z0-9_]+)");
  const auto read = [&](const fs::path& folder, const std::set<std::string>& endings,
                        const std::regex& words) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!endings.contains(entry.path().extension())) continue;
      const std::string text = text_of(entry.path());
      for (std::sregex_iterator one(text.begin(), text.end(), words), end; one != end; ++one) {
        const std::string word = (*one)[1];
        if (word.ends_with('_') && word.size() > 2)
          found.beginnings.insert(word);
        else if (word.starts_with('_') && word.size() > 2)
          found.ends.insert(word);
        else
          found.whole.insert(word);
      }
    }
  };
  read(source / "generator", {".cc", ".hpp"}, quoted);
  for (const char* theme : {"lantern", "nhs"})
    read(source / "themes" / theme / "layouts", {".html", ".xml", ".txt"}, asked);
  return found;
}

}  // namespace

TEST_CASE("every string of the theme is said somewhere", "[strings]") {
  const Used all = used();
  REQUIRE(all.says("kind_case_study"));
  REQUIRE_FALSE(all.says("nobody_says_this"));
  for (const std::string& key : keys_of("en")) {
    INFO(key);
    CHECK(all.says(key));
  }
}

TEST_CASE("the theme has the same strings in each of its languages", "[strings]") {
  CHECK(keys_of("en") == keys_of("cy"));
}
