#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "markdown/links.hpp"
#include "markdown/markdown.hpp"

using namespace lantern;
using namespace lantern::markdown;

namespace {

// "line:column severity code" of each, in the order of the text.
std::vector<std::string> found_in(const std::string& text) {
  MarkdownOptions options;
  options.file = "content/page.md";
  Diagnostics diagnostics;
  convert(text, options, diagnostics);
  diagnostics.sort();
  std::vector<std::string> found;
  for (const Diagnostic& item : diagnostics.items()) {
    CHECK(item.where.file == "content/page.md");
    CHECK_FALSE(item.hint.empty());
    CHECK_FALSE(item.message.ends_with('.'));
    found.push_back(std::to_string(item.where.line) + ":" + std::to_string(item.where.column) +
                    (item.severity == Severity::error ? " error " : " warning ") +
                    std::string(item.code.name()));
  }
  return found;
}

}  // namespace

TEST_CASE("each mistake in Markdown is one diagnostic at its place") {
  struct Row {
    std::string text;
    std::vector<std::string> found;
  };
  const std::vector<Row> rows = {
      {"Text &#8238;turned", {"1:6 error bidi-control"}},
      {"Text\n\n- a &#x1; b", {"3:5 error control-character"}},
      {"[a](b&#xFFFE;.md)", {"1:6 error control-character"}},
      {"[a](b.md \"&#27;\")", {"1:11 error control-character"}},
      {"![a &#x9F;](b.jpg)", {"1:5 error control-character"}},
      {"`&#1;` &#65; &#10; &amp;#1; \\&#1;", {}},
      {"```\n&#1;\n```", {}},
      {"## A\n\n### B\n\n## C\n\n[a](b.md) ![c](d.jpg)", {}},
      {"# A", {"1:1 warning heading-level"}},
      {"### A", {"1:1 warning heading-jump"}},
      {"## A\n\n#### B\n\n##### C", {"3:1 warning heading-jump"}},
      {"##\n", {"1:1 warning empty-heading"}},
      {"é [a]()", {"1:3 error empty-link"}},
      {"a [](b.md)", {"1:3 error link-without-words"}},
      {"a [![c](d.jpg)](b.md)", {}},
      {"a ![c]()", {"1:3 error empty-link"}},
      {"a\n\n![](d.jpg)", {"3:1 error picture-without-words"}},
      {"ŵ [a](javascript:b)", {"1:7 warning unsafe-link"}},
      {"> a\n> [b](//c/d)", {"2:7 warning unsafe-link"}},
      {"a <b>c</b>", {"1:3 warning raw-html"}},
      {"<div>\nx\n</div>", {"1:1 warning raw-html"}},
      {"<!-- a -->\n\nb <!-- c -->", {}},
      {"a\n\n<!-- b\n\nc", {"3:1 warning unclosed-comment"}},
      {"a[^b]", {"1:2 warning unknown-footnote"}},
      {"`a[^b]`", {}},
      {"> [!NOTE] a", {"1:3 warning unknown-callout"}},
      {"> [!HINT]\n> a", {"1:3 warning unknown-callout"}},
      {"```charts\na\n```", {"1:4 warning unknown-block"}},
      {"```Chart\na\n```", {"1:4 warning unknown-block"}},
      {"```key_facts\na\n```", {"1:4 warning unknown-block"}},
      {"```driver-diagramm\na\n```", {"1:4 warning unknown-block"}},
      {"```{video}\na\n```", {"1:4 warning unknown-block"}},
      {"```dart\na\n```\n\n```yaml\na\n```\n\n```\na\n```\n\n```text\na\n```\n\n```c\na\n```", {}},
      {"[a]() and [](b.md)\n\n# C",
       {"1:1 error empty-link", "1:11 error link-without-words", "3:1 warning heading-level"}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(found_in(row.text) == row.found);
  }
}

TEST_CASE("the kind of a target is what a browser would make of it") {
  using markdown::target_kind;
  using markdown::TargetKind;
  const std::vector<std::pair<std::string, TargetKind>> rows = {
      {"", TargetKind::empty},
      {" \t", TargetKind::empty},
      {"../a/index.md#b", TargetKind::inside},
      {"/a", TargetKind::inside},
      {"/", TargetKind::inside},
      {"#a:b", TargetKind::inside},
      {"?a:b", TargetKind::inside},
      {"a/b:c", TargetKind::inside},
      {"./javascript:a", TargetKind::inside},
      {"12:30", TargetKind::inside},
      {"http://a", TargetKind::website},
      {"HTTPS://a", TargetKind::website},
      {"mailto:a@b.org", TargetKind::contact},
      {"Tel:123", TargetKind::contact},
      {"//a/b", TargetKind::without_scheme},
      {" / /a", TargetKind::without_scheme},
      {"/\\a", TargetKind::without_scheme},
      {"\\\\a", TargetKind::without_scheme},
      {"javascript:a", TargetKind::unsafe},
      {"\x01java\tscript\n:a", TargetKind::unsafe},
      {"data:image/png;base64,a", TargetKind::unsafe},
      {"file:///a", TargetKind::unsafe},
      {"vbscript:a", TargetKind::unsafe},
      {"localhost:4000/a", TargetKind::unsafe},
  };
  for (const auto& [target, kind] : rows) {
    INFO(target);
    CHECK(target_kind(target) == kind);
  }
}

TEST_CASE("an address is safe inside quotes") {
  std::string out;
  markdown::append_address("a b\"<>'&%20ŵ\\[", out);
  CHECK(out == "a%20b%22%3C%3E&#39;&amp;%20%C5%B5%5C%5B");
}
