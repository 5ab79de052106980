// The steps of a path in SVG: the fewest that draw the same.
#include <catch2/catch.hpp>

#include "charts/paint.hpp"

namespace lantern::charts {
namespace {

// The d of the only path, drawn by `draw` in the role of lines.
template <typename Draw>
std::string path_of(Draw draw, Role role = Role::line) {
  ChartCanvas picture;
  picture.width = picture.height = 100;
  draw(picture, role);
  PictureWords words;
  words.decorative = true;
  const std::string svg = paint_svg(picture, words);
  const std::size_t at = svg.find(" d=\"");
  return at == std::string::npos ? "" : svg.substr(at + 4, svg.find('"', at + 4) - at - 4);
}

TEST_CASE("a line that goes straight on is one line") {
  CHECK(path_of([](ChartCanvas& picture, Role role) {
          picture.move(role, 10, 10);
          picture.line(role, 20, 20);
          picture.line(role, 30, 30);
          picture.line(role, 20, 20);
        }) == "M10 10 30 30 20 20");
}

TEST_CASE("levels, uprights and dots are said in few letters") {
  CHECK(path_of([](ChartCanvas& picture, Role role) {
          picture.segment(role, 1, 2, 3.25, 2);
          picture.segment(role, -1, 2.04, -1, -3);
          picture.dot(role, 7, 8);
        }) == "M1 2H3.3M-1 2V-3M7 8h0");
}

TEST_CASE("a closed shape ends with its last corner") {
  CHECK(path_of([](ChartCanvas& picture, Role role) { picture.rectangle(role, 10, 10, 20, 30); },
                Role::plain) == "M10 10H20V30H10z");
}

TEST_CASE("what has no area or no length is not written") {
  const auto flat = [](ChartCanvas& picture, Role role) { picture.rectangle(role, 10, 10, 10, 30); };
  CHECK(path_of(flat, Role::plain).empty());
  CHECK(path_of([](ChartCanvas& picture, Role role) { picture.rectangle(role, 9, 9, 9, 9); }).empty());
  CHECK(path_of([](ChartCanvas& picture, Role role) { picture.move(role, 10, 10); }).empty());
}

}  // namespace
}  // namespace lantern::charts
