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
  CHECK(said.err.find("... and 1800 more that are not shown") != std::string::npos);
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
  CHECK(said.err.find("m.csv:2:12: error: 'many' is not a number; more of the kind in rows 3 to 19001") !=
        std::string::npos);
  CHECK(said.out.find("1 error,") != std::string::npos);
}

namespace {

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// A site whose page `content/a.md` has these fields and this text.
Said checked(const std::string& fields, const std::string& text, const std::string& topics = {}) {
  const Workplace site;
  site.write("site.yaml", settings);
  site.write("content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
  site.write("content/a.md", "---\ntitle: A\n" + fields + "---\n" + text);
  if (!topics.empty()) site.write("content/topics.yaml", topics);
  return run_lantern("check --site " + site.folder.string());
}

Said alone(const std::string& command, const std::string& file, const std::string& text,
           const std::string& more = {}) {
  const Workplace place;
  place.write(file, text);
  std::string arguments = command + " " + (place.folder / file).string();
  if (command == "chart") arguments += " -o " + (place.folder / "a.svg").string();
  return run_lantern(arguments + more);
}

}  // namespace

TEST_CASE("a table of a hundred thousand columns", "[.growth]") {
  const Said said = alone("analyse", "a.csv", "date,value" + repeated(",more", 100'000) + "\n");
  CHECK(said.exit_code == 1);
  CHECK(said.err.find("[csv-too-long]") != std::string::npos);
}

TEST_CASE("titles and labels of tens of thousands of letters", "[.growth]") {
  const std::string table = "label,value\na,1\nb,2\n";
  CHECK(alone("chart", "a.csv", table, " --title " + std::string(100'000, 'w')).exit_code == 0);
  CHECK(alone("chart", "a.csv", table, " --title '" + repeated("word ", 20'000) + "'").exit_code == 0);
  std::string labels = "label,value\n";
  for (int row = 0; row < 20; ++row)
    labels += std::to_string(row) + std::string(40'000, 'w') + "," + std::to_string(row) + "\n";
  CHECK(alone("chart", "a.csv", labels).exit_code == 0);
}

TEST_CASE("a line of Markdown with a mistake in each word", "[.growth]") {
  for (const auto& [words, times] : {std::pair{"a <b> ", 70'000},
                                     {"![](a.png) ", 60'000},
                                     {"[a](javascript:x) ", 40'000},
                                     {"[]() ", 50'000},
                                     {"**x [a*b**c*](d)", 40'000},
                                     {"a&#1; *b* ", 40'000},
                                     {"![](a&amp;b.png) ", 30'000}}) {
    INFO(words);
    const Said said = alone("markdown", "a.md", repeated(words, times) + "\n");
    CHECK((said.exit_code == 0 || said.exit_code == 1));
  }
}

TEST_CASE("as many callouts as a text can hold", "[.growth]") {
  CHECK(alone("markdown", "a.md", repeated("> [!NOTE]\n> a\n\n", 50'000)).exit_code == 0);
}

TEST_CASE("an easy-read sentence and a word without an end", "[.growth]") {
  CHECK(alone("easy-read", "a.md", "We" + repeated(", a", 40'000) + " are good.\n").exit_code == 1);
  CHECK(alone("easy-read", "a.md", "W" + std::string(200'000, 'a') + " is good.\n").exit_code <= 1);
}

TEST_CASE("thousands of names that nothing has", "[.growth]") {
  std::string topics;
  std::string wrong = "topics:\n";
  std::string fields;
  for (int i = 0; i < 2'000; ++i)
    topics += "topic-number-" + std::to_string(i) + ":\n  title: T" + std::to_string(i) + "\n";
  for (int i = 0; i < 20'000; ++i) {
    wrong += "  - topic-nomber-" + std::to_string(i) + "\n";
    fields += "field" + std::to_string(i) + ": 1\n";
  }
  const Said unknown = checked(wrong, "Text.\n", topics);
  CHECK(unknown.err.find("did you mean 'topic-number-") != std::string::npos);
  CHECK(unknown.out.find("20000 errors") != std::string::npos);
  CHECK(checked(fields, "Text.\n").out.find("20000 errors") != std::string::npos);
}
