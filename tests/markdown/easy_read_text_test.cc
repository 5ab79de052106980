#include "markdown/easy_read_text.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace lantern;
using namespace lantern::markdown;

namespace {

// "paragraph text" with marks as <b>, <i>, <a target>, and | where a line was ended by hand.
std::string shown(const EasyText& text) {
  std::string out;
  for (const EasyBlock& block : text.blocks) {
    out += block.kind == EasyBlockKind::heading ? "# " : "";
    out += block.plain;
    for (const EasyMark& mark : block.marks)
      out += (mark.kind == EasyMarkKind::bold     ? " <b "
              : mark.kind == EasyMarkKind::italic ? " <i "
                                                  : " <a ") +
             block.plain.substr(mark.begin, mark.end - mark.begin) +
             (mark.target.empty() ? "" : " " + mark.target) + ">";
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("an easy-read text is read as blocks of words") {
  struct Row {
    std::string text;
    std::string blocks;
    std::size_t pictures;
  };
  const std::vector<Row> rows = {
      {"## What we do\n\n![](nurse) A nurse helps.\nShe is kind.",
       "# What we do\nA nurse helps. She is kind.\n", 1},
      {"![](nurse) One. ![](doctor) Two.", " One. \n Two.\n", 2},
      {"![](a) A **label** is *paper*.", " A label is paper. <b label> <i paper>\n", 1},
      {"![](a) See [our page](b.md).", " See our page. <a our page b.md>\n", 1},
      {"- ![](a) One.\n- Two.", " One.\nTwo.\n", 1},
      {"| a |\n|---|\n| b |\n\n<div>c</div>\n\n```chart\nmeasure: a\n```", "", 0},
      {"A <!-- b --> c[^1].\n\n[^1]: d", "A  c.\n", 0},
      {"**One ![](a) two**", "One  <b One >\n two <b  two>\n", 1},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const EasyText text = easy_read_text(row.text, {});
    std::string blocks = shown(text);
    // Spaces at the beginning are those behind a picture; they do not matter.
    const auto trimmed = [](std::string lines) {
      for (std::size_t at = lines.find("\n "); at != std::string::npos; at = lines.find("\n "))
        lines.erase(at + 1, 1);
      return lines.starts_with(' ') ? lines.substr(1) : lines;
    };
    CHECK(trimmed(blocks) == trimmed(row.blocks));
    CHECK(text.pictures.size() == row.pictures);
  }
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
    for (const EasyBlock& block : easy_read_text(source, options).blocks) {
      for (std::size_t at = block.plain.find("word"); at != std::string::npos;
           at = block.plain.find("word", at + 1)) {
        auto place = block.places.begin();
        while (place + 1 != block.places.end() && (place + 1)->at <= at) ++place;
        REQUIRE(place->line >= 5);
        REQUIRE(place->line < 5 + static_cast<int>(lines.size()));
        const std::string& line = lines[static_cast<std::size_t>(place->line - 5)];
        std::size_t byte = static_cast<std::size_t>(place->column - 1) + (at - place->at);
        if (const std::size_t wide = line.find("Ŵ"); wide < static_cast<std::size_t>(place->column - 1))
          ++byte;  // two bytes, one column
        CHECK(line.substr(byte, 4) == "word");
        ++seen;
      }
    }
    CHECK(seen > 0);
  }
}
