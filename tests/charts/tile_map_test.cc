#include "charts/tile_map.hpp"

#include "charts/picture_checks.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

TileMapSpec map_of(std::vector<MapTile> tiles) {
  TileMapSpec spec;
  spec.about.id = "map";
  spec.about.language = "en";
  spec.about.title = "Five organisations";
  spec.tiles = std::move(tiles);
  return spec;
}

ChartPicture drawn(const TileMapSpec& spec) {
  return draw_tile_map(spec, ChartFormat::svg, theme_font()).value();
}

TEST_CASE("each tile has its name and a sign for each that is there") {
  TileMapSpec spec = map_of({{0, 0, "North West", "N West", 1, 1, 0, false},
                             {1, 0, "Yorkshire and the Humber", "Yorks", 2, 0, 1, true},
                             {1, 1, "London", "Lond", 0, 0, 0, false}});
  const ChartPicture wide = drawn(spec);
  CHECK(dots_drawn(wide, "point") == 3);
  check_said(wide, {"North West", "Yorkshire and the Humber", "London"});
  check_apart(wide);
  spec.about.width = 300;
  const ChartPicture narrow = drawn(spec);
  CHECK(dots_drawn(narrow, "point") == 3);
  check_said(narrow, {"N West", "Yorks", "Lond"});
  check_apart(narrow);
  check_numbers(narrow);
}

TEST_CASE("more than a tile has room for is a number") {
  TileMapSpec spec = map_of({});
  for (int column = 0; column < 4; ++column)
    spec.tiles.push_back({column, 0, "Region", "Reg", 23, 14, 0, false});
  for (const double width : {760.0, 300.0}) {
    spec.about.width = width;
    const ChartPicture picture = drawn(spec);
    CHECK(dots_drawn(picture, "point") == 4);
    check_said(picture, {"23", "14"});
    check_apart(picture);
  }
}

}  // namespace
}  // namespace lantern
