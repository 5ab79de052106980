// Every text here would take cmark-gfm seconds or gigabytes (design/engineering.md and our own trials);
// the test is that it is refused, and at which line, not how long that takes.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "markdown/easy_read_rows.hpp"
#include "markdown/limits.hpp"
#include "markdown/markdown.hpp"

using namespace lantern;
using namespace lantern::markdown;

namespace {

std::string times(std::size_t count, const std::string& part) {
  std::string out;
  out.reserve(count * part.size());
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

struct Pattern {
  std::string what;
  std::string text;
  int line;
};

std::size_t bytes_of(const MarkdownResult& result) {
  std::size_t bytes = 0;
  for (const Piece& piece : result.document.pieces) bytes += piece.text.size();
  return bytes;
}

}  // namespace

TEST_CASE("texts that would take too long are refused at their line") {
  const std::string columns = times(1000, "| a ") + "|\n" + times(1000, "|-") + "|\n";
  const std::vector<Pattern> patterns = {
      {"more than 1 MiB", times(1024 * 1024 + 1, "a"), 1},
      {"a table of 1,000 columns and rows", "a\n\n" + columns + times(1000, "| b |\n"), 4},
      {"a table of 2,000 columns and rows",
       times(2000, "| a ") + "|\n" + times(2000, "|-") + "|\n" + times(2000, "|b\n"), 2},
      {"a head of 16,000 columns", times(16'000, "|a") + "|\n" + times(16'000, "|-") + "|\n", 2},
      {"a head of 32,000 columns", times(32'000, "|a") + "|\n" + times(32'000, "|-") + "|\n", 2},
      {"a line of 200,000 cells above the dashes of two", times(200'000, "|a") + "|\n|-|-|\n", 2},
      {"a row of 200,000 cells", "|a|b|\n|-|-|\n" + times(200'000, "|a") + "\n", 3},
      {"too many cells", "|a|b|\n|-|-|\n" + times(10'001, "|a|b\n"), 10'003},
      {"too many cells in a quote", "> |a|b|\n> |-|-|\n" + times(10'001, "> |a|b|\n"), 10'003},
      {"a paragraph of 32,000 lines, then dashes", times(32'000, "a\n") + "|-|\n", 32'001},
      {"dashes again and again in a paragraph", times(30'000, "a\n|-|-|\n"), 288},
      {"lists 4,000 deep", times(4'000, "* ") + "a" + times(4'000, "\n"), 1},
      {"lists 16,000 deep", times(16'000, "* ") + "a" + times(16'000, "\n"), 1},
      {"numbered lists 8,000 deep", times(8'000, "1. ") + "a" + times(8'000, "\n"), 1},
      {"quotes 32,000 deep", times(32'000, "> ") + "a", 1},
      {"quotes and lists 16,000 deep", "a\n\n" + times(16'000, "> - ") + "a", 3},
      {"a deep list in what is no code", "<!--\n```\n-->\n" + times(4'000, "* ") + "a" + times(4'000, "\n"),
       4},
      {"pictures in pictures, 8,000", times(8'000, "![[]()"), 1},
      {"pictures in pictures, 16,000", times(16'000, "![[]()"), 1},
      {"pictures in pictures, 32,000", "a\n\n" + times(32'000, "![[]()\n"), 6327},
      {"addresses without a space, 10,000", times(10'000, "http://a.b/<"), 1},
      {"addresses without a space, 40,000", times(40'000, "http://a.b/<"), 1},
      {"www. without a space", times(200'000, "www."), 1},
      {"e-mail addresses without a space", times(100'000, "a@b.c"), 1},
      {"an address with 300,000 brackets", "\n\nhttp://a.b/" + times(300'000, ")"), 3},
      {"a long reference, 16,000 times", "a\n\n[x]: /" + times(8'000, "a") + "\n\n" + times(16'000, "[x]"),
       3},
      {"a long reference, 32,000 times", "[x]: /" + times(32'000, "a") + "\n\n" + times(32'000, "[x]"), 1},
      {"a long title, 16,000 times", "[x]: /b '" + times(16'000, "a\n") + "'\n\n" + times(16'000, "[x]"), 1},
      {"<? without an end", times(200'000, "a <?"), 1},
      {"<!A without an end", times(100'000, "a <!A "), 1},
      {"<![CDATA[ without an end", times(90'000, "a <![CDATA["), 1},
  };
  for (const Pattern& pattern : patterns) {
    INFO(pattern.what);
    MarkdownOptions options;
    options.file = "content/page.md";
    options.first_line = 5;
    Diagnostics diagnostics;
    const MarkdownResult result = convert(pattern.text, options, diagnostics);
    CHECK(result.document.empty());
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items()[0].code == Code("markdown-too-complex"));
    CHECK(diagnostics.items()[0].severity == Severity::error);
    CHECK(diagnostics.items()[0].where.line == pattern.line + 4);
    CHECK_FALSE(diagnostics.items()[0].hint.empty());

    Diagnostics easy;
    CHECK(convert_easy_read(pattern.text, options, easy).rows.empty());
    CHECK(easy.items() == diagnostics.items());
  }
}

TEST_CASE("long texts that are quickly read are not refused") {
  std::string backticks;
  for (std::size_t i = 1; i < 1'400; ++i) backticks += "e" + std::string(i, '`');
  std::string deep;
  for (std::size_t i = 0; i < 32; ++i) deep += std::string(2 * i, ' ') + "- a\n";
  const std::vector<Pattern> patterns = {
      {"a paragraph of 1 MB", times(100'000, "words and "), 0},
      {"a word of 1 MB", times(1'000'000, "a"), 0},
      {"quotation marks", times(32'000, "\"'"), 0},
      {"brackets in brackets", times(100'000, "[") + "a" + times(100'000, "]"), 0},
      {"links without an end", times(100'000, "[a](<b"), 0},
      {"emphasis", times(100'000, "*a_ "), 0},
      {"strong in strong", times(60'000, "**a ") + times(60'000, " a**"), 0},
      {"underscores", times(500'000, "_") + ".", 0},
      {"strikethrough", times(100'000, "~~a"), 0},
      {"backticks", backticks, 0},
      {"comments without an end", times(100'000, "a <!-- "), 0},
      {"entities", times(100'000, "&lt;"), 0},
      {"notes without a text", times(100'000, "[^"), 0},
      {"NUL bytes", std::string(100'000, '\0'), 0},
      {"tabs", times(100'000, "\t") + "a", 0},
      {"lists 32 deep", deep, 0},
      {"a line of stars across the page", times(60, "* ") + "\n", 0},
      {"code that looks like a list", "```yaml\n" + deep + "```\n", 0},
      {"quotes, each with a lazy line", times(1'000, "> a\nb\n"), 0},
      {"5,000 items without an empty line", times(5'000, "- ![a](b.jpg) [c](d.md)\n"), 0},
      {"addresses with spaces", times(10'000, "http://a.b/c "), 0},
      {"a table of 64 columns and 300 rows",
       times(64, "|a") + "|\n" + times(64, "|-") + "|\n" + times(300, times(64, "|b") + "|\n"), 0},
      {"many headings underlined with dashes", times(10'000, "a\n---\nb\n"), 0},
  };
  for (const Pattern& pattern : patterns) {
    INFO(pattern.what);
    CHECK_FALSE(markdown::find_excess(pattern.text));
    MarkdownOptions options;
    Diagnostics diagnostics;
    const MarkdownResult result = convert(pattern.text, options, diagnostics);
    CHECK(bytes_of(result) > 0);
    CHECK(bytes_of(result) < 20'000'000);
  }
}
