#include "content/translation.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace lantern;
using namespace lantern::content;

namespace {

YamlNode parsed(std::string_view yaml, const std::string& file) {
  Diagnostics diagnostics;
  auto tree = parse_yaml(yaml, file, 2, diagnostics);
  for (const Diagnostic& item : diagnostics.items()) FAIL(to_text(item));
  return std::move(*tree);
}

// On one line: {title: A, list: [a, b]}.
std::string written(const YamlNode& node) {
  if (node.kind == YamlKind::scalar) return node.text;
  std::string all;
  for (const YamlNode& item : node.items) all += (all.empty() ? "" : ", ") + written(item);
  for (const YamlEntry& entry : node.entries)
    all += (all.empty() ? "" : ", ") + entry.key + ": " + written(entry.value);
  return node.kind == YamlKind::list ? '[' + all + ']' : '{' + all + '}';
}

YamlNode joined(std::string_view translation, std::string_view original) {
  Inherited inherited;
  return with_inherited(parsed(translation, "a.cy.md"), parsed(original, "a.md"), inherited);
}

}  // namespace

TEST_CASE("a translation has every field of the original that it does not write", "[translation]") {
  struct Case {
    const char* what;
    const char* original;
    const char* translation;
    const char* joined;
  };
  const Case cases[] = {
      {"a field", "title: A\nstatus: completed\n", "title: B\n", "{title: B, status: completed}"},
      {"the title too", "title: A\n", "summary: B\n", "{summary: B, title: A}"},
      {"a group is joined field by field", "aim: {statement: A, target: 20, by: 2022}\n",
       "aim: {statement: B}\n", "{aim: {statement: B, target: 20, by: 2022}}"},
      {"a list is replaced whole", "learning: [a, b, c]\n", "learning: [d]\n", "{learning: [d]}"},
      {"an empty list is written", "learning: [a]\n", "learning: []\n", "{learning: []}"},
      {"a list of groups is replaced whole", "timeline: [{date: 2021, title: A}]\n",
       "timeline: [{date: 2022, title: B}]\n", "{timeline: [{date: 2022, title: B}]}"},
      {"measures are matched by their id",
       "measures: [{id: a, title: A, kind: outcome}, {id: b, title: B, kind: process}]\n",
       "measures: [{id: b, title: Y}]\n",
       "{measures: [{id: a, title: A, kind: outcome}, {id: b, title: Y, kind: process}]}"},
      {"a measure that the original lacks stands at the end", "measures: [{id: a, title: A}]\n",
       "measures: [{id: c, title: C}, {id: a, title: X}]\n",
       "{measures: [{id: a, title: X}, {id: c, title: C}]}"},
      {"a group in a measure", "measures: [{id: a, columns: {date: When, value: Rate}}]\n",
       "measures: [{id: a, columns: {value: Cyfradd}}]\n",
       "{measures: [{id: a, columns: {value: Cyfradd, date: When}}]}"},
      {"an old address leads to one page", "title: A\naliases: [/old/]\n", "title: B\n", "{title: B}"},
      {"what is of another kind is reported by the schema", "aim: {statement: A}\n", "aim: B\n", "{aim: B}"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(written(joined(each.translation, each.original)) == each.joined);
  }
}

TEST_CASE("what is taken over keeps its place, and is known by name", "[translation]") {
  Inherited inherited;
  const YamlNode root =
      with_inherited(parsed("title: B\naim: {statement: B}\nmeasures:\n  - {id: m, title: Y}\n", "a.cy.md"),
                     parsed("title: A\nsummary: S\naim: {statement: A, by: 2022}\nmeasures:\n  - {id: m, "
                            "title: X, unit: percent}\n",
                            "a.md"),
                     inherited);
  CHECK(root.find("title")->where.file == "a.cy.md");
  CHECK(root.find("summary")->where.file == "a.md");
  CHECK(root.find("summary")->where.line == 3);
  CHECK(root.find("aim")->find("by")->where.file == "a.md");
  CHECK(inherited.fields == std::set<std::string, std::less<>>{"summary", "aim.by", "measures.m.unit"});
  CHECK(inherited.has("aim.by"));
  CHECK_FALSE(inherited.has("aim.statement"));
  CHECK(inherited.texts == std::vector<std::string>{"S", "2022", "percent"});
}

TEST_CASE("each source has its original in the main language", "[translation]") {
  const auto source = [](std::string path, SourceRole role, std::string language) {
    SourceFile file;
    file.path = std::move(path);
    file.role = role;
    file.language = std::move(language);
    file.key = "content/a";
    return file;
  };
  const std::vector<SourceFile> sources = {source("a.md", SourceRole::page, "en"),
                                           source("a.cy.md", SourceRole::page, "cy"),
                                           source("a.easy-read.cy.md", SourceRole::easy_read, "cy")};
  const auto originals = originals_of(sources, "en");
  CHECK(originals[0] == nullptr);
  CHECK(originals[1] == &sources[0]);
  CHECK(originals[2] == nullptr);
}
