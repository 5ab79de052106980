// The part below a last heading "Sources".
#include <catch2/catch.hpp>
#include <string>

#include "markdown/markdown.hpp"

using namespace lantern;
using namespace lantern::markdown;

namespace {

// "body / sources", the headings that stay in the body behind it.
std::string parted(const std::string& text, const std::string& word = "Sources") {
  MarkdownOptions options;
  options.words.sources = word;
  Diagnostics diagnostics;
  const Document document = convert(text, options, diagnostics).document;
  std::string out;
  for (std::size_t i = 0; i < document.pieces.size(); ++i) {
    const Piece& piece = document.pieces[i];
    if (document.sources && i == document.sources->first_piece) out += " / ";
    if (document.sources && i >= document.sources->first_piece && i < document.sources->words) continue;
    out += piece.kind == PieceKind::html ? piece.text : "{" + piece.text + "}";
  }
  if (document.sources) out += " #" + document.headings[document.sources->heading].text;
  return out;
}

}  // namespace

TEST_CASE("a last heading of the word for sources parts them from the body") {
  CHECK(parted("a\n\n## Sources\n\n- [b](c.md)") ==
        "<p>a</p>\n / \n<ul>\n<li><a href=\"{c.md}\">b</a></li>\n</ul>\n #Sources");
  CHECK(parted("## **Sources**") == " / \n #Sources");
  CHECK(parted("a\n\n## Ffynonellau\n\nb", "Ffynonellau") == "<p>a</p>\n / \n<p>b</p>\n #Ffynonellau");
  CHECK(parted("## Sources\n\n### Books\n\na") == " / \n<h3 id=\"books\">Books</h3>\n<p>a</p>\n #Sources");
}

TEST_CASE("other headings part nothing") {
  for (const std::string text : {"a", "## Sources\n\na\n\n## More", "## Sources of error", "### Sources",
                                 "> ## Sources", "## Ffynonellau", "<h2 id=\"sources\">Sources</h2>"}) {
    INFO(text);
    CHECK(parted(text).find(" / ") == std::string::npos);
  }
}
