#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "markdown/markdown.hpp"

using namespace lantern;
using namespace lantern::markdown;

namespace {

MarkdownOptions page_options() {
  MarkdownOptions options;
  options.file = "content/page.md";
  return options;
}

std::string html_of(const std::string& text, MarkdownOptions options = page_options()) {
  Diagnostics diagnostics;
  return to_html(convert(text, options, diagnostics));
}

}  // namespace

TEST_CASE("Markdown becomes HTML") {
  struct Row {
    std::string what;
    std::string text;
    std::string html;
  };
  const std::vector<Row> rows = {
      {"words are escaped", "Tom & \"Ann\" < 3", "<p>Tom &amp; &quot;Ann&quot; &lt; 3</p>\n"},
      {"emphasis", "**a** *b* ~~c~~ `d<`",
       "<p><strong>a</strong> <em>b</em> <del>c</del> <code>d&lt;</code></p>\n"},
      {"a level-2 heading has an id", "## What we did", "<h2 id=\"what-we-did\">What we did</h2>\n"},
      {"the same heading twice", "## A\n## A\n## A",
       "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>\n<h2 id=\"a-3\">A</h2>\n"},
      {"a heading like a numbered one", "## A 2\n## A\n## A",
       "<h2 id=\"a-2\">A 2</h2>\n<h2 id=\"a\">A</h2>\n<h2 id=\"a-3\">A</h2>\n"},
      {"the id of <main> is taken", "## Main", "<h2 id=\"main-2\">Main</h2>\n"},
      {"a heading of signs alone", "## ?!", "<h2 id=\"section\">?!</h2>\n"},
      {"a link inside the site", "[a](../b/index.md#c)", "<p><a href=\"../b/index.md#c\">a</a></p>\n"},
      {"a link to another website says so", "[a](https://example.org/?b&c)",
       "<p><a href=\"https://example.org/?b&amp;c\" class=\"external\" rel=\"external\">a"
       "<span class=\"visually-hidden\"> (opens another website)</span></a></p>\n"},
      {"e-mail and telephone are no other website", "[a](mailto:a@b.org) [b](tel:+44123)",
       "<p><a href=\"mailto:a@b.org\">a</a> <a href=\"tel:+44123\">b</a></p>\n"},
      {"a bare e-mail address", "Write to a@b.org.",
       "<p>Write to <a href=\"mailto:a@b.org\">a@b.org</a>.</p>\n"},
      {"a picture in words", "a ![B \"c\"](d.jpg) e",
       "<p>a <img src=\"d.jpg\" alt=\"B &quot;c&quot;\"> e</p>\n"},
      {"a picture alone is a figure", "![B](d.jpg)", "<figure>\n<img src=\"d.jpg\" alt=\"B\">\n</figure>\n"},
      {"its title is the caption", "![B](d.jpg \"C & d\")",
       "<figure>\n<img src=\"d.jpg\" alt=\"B\">\n<figcaption>C &amp; d</figcaption>\n</figure>\n"},
      {"pictures below each other", "![B](d.jpg)\n![E](f.jpg)",
       "<figure>\n<img src=\"d.jpg\" alt=\"B\">\n</figure>\n<figure>\n<img src=\"f.jpg\" "
       "alt=\"E\">\n</figure>\n"},
      {"alternative text of marked words", "![**B** `c`](d.jpg) e",
       "<p><img src=\"d.jpg\" alt=\"B c\"> e</p>\n"},
      {"a callout", "> [!NOTE]\n> Hello",
       "<div class=\"callout callout-note\" role=\"note\">\n<p "
       "class=\"callout-label\">Note</p>\n<p>Hello</p>\n</div>\n"},
      {"a callout in small letters, its words in another paragraph", "> [!caution]\n>\n> Hello",
       "<div class=\"callout callout-caution\" role=\"note\">\n<p "
       "class=\"callout-label\">Caution</p>\n<p>Hello</p>\n"
       "</div>\n"},
      {"a quote", "> Hello", "<blockquote>\n<p>Hello</p>\n</blockquote>\n"},
      {"tasks in words", "- [x] a\n- [ ] b",
       "<ul>\n<li class=\"task task-done\"><span class=\"visually-hidden\">Done:</span> a</li>\n"
       "<li class=\"task task-open\"><span class=\"visually-hidden\">To do:</span> b</li>\n</ul>\n"},
      {"a loose list", "3. a\n\n4. b",
       "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n"},
      {"a table", "## R\n\n| A | B |\n|:--|--:|\n| 1 | 2 |",
       "<h2 id=\"r\">R</h2>\n<div class=\"table\"><table aria-label=\"Table 1: R\">\n"
       "<thead>\n<tr>\n<th scope=\"col\" class=\"left\">A</th>\n<th scope=\"col\" "
       "class=\"right\">B</th>\n</tr>\n"
       "</thead>\n<tbody>\n<tr>\n<td class=\"left\">1</td>\n<td "
       "class=\"right\">2</td>\n</tr>\n</tbody>\n</table></div>\n"},
      {"a table with an empty corner has headings of rows", "| | B |\n|--|--|\n| 1 | 2 |",
       "<div class=\"table\"><table aria-label=\"Table 1\">\n"
       "<thead>\n<tr>\n<td></td>\n<th scope=\"col\">B</th>\n</tr>\n"
       "</thead>\n<tbody>\n<tr>\n<th scope=\"row\">1</th>\n<td>2</td>\n</tr>\n</tbody>\n</table></div>\n"},
      {"a table of a head alone", "| A |\n|--|",
       "<div class=\"table\"><table aria-label=\"Table 1\">\n"
       "<thead>\n<tr>\n<th scope=\"col\">A</th>\n</tr>\n</thead>\n</table></div>\n"},
      {"a table that ends in a sentence says in each cell what it is",
       "| Step | Name | What \"it\" means |\n|--|--|--|\n| 0.5 | Intent | A team has signed up to the "
       "collaborative & begun. |\n| 1 | | x |",
       "<div class=\"table stacks\"><table aria-label=\"Table 1\">\n"
       "<thead>\n<tr>\n<th scope=\"col\">Step</th>\n<th scope=\"col\">Name</th>\n<th scope=\"col\">What "
       "&quot;it&quot; means</th>\n</tr>\n"
       "</thead>\n<tbody>\n<tr>\n<td data-label=\"Step\">0.5</td>\n<td>Intent</td>\n<td "
       "data-label=\"What &quot;it&quot; means\">A team has signed up to the collaborative &amp; "
       "begun.</td>\n</tr>\n"
       "<tr>\n<td data-label=\"Step\">1</td>\n<td></td>\n<td data-label=\"What &quot;it&quot; "
       "means\">x</td>\n</tr>\n</tbody>\n</table></div>\n"},
      {"a table whose words have no room on a phone says it too, but its first column speaks for itself",
       "| Organisation | Responsibility |\n|--|--|\n| Southeastern | Multidisciplinary |",
       "<div class=\"table stacks\"><table aria-label=\"Table 1\">\n"
       "<thead>\n<tr>\n<th scope=\"col\">Organisation</th>\n<th scope=\"col\">Responsibility</th>\n</tr>\n"
       "</thead>\n<tbody>\n<tr>\n<td>Southeastern</td>\n<td "
       "data-label=\"Responsibility\">Multidisciplinary</td>\n</tr>\n</tbody>\n</table></div>\n"},
      {"code of a file", "```yaml  site.yaml add\na: 1\n```",
       "<p class=\"code-file\">site.yaml</p>\n<pre><code class=\"language-yaml\">a: 1\n</code></pre>\n"},
      {"code of no file", "```sh elsewhere\nls\n```", "<pre><code class=\"language-sh\">ls\n</code></pre>\n"},
      {"code", "```sql\na<b\n```", "<pre><code class=\"language-sql\">a&lt;b\n</code></pre>\n"},
      {"a comment is left out", "a <!-- secret --> b\n\n<!-- secret -->\n\nc", "<p>a  b</p>\n<p>c</p>\n"},
      {"HTML is shown", "a <b>c</b>\n\n<div onclick=\"d\">\ne\n</div>",
       "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n<pre class=\"raw-html\">&lt;div "
       "onclick=&quot;d&quot;&gt;\ne\n&lt;/div&gt;</pre>\n"},
      {"words behind a comment are shown", "<!-- secret --><i>a</i>",
       "<pre class=\"raw-html\">&lt;i&gt;a&lt;/i&gt;</pre>\n"},
      {"an unsafe link is words",
       "[a](javascript:alert(1)) [b](JAVA&#9;script:x) [c](data:text/html,x) [d](//e/f)", "<p>a b c d</p>\n"},
      {"an unsafe picture is its words", "a ![b](data:image/png;base64,x)", "<p>a b</p>\n"},
      {"quotation marks stay straight, so that times do not double", "\"a\" -- b...",
       "<p>&quot;a&quot; -- b...</p>\n"},
      {"a component, for a look at a file alone", "```chart\nmeasure: a\n```",
       "<pre><code class=\"language-chart\">measure: a\n</code></pre>\n"},
      {"nothing", "", ""},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(html_of(row.text) == row.html);
  }
}

