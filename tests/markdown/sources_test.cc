// The parts below last headings "How we know this" and "Sources".
#include <catch2/catch.hpp>
#include <string>

#include "markdown/markdown.hpp"

using namespace lantern;
using namespace lantern::markdown;

namespace {

// "body / part #its heading / part #its heading"; the words of both headings may be given.
std::string parted(const std::string& text, const std::string& sources = "Sources",
                   const std::string& how_we_know = "How we know this") {
  MarkdownOptions options;
  options.words.sources = sources;
  options.words.how_we_know = how_we_know;
  Diagnostics diagnostics;
  const Document document = convert(text, options, diagnostics).document;
  std::string out;
  std::size_t part = 0;
  for (std::size_t i = 0; i <= document.pieces.size(); ++i) {
    for (; part < document.end_parts.size() && document.end_parts[part].first_piece == i; ++part)
      out += " / #" + document.headings[document.end_parts[part].heading].text + " ";
    if (i == document.pieces.size()) break;
    if (part > 0 && i < document.end_parts[part - 1].words) continue;
    const Piece& piece = document.pieces[i];
    out += piece.kind == PieceKind::html ? piece.text : "{" + piece.text + "}";
  }
  return out;
}

}  // namespace

TEST_CASE("last headings of the words for sources and for how we know part them from the body") {
  CHECK(parted("a\n\n## Sources\n\n- [b](c.md)") ==
        "<p>a</p>\n / #Sources \n<ul>\n<li><a href=\"{c.md}\">b</a></li>\n</ul>\n");
  CHECK(parted("## **Sources**") == " / #Sources \n");
  CHECK(parted("a\n\n## Ffynonellau\n\nb", "Ffynonellau") == "<p>a</p>\n / #Ffynonellau \n<p>b</p>\n");
  CHECK(parted("## Sources\n\n### Books\n\na") == " / #Sources \n<h3 id=\"books\">Books</h3>\n<p>a</p>\n");
  CHECK(parted("a\n\n## How we know this\n\nb\n\n## Sources\n\nc") ==
        "<p>a</p>\n / #How we know this \n<p>b</p>\n / #Sources \n<p>c</p>\n");
  CHECK(parted("## Sources\n\na\n\n## How we know this\n\nb") ==
        " / #Sources \n<p>a</p>\n / #How we know this \n<p>b</p>\n");
  CHECK(parted("## Sut\n\na", "Ffynonellau", "Sut") == " / #Sut \n<p>a</p>\n");
}

TEST_CASE("other headings part nothing") {
  for (const std::string text :
       {"a", "## Sources\n\na\n\n## More", "## How we know this\n\na\n\n## More", "## Sources of error",
        "### Sources", "> ## Sources", "## Sources\n\na\n\n## Sources\n\nb", "## Ffynonellau",
        "<h2 id=\"sources\">Sources</h2>"}) {
    INFO(text);
    CHECK(parted(text).find(" / ") == std::string::npos);
  }
}
