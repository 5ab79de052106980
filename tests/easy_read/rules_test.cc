// docs/content/easy-read-checks.md is held to the table of the rules: the same rules in the same order, with their
// weights, and those that hold in English only named as such.
#include "easy_read/rules.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

using namespace lantern::easy_read;

namespace {

std::string page() {
  std::ifstream file(LANTERN_SOURCE_DIR "/docs/content/easy-read-checks.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

// What stands below the heading `name`, up to the next of the same level.
std::string chapter(const std::string& text, const std::string& name) {
  const std::size_t begin = text.find("\n## " + name + "\n");
  REQUIRE(begin != std::string::npos);
  return text.substr(begin + 1, text.find("\n## ", begin + 1) - begin);
}

struct DocumentedRule {
  std::string name;
  std::string weight;

  friend bool operator==(const DocumentedRule&, const DocumentedRule&) = default;
};

std::ostream& operator<<(std::ostream& out, const DocumentedRule& rule) {
  return out << rule.name << ' ' << rule.weight;
}

// Of a row such as "| footnote, table | **x** parts of Markdown | sentences |".
std::vector<DocumentedRule> documented_rules() {
  std::vector<DocumentedRule> found;
  std::istringstream lines(chapter(page(), "The rules"));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| ") || line.starts_with("| rule ") || line.starts_with("| ---")) continue;
    const std::size_t bar = line.find(" | ");
    const std::string finding = line.substr(bar, line.find(" | ", bar + 3) - bar);
    const bool mend = finding.find("**x**") != std::string::npos;
    const bool think = finding.find(" ? ") != std::string::npos;
    const std::string weight = mend && think ? "either" : mend ? "mend" : think ? "think about" : "none";
    std::istringstream names(line.substr(2, bar - 2));
    for (std::string name; std::getline(names >> std::ws, name, ',');) found.push_back({name, weight});
  }
  return found;
}

std::string words(Weight weight) {
  return weight == Weight::mend ? "mend" : weight == Weight::either ? "either" : "think about";
}

}  // namespace

TEST_CASE("docs/content/easy-read-checks.md lists exactly the rules of the table") {
  std::vector<DocumentedRule> expected;
  for (const RuleRow& row : rules) expected.push_back({std::string(name_of(row.rule)), words(row.weight)});
  CHECK(documented_rules() == expected);
}

TEST_CASE("docs/content/easy-read-checks.md names the rules that do not hold in Welsh") {
  const std::string welsh = chapter(page(), "In Welsh");
  int english = 0;
  for (const RuleRow& row : rules) {
    CHECK(holds_in(row.rule, "en-GB"));
    if (holds_in(row.rule, "cy")) continue;
    ++english;
    INFO(name_of(row.rule));
    CHECK(welsh.find(name_of(row.rule)) != std::string::npos);
  }
  CHECK(english == 5);
}

TEST_CASE("a rule that two languages have holds in no third") {
  CHECK(holds_in(Rule::one_idea, "cy"));
  CHECK_FALSE(holds_in(Rule::one_idea, "de"));
  CHECK(holds_in(Rule::hard_word, "de"));
}

TEST_CASE("only what the conversion finds is taken out of its diagnostics") {
  CHECK(rule_of_conversion("table") == Rule::table);
  CHECK(rule_of_conversion("picture-missing") == Rule::picture_missing);
  CHECK_FALSE(rule_of_conversion("length"));
  CHECK_FALSE(rule_of_conversion("broken-link"));
}