TEST_CASE("notes have links both ways, each with a name") {
  const std::string html = html_of("A[^x] b[^x] c[^y]\n\n[^x]: One.\n\n[^y]: Two.\n\n    - d");
  CHECK(
      html ==
      "<p>A<sup class=\"footnote-reference\"><a href=\"#note--1\" id=\"note--1--text\" role=\"doc-noteref\" "
      "aria-label=\"Note 1\">1</a></sup> b<sup class=\"footnote-reference\"><a href=\"#note--1\" "
      "id=\"note--1--text-2\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup> c<sup "
      "class=\"footnote-reference\"><a href=\"#note--2\" id=\"note--2--text\" role=\"doc-noteref\" "
      "aria-label=\"Note 2\">2</a></sup></p>\n"
      "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"note--list\">\n"
      "<h2 id=\"note--list\">Notes</h2>\n<ol>\n<li id=\"note--1\">\n<p>One. <a class=\"back-to-text\" "
      "role=\"doc-backlink\" href=\"#note--1--text\" aria-label=\"Back to the text of note 1 (1)\">↩</a> <a "
      "class=\"back-to-text\" role=\"doc-backlink\" href=\"#note--1--text-2\" aria-label=\"Back to the text "
      "of "
      "note 1 (2)\">↩</a></p>\n</li>\n<li id=\"note--2\">\n<p>Two.</p>\n<ul>\n<li>d</li>\n</ul>\n<p> <a "
      "class=\"back-to-text\" role=\"doc-backlink\" href=\"#note--2--text\" aria-label=\"Back to the text of "
      "note "
      "2\">↩</a></p>\n</li>\n</ol>\n</section>\n");
}

