// The words of an ordinary text for a sheet of paper, from the reading that makes the page.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "markdown/markdown.hpp"

using namespace lantern;
using namespace lantern::markdown;

namespace {

std::string sheet_of(const std::string& text, RawHtml raw_html = RawHtml::inert) {
  MarkdownOptions options;
  options.sheet = SheetRows::made;
  options.raw_html = raw_html;
  Diagnostics diagnostics;
  std::string out;
  for (const EasyReadRow& row : convert(text, options, diagnostics).sheet) {
    if (row.kind == EasyReadRowKind::heading)
      out += std::string(static_cast<std::size_t>(row.heading.level), '#') + row.heading.text;
    out += row.item;
    for (const EasySentence& sentence : row.sentences) {
      out += '[';
      for (const EasyRun& run : sentence.runs) {
        const EasyMark* link = mark_of(row, run, EasyMarkKind::link);
        const bool bold = mark_of(row, run, EasyMarkKind::bold) != nullptr;
        out += (bold ? "*" : "") + run.text + (bold ? "*" : "") + (link == nullptr ? "" : "|" + link->target);
      }
      out += ']';
    }
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("headings, paragraphs and items become rows of sentences") {
  struct Row {
    std::string what;
    std::string text;
    std::string rows;
  };
  const std::vector<Row> rows = {
      {"headings", "## A *b*\n\n#### C", "##A b\n####C\n"},
      {"two sentences", "One **two**\nthree. Four [five](a.md)!", "[One *two* three.][Four five|a.md!]\n"},
      {"a list in a list", "- one\n- two\n  - three", "•[one]\n•[two]\n•[three]\n"},
      {"an ordered list, and an item of two paragraphs", "3. one\n\n   more\n4. two",
       "3.[one]\n[more]\n4.[two]\n"},
      {"a list of tasks", "- [x] one", "•[one]\n"},
      {"a quote and a callout", "> a\n\n> [!NOTE]\n> b", "[a]\n[Note]\n[b]\n"},
      {"pictures, tables and notes are left out",
       "![a](b.jpg)\n\nc ![d](e.jpg)[^1]\n\n| f |\n|---|\n| g |\n\n[^1]: h", "[c]\n"},
      {"components are left out", "```steps\n- title: a\n```\n\n```\nb\n```", "[b]\n"},
      {"signs", "a &lt; b \\* c", "[a < b * c]\n"},
      {"HTML is words where a site does not allow it", "a\n\n<div>b</div>", "[a]\n[<div>b</div>]\n"},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(sheet_of(row.text) == row.rows);
  }
}

TEST_CASE("HTML that a site allows is not for paper, however it ends") {
  CHECK(sheet_of("a <b>c</b>\n\n<div>d</div>", RawHtml::allowed) == "[a c]\n");
  CHECK(sheet_of("a\n\n<div", RawHtml::allowed) == "[a]\n");
}

TEST_CASE("no sheet is made where none is asked for") {
  Diagnostics diagnostics;
  CHECK(convert("a", {}, diagnostics).sheet.empty());
}
