#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "markdown/easy_read_rows.hpp"

using namespace lantern;
using namespace lantern::markdown;

namespace {

std::string shown(const EasyReadRow& row, const EasySentence& sentence) {
  std::string out;
  for (const EasyRun& run : sentence.runs) {
    std::string words = run.text;
    for (auto mark = run.marks.rbegin(); mark != run.marks.rend(); ++mark) {
      const EasyMark& set = row.marks[*mark];
      const std::string other = set.reach == LinkReach::other_website ? "another website: " : "";
      switch (set.kind) {
        case EasyMarkKind::bold:
          words = "<b " + words + ">";
          break;
        case EasyMarkKind::italic:
          words = "<i " + words + ">";
          break;
        case EasyMarkKind::struck:
          words = "<s " + words + ">";
          break;
        case EasyMarkKind::code:
          words = "<c " + words + ">";
          break;
        case EasyMarkKind::link:
          words = "<a " + words + "|" + other + set.target + ">";
          break;
      }
    }
    out += words;
  }
  return out;
}

// A line a row and a line a sentence, marks in < >.
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
        for (const EasySentence& sentence : row.sentences) out += "  " + shown(row, sentence) + '\n';
    }
  }
  return out;
}

// The words of a sentence without what sets them apart.
std::string plain(const EasySentence& sentence) {
  std::string words;
  for (const EasyRun& run : sentence.runs) words += run.text;
  return words;
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
      {"a bold word", "![](nurse) A **label** is paper.", "row [nurse|]\n  A <b label> is paper.\n"},
      {"bold over the end of a sentence", "![](nurse) It **is. She** went.",
       "row [nurse|]\n  It <b is.>\n  <b She> went.\n"},
      {"bold at the end of a sentence", "![](nurse) **It is.** She went.",
       "row [nurse|]\n  <b It is.>\n  She went.\n"},
      {"a link", "![](nurse) See [our page](a.md#b). Or [this one](https://example.org).",
       "row [nurse|]\n  See <a our page|a.md#b>.\n  Or <a this one|another website: https://example.org>.\n"},
      {"marks inside each other", "![](nurse) **A [*bold* link](a.md) and `code`**. ~~No.~~",
       "row [nurse|]\n  <b A ><b <a <i bold>|a.md>><b <a  link|a.md>><b  and ><b <c code>>.\n  <s No.>\n"},
      {"a link over two sentences", "![](nurse) See [here. Or there](a.md).",
       "row [nurse|]\n  See <a here.|a.md>\n  <a Or there|a.md>.\n"},
      {"a sign", "![](nurse) Tom &amp; Ann.", "row [nurse|]\n  Tom & Ann.\n"},
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
      {"![](nurse) A [b](javascript:c).", "1:18 warning unsafe-link", "row [nurse|]\n  A <a b|>.\n"},
      {"# A", "1:1 warning heading-level", "heading 2 #a A\n"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    Diagnostics diagnostics;
    CHECK(shown(convert_easy_read(row.text, {}, diagnostics)) == row.rows);
    std::string found;
    for (const Diagnostic& item : diagnostics.items()) {
      found += std::to_string(item.where.line) + ":" + std::to_string(item.where.column) +
               (item.severity == Severity::error ? " error " : " warning ") + std::string(item.code.name());
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
  CHECK(plain(result.rows[0].sentences[0]) == "It is 5\u00a0km.");
  CHECK(plain(result.rows[0].sentences[1]) == "B c.");
  REQUIRE(result.blocks.size() == 1);
  CHECK(result.blocks[0].yaml == "measure: a\n");
  CHECK(result.blocks[0].where == SourceLocation{"content/easy-read.md", 7, 1, 1});
  CHECK(result.rows[1].component.where == result.blocks[0].where);
}

TEST_CASE("what stands in one paragraph or item is one paragraph, beside whichever picture") {
  Diagnostics diagnostics;
  const EasyReadRows result = convert_easy_read(
      "![](a) One. Two.\n\n- Three.\n- Four. ![](b) Five.\n\n## A **bold** head", {}, diagnostics);
  std::string paragraphs;
  for (const EasyReadRow& row : result.rows)
    for (const EasySentence& sentence : row.sentences)
      paragraphs += std::to_string(sentence.paragraph) + ' ' + plain(sentence) + '\n';
  CHECK(paragraphs == "1 One.\n1 Two.\n2 Three.\n3 Four.\n4 Five.\n5 A bold head\n");
}

TEST_CASE("each word of an easy-read text knows where it is written") {
  const std::vector<std::string> texts = {
      "![](nurse) A **bold** word and a [link word](word.md) and a word.",
      "## A word\n\n![](word)\nThe first word\nand the next word.",
      "> - ![](a) One &amp; word\n>   then word \\* word.\n> - word",
      "1. ![](a) `code` word\n2. ![](b) Ŵ word",
      "![](a \"word\") word ![word](b.jpg) word",
      "![word][pic] word\n\n[pic]: word.jpg",
      "See www.word.org or word.",
  };
  for (const std::string& source : texts) {
    INFO(source);
    MarkdownOptions options;
    options.first_line = 5;
    std::vector<std::string> lines(1);
    for (const char letter : source) {
      if (letter == '\n')
        lines.emplace_back();
      else
        lines.back() += letter;
    }
    int seen = 0;
    Diagnostics diagnostics;
    std::vector<EasyRun> runs;
    for (const EasyReadRow& row : convert_easy_read(source, options, diagnostics).rows)
      for (const EasySentence& sentence : row.sentences)
        runs.insert(runs.end(), sentence.runs.begin(), sentence.runs.end());
    for (const EasyRun& run : runs) {
      for (std::size_t at = run.text.find("word"); at != std::string::npos;
           at = run.text.find("word", at + 1)) {
        REQUIRE(run.line >= 5);
        REQUIRE(run.line < 5 + static_cast<int>(lines.size()));
        const std::string& line = lines[static_cast<std::size_t>(run.line - 5)];
        std::size_t byte = static_cast<std::size_t>(run.column - 1) + at;
        if (const std::size_t wide = line.find("Ŵ"); wide < static_cast<std::size_t>(run.column - 1))
          ++byte;  // two bytes, one column
        CHECK(line.substr(byte, 4) == "word");
        ++seen;
      }
    }
    CHECK(seen > 0);
  }
}
