#include "pictures/svg.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>

using namespace lantern::pictures;

namespace {

std::string svg(const std::string& inside, const std::string& attributes = "") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"" +
         attributes + ">" + inside + "</svg>";
}

// One pixel, and the same with words that a camera could have written.
const std::string png_head("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1F\x15\xC4\x89",
                           33);
const std::string png_end("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
const std::string small_png = png_head + png_end;
const std::string telling_png = png_head + std::string("\0\0\0\x06tEXtSECRET\0\0\0\0", 18) + png_end;

std::string in_an_address(const std::string& bytes) {
  static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string address = "data:image/png;base64,";
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t three = 0;
    for (std::size_t i = 0; i < 3; ++i)
      three = three << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      address += i > bytes.size() - at ? '=' : letters[three >> (18 - 6 * i) & 63U];
  }
  return address;
}

}  // namespace

TEST_CASE("a drawing without anything foreign stays as it is, to the byte") {
  for (const std::string& drawing :
       {svg("<title>A nurse</title>\n  <path d='M0 0h9'/>"), svg("<g id='a'><rect/></g><use href='#a'/>"),
        "<?xml version=\"1.0\"?>\n" + svg("<style>.a { fill: url(#b) }</style>"),
        svg("<image href='" + in_an_address(small_png) + "'/>"),
        svg("<a xlink:href='#part'><text>x</text></a>")})
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

TEST_CASE("a photograph inside a drawing loses what a camera wrote, and what is no picture goes") {
  CHECK(safe_svg(svg("<image href=\"" + in_an_address(telling_png) + "\"/>")) ==
        svg("<image href=\"" + in_an_address(small_png) + "\"/>"));
  for (const std::string& address :
       {in_an_address("no picture"), in_an_address("<svg/>"), std::string("data:image/png,SECRET"),
        std::string("data:text/html;base64,AAAA")})
    CHECK(safe_svg(svg("<image href=\"" + address + "\" width=\"1\"/>")) == svg("<image width=\"1\"/>"));
}

TEST_CASE("what only looks like a drawing to one reader is none to another") {
  const std::string rect = "<rect width=\"1\"/>";
  for (const char* part : {"<g xmlns='http://www.w3.org/1999/xhtml'><meta content='SECRET'/></g>",
                           "<iframe src='SECRET'/>", "<div>SECRET</div>", "<unknown>SECRET</unknown>",
                           "<x:script xmlns:x='http://www.w3.org/2000/svg'>SECRET</x:script>"}) {
    INFO(part);
    CHECK(safe_svg(svg(std::string(part) + rect)) == svg(rect));
  }
  CHECK_FALSE(safe_svg("<svg xmlns='http://www.w3.org/1999/xhtml'><script>SECRET</script></svg>"));
  // In another encoding the same bytes could spell other words.
  CHECK(safe_svg("<?xml version='1.0' encoding='ISO-2022-JP'?>" + svg(rect)) == svg(rect));
  std::string wide("\xFF\xFE", 2);
  for (const char letter : svg("<script>SECRET</script>" + rect)) wide += std::string{letter, '\0'};
  CHECK(safe_svg(wide) == svg(rect));
}

TEST_CASE("patterns, masks, markers and filters may not draw without end either") {
  const auto levels = [](const std::string& element, const std::string& by) {
    std::string bomb = "<" + element + " id='p0'><rect/></" + element + ">";
    for (int level = 1; level < 8; ++level) {
      bomb += "<" + element + " id='p" + std::to_string(level) + "'>";
      for (int copy = 0; copy < 10; ++copy)
        bomb += "<rect " + by + "='url(#p" + std::to_string(level - 1) + ")'/>";
      bomb += "</" + element + ">";
    }
    return safe_svg(svg(bomb + "<rect " + by + "='url(#p7)'/>"));
  };
  const std::string refused = "it would draw more than 100000 parts";
  CHECK(levels("pattern", "fill").error() == refused);
  CHECK(levels("mask", "mask").error() == refused);
  CHECK(levels("clipPath", "style").error() == refused);
  std::string corners;
  for (int at = 0; at < 20'000; ++at) corners += "1 2 ";
  const std::string marker = "<marker id='m'><path/><path/><path/><path/><path/><path/><path/></marker>";
  CHECK(safe_svg(svg(marker + "<polyline points='" + corners + "' marker-mid='url(#m)'/>")).error() ==
        refused);
  CHECK(safe_svg(svg(marker + "<polyline points='1 2 3 4' marker-mid='url(#m)'/>")));
  for (const char* step : {"<feTurbulence numOctaves='1000000'/>", "<feConvolveMatrix order='3 999'/>",
                           "<feMorphology radius='5000'/>", "<feGaussianBlur stdDeviation='1e9'/>"})
    CHECK(safe_svg(svg("<filter id='f'>" + std::string(step) + "</filter>")).error() ==
          "it has a filter that takes too long to draw");
  CHECK(safe_svg(svg("<filter id='f'><feGaussianBlur stdDeviation='2 3'/></filter><g filter='url(#f)'/>")));
  CHECK(safe_svg(svg("<style>.a { fill: url(#g) }</style><linearGradient id='g'><stop/></linearGradient>")));
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
