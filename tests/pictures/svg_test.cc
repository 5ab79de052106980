#include "pictures/svg.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace lantern::pictures;

namespace {

std::string svg(const std::string& inside, const std::string& attributes = "") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"" +
         attributes + ">" + inside + "</svg>";
}

}  // namespace

TEST_CASE("a drawing without anything foreign stays as it is, to the byte") {
  for (const std::string& drawing :
       {svg("<title>A nurse</title>\n  <path d='M0 0h9'/>"), svg("<g id='a'><rect/></g><use href='#a'/>"),
        "<?xml version=\"1.0\"?>\n" + svg("<style>.a { fill: url(#b) }</style>"),
        svg("<image href='data:image/png;base64,AAAA'/>"), svg("<a xlink:href='#part'><text>x</text></a>")})
    CHECK(safe_svg(drawing) == drawing);
}

TEST_CASE("scripts, handlers, foreign references, metadata and comments are taken out of a drawing") {
  const std::string rect = "<rect width=\"1\"/>";
  const auto cleaned = [](const std::string& drawing) { return safe_svg(drawing).value_or("refused"); };
  for (const char* part :
       {"<script>SECRET</script>", "<ScRiPt href='#a'>SECRET</ScRiPt>", "<!-- SECRET -->",
        "<?xml-stylesheet SECRET?>", "<metadata><rdf:RDF>SECRET</rdf:RDF></metadata>",
        "<sodipodi:namedview docname='SECRET'/>", "<foreignObject><p>SECRET</p></foreignObject>",
        "<set attributeName='onclick' to='SECRET'/>", "<animate attributeName='xlink:href' to='SECRET'/>",
        "<style>@import 'SECRET';</style>", "<style>a { background: url( \"https://SECRET\") }</style>",
        "<style>@imp\\6frt 'SECRET'</style>"}) {
    INFO(part);
    CHECK(cleaned(svg(std::string(part) + rect)) == svg(rect));
  }
  for (const std::string attribute :
       {" onload=\"SECRET\"", " OnClick=\"SECRET\"", " inkscape:export-filename=\"/home/SECRET\"",
        " style=\"fill: url(https://SECRET)\"", " fill=\"url(//SECRET)\"", " xml:base=\"https://SECRET\"",
        " xlink:href=\"https://SECRET\"", " href=\" java&#9;script:SECRET\"",
        " href=\"data:image/svg+xml,SECRET\"", " src=\"SECRET\""}) {
    INFO(attribute);
    CHECK(cleaned(svg("<rect" + attribute + " width=\"1\"/>")) == svg(rect));
    CHECK(cleaned(svg(rect, attribute)) == svg(rect));
  }
  CHECK(cleaned("<!DOCTYPE svg PUBLIC 'SECRET'><!-- SECRET -->" + svg(rect)) == svg(rect));
  // Another prefix for SVG is as good as none.
  CHECK(cleaned("<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script>SECRET</s:script><s:rect/></s:svg>") ==
        "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:rect/></s:svg>");
}

TEST_CASE("what is no drawing, or draws without end, is refused") {
  std::string bomb = "<g id='g0'><rect/></g>";
  for (int level = 1; level < 10; ++level) {
    bomb += "<g id='g" + std::to_string(level) + "'>";
    for (int copy = 0; copy < 10; ++copy) bomb += "<use href='#g" + std::to_string(level - 1) + "'/>";
    bomb += "</g>";
  }
  CHECK(safe_svg(svg(bomb)).error() == "it would draw more than 100000 parts");
  CHECK(safe_svg(svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>")).error() ==
        "it would draw more than 100000 parts");
  std::string chain;
  for (int link = 0; link < 20'000; ++link)
    chain += "<g id='c" + std::to_string(link) + "'><use href='#c" + std::to_string(link + 1) + "'/></g>";
  CHECK(safe_svg(svg(chain)).error() == "it would draw more than 100000 parts");
  std::string deep;
  for (int level = 0; level < 300; ++level) deep += "<g>";
  for (int level = 0; level < 300; ++level) deep += "</g>";
  CHECK(safe_svg(svg(deep)).error() == "its parts stand in one another too deep");
  CHECK_FALSE(safe_svg("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>"));
  CHECK_FALSE(safe_svg("<html><svg/></html>"));
  CHECK_FALSE(safe_svg("<svg><g></svg>"));
  CHECK_FALSE(safe_svg(""));
  CHECK(safe_svg(svg(std::string("<rect/>") + std::string(50'000, ' '))));
}

TEST_CASE("a drawing is known by its first words") {
  CHECK(is_svg("<svg/>"));
  CHECK(is_svg("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- by a program -->\n<svg>"));
  CHECK_FALSE(is_svg("<html>"));
  CHECK_FALSE(is_svg("\x89PNG <svg"));
  CHECK_FALSE(is_svg(""));
}