TEST_CASE("options change what is asked for and nothing else") {
  MarkdownOptions options = page_options();
  SECTION("raw HTML") {
    options.raw_html = RawHtml::allowed;
    Diagnostics diagnostics;
    CHECK(to_html(convert("<b>a</b>", options, diagnostics)) == "<p><b>a</b></p>\n");
    CHECK(diagnostics.empty());
  }
  SECTION("a text below a heading of the page") {
    options.base_heading = 3;
    options.id_prefix = "framework-";
    CHECK(html_of("## A\n### B\n#### C\n##### D\n###### E", options) ==
          "<h3 id=\"framework-a\">A</h3>\n<h4 id=\"framework-b\">B</h4>\n<h5 id=\"framework-c\">C</h5>\n"
          "<h6 id=\"framework-d\">D</h6>\n<h6 id=\"framework-e\">E</h6>\n");
  }
  SECTION("headings as written") {
    options.base_heading = 1;
    CHECK(html_of("# A\n### B", options) == "<h1 id=\"a\">A</h1>\n<h3 id=\"b\">B</h3>\n");
  }
  SECTION("the site's own address is no other website") {
    options.base_url = "https://example.org/site";
    CHECK(html_of("[a](https://example.org/site/b)", options) ==
          "<p><a href=\"https://example.org/site/b\">a</a></p>\n");
    CHECK(html_of("[a](https://example.org/sitemap)", options).find("external") != std::string::npos);
  }
  SECTION("words in another language") {
    options.words.callouts[1] = "Awgrym";
    CHECK(html_of("> [!TIP]\n> a", options).find("<p class=\"callout-label\">Awgrym</p>") !=
          std::string::npos);
  }
}

