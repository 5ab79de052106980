#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "markdown/easy_read_rows.hpp"

using namespace lantern;
using namespace lantern::markdown;

namespace {

// A line a row and a line a sentence, links and pictures in { }.
std::string shown(const EasyReadRows& result) {
  std::string out;
  for (const EasyReadRow& row : result.rows) {
    switch (row.kind) {
      case EasyReadRowKind::heading:
        out += "heading " + std::to_string(row.heading.level) + " #" + row.heading.id + " " +
               row.heading.text + '\n';
        break;
      case EasyReadRowKind::component:
        out += "component\n";
        break;
      case EasyReadRowKind::words:
        out += "row [" + row.picture + "|" + row.alt + "]\n";
        for (const Document& sentence : row.sentences) {
          out += "  ";
          for (const Piece& piece : sentence.pieces) {
            out += piece.kind == PieceKind::html ? piece.text : "{" + piece.text + "}";
          }
          out += '\n';
        }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("an easy-read text becomes rows of a picture and its sentences") {
  struct Row {
    std::string what;
    std::string text;
    std::string rows;
  };
  const std::vector<Row> rows = {
      {"a picture and two sentences", "![](nurse) A nurse helps. She is kind.",
       "row [nurse|]\n  A nurse helps.\n  She is kind.\n"},
      {"a picture from a file", "![Two people](photo.jpg) We met.",
       "row [photo.jpg|Two people]\n  We met.\n"},
      {"the words on the next line", "![](nurse)\nA nurse\nhelps.", "row [nurse|]\n  A nurse helps.\n"},
      {"the words in the next paragraph", "![](nurse)\n\nA nurse helps.", "row [nurse|]\n  A nurse helps.\n"},
      {"two pictures in a paragraph", "![](nurse) A. ![](doctor) B.",
       "row [nurse|]\n  A.\nrow [doctor|]\n  B.\n"},
      {"lines ended by hand", "![](nurse) One\\\nTwo", "row [nurse|]\n  One\n  Two\n"},
      {"a bold word", "![](nurse) A **label** is paper.",
       "row [nurse|]\n  A <strong>label</strong> is paper.\n"},
      {"bold over the end of a sentence", "![](nurse) It **is. She** went.",
       "row [nurse|]\n  It <strong>is.</strong>\n  <strong>She</strong> went.\n"},
      {"bold at the end of a sentence", "![](nurse) **It is.** She went.",
       "row [nurse|]\n  <strong>It is.</strong>\n  She went.\n"},
      {"a link", "![](nurse) See [our page](a.md#b). Or [this one](https://example.org).",
       "row [nurse|]\n  See <a href=\"{a.md#b}\">our page</a>.\n  Or <a href=\"{https://example.org}\" "
       "class=\"external\" rel=\"external\">this one<span class=\"visually-hidden\"> (opens another "
       "website)</span></a>.\n"},
      {"words that need escaping", "![](nurse) Tom & Ann.", "row [nurse|]\n  Tom &amp; Ann.\n"},
      {"spaces that hold together", "![](calendar) Come on Tuesday 4 March 2025. Ring 0113 496 0000.",
       "row [calendar|]\n  Come on Tuesday\u00a04\u00a0March\u00a02025.\n  Ring 0113\u00a0496\u00a00000.\n"},
      {"an abbreviation", "![](doctor) Dr. Smith helps.", "row [doctor|]\n  Dr.\u00a0Smith helps.\n"},
      {"a list goes on with the row above", "![](list) You need:\n\n- a pen\n- paper. And time.",
       "row [list|]\n  You need:\n  a pen\n  paper.\n  And time.\n"},
      {"a list of pictures", "- ![](pen) A pen.\n- ![](book) A book.",
       "row [pen|]\n  A pen.\nrow [book|]\n  A book.\n"},
      {"a heading and a chart", "## Now\n\n```chart\nmeasure: a\n```", "heading 2 #now Now\ncomponent\n"},
      {"a comment is left out", "![](nurse) A nurse <!-- check --> helps.",
       "row [nurse|]\n  A nurse  helps.\n"},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    Diagnostics diagnostics;
    CHECK(shown(convert_easy_read(row.text, {}, diagnostics)) == row.rows);
    CHECK(diagnostics.empty());
  }
}

TEST_CASE("what cannot stand in easy read is reported by name, and the rest is kept") {
  struct Row {
    std::string text;
    std::string found;
    std::string rows;
  };
  const std::vector<Row> rows = {
      {"Words alone.", "1:1 warning picture-missing", "row [|]\n  Words alone.\n"},
      {"![](nurse) A nurse.\n\nMore.", "3:1 warning picture-missing",
       "row [nurse|]\n  A nurse.\nrow [|]\n  More.\n"},
      {"![](nurse) A nurse.\n\n## B\n\n- c\n- d", "5:3 warning picture-missing",
       "row [nurse|]\n  A nurse.\nheading 2 #b B\nrow [|]\n  c\n  d\n"},
      {"![](nurse)", "1:5 warning words-missing", "row [nurse|]\n"},
      {"![](a.jpg) A.", "1:1 error picture-without-words", "row [a.jpg|]\n  A.\n"},
      {"![]() A.", "1:1 error empty-link", "row [|]\n  A.\n"},
      {"![](nurse) A <b>nurse</b>.", "1:14 error html", "row [nurse|]\n  A nurse.\n"},
      {"![](nurse) A.\n\n<div>\nb\n</div>", "3:1 error html", "row [nurse|]\n  A.\n"},
      {"![](nurse) A.[^1]\n\n[^1]: b", "1:14 error footnote", "row [nurse|]\n  A.\n"},
      {"![](nurse) A.\n\n| b |\n|---|\n| c |", "3:1 error table", "row [nurse|]\n  A.\n"},
      {"```steps\n- a\n```", "1:1 error easy-read-block", ""},
      {"![](nurse) A [b](javascript:c).", "1:18 warning unsafe-link", "row [nurse|]\n  A b.\n"},
      {"# A", "1:1 warning heading-level", "heading 2 #a A\n"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    Diagnostics diagnostics;
    CHECK(shown(convert_easy_read(row.text, {}, diagnostics)) == row.rows);
    std::string found;
    for (const Diagnostic& item : diagnostics.items()) {
      found += std::to_string(item.where.line) + ":" + std::to_string(item.where.column) +
               (item.severity == Severity::error ? " error " : " warning ") + item.code;
    }
    CHECK(found == row.found);
  }
}

TEST_CASE("a row knows its place, a sentence its words, a chart its block") {
  MarkdownOptions options;
  options.file = "content/easy-read.md";
  options.first_line = 4;
  Diagnostics diagnostics;
  const EasyReadRows result = convert_easy_read(
      "![](nurse) It is 5 km. **B** c.\n\n```chart\nmeasure: a\n```\n", options, diagnostics);
  REQUIRE(result.rows.size() == 2);
  CHECK(result.rows[0].where == SourceLocation{"content/easy-read.md", 4, 5, 5});
  REQUIRE(result.rows[0].sentences.size() == 2);
  CHECK(result.rows[0].sentences[0].plain_text == "It is 5 km.");
  CHECK(result.rows[0].sentences[1].plain_text == "B c.");
  REQUIRE(result.blocks.size() == 1);
  CHECK(result.blocks[0].yaml == "measure: a\n");
  CHECK(result.blocks[0].where == SourceLocation{"content/easy-read.md", 7, 1, 1});
  CHECK(result.rows[1].component.where == result.blocks[0].where);
}