TEST_CASE("links, pictures and components are pieces of their own, with their place") {
  const std::string text =
      "## Ŵ one\n\n> Ŵŵ [a](b.md) and\n> [c](d.md) ![e](f.jpg)\n\n```chart\nmeasure: g\n```\n\n- h\n\n  "
      "```key-facts\n"
      "  - figure: 1\n  ```\n";
  MarkdownOptions options = page_options();
  options.first_line = 11;
  Diagnostics diagnostics;
  const MarkdownResult result = convert(text, options, diagnostics);
  CHECK(diagnostics.empty());
  std::vector<std::string> found;
  for (const Piece& piece : result.document.pieces) {
    if (piece.kind == PieceKind::html) continue;
    const std::string what =
        piece.kind == PieceKind::component ? result.blocks[piece.component].name : piece.text;
    found.push_back(what + " " + std::to_string(piece.where.line) + ":" + std::to_string(piece.where.column) +
                    " +" + std::to_string(piece.where.length));
    CHECK(piece.where.file == "content/page.md");
  }
  CHECK(found == std::vector<std::string>{"b.md 13:10 +4", "d.md 14:7 +4", "f.jpg 14:18 +5", "chart 17:1 +1",
                                          "key-facts 23:3 +1"});
  REQUIRE(result.blocks.size() == 2);
  CHECK(result.blocks[0].yaml == "measure: g\n");
  CHECK(result.blocks[1].yaml == "- figure: 1\n");
  CHECK(result.document.components.empty());
}

TEST_CASE("headings and plain words are collected") {
  Diagnostics diagnostics;
  const Document document =
      convert("## A *b*\n\nc **d**e\n  f `g` [h](i.md) ![j](k.jpg)\n\n- l\n- m\n\n### N\n", page_options(),
              diagnostics)
          .document;
  REQUIRE(document.headings.size() == 2);
  CHECK(document.headings[0].text == "A b");
  CHECK(document.headings[0].level == 2);
  CHECK(document.headings[1].id == "n");
  CHECK(document.headings[1].level == 3);
  CHECK(document.plain_text == "A b c de f g h l m N");
}

TEST_CASE("several threads get what one thread gets") {
  // Strikethrough and addresses switch cmark-gfm's global tables; the second text does without them.
  const std::vector<std::string> texts = {
      "## A ~~b~~\n\nwww.example.org, a@b.org ~~c~~ *d* ~e~[^1]\n\n| a | b |\n|---|---|\n| ~~c~~ | "
      "https://d.org |\n\n[^1]: f",
      "## A\n\nWords with *emphasis* and **more**: what, how; who.\n\n- [x] a\n- b\n"};
  std::vector<std::string> expected;
  for (const std::string& text : texts) expected.push_back(html_of(text));
  std::vector<int> differences(4, 0);
  {
    std::vector<std::jthread> threads;
    for (int& count : differences) {
      threads.emplace_back([&] {
        for (std::size_t round = 0; round < 200; ++round) {
          if (html_of(texts[round % 2]) != expected[round % 2]) ++count;
        }
      });
    }
  }
  CHECK(differences == std::vector<int>(4, 0));
}
