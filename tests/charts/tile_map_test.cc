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

TEST_CASE("each tile has its name whole and a sign for each that is there, wide and narrow") {
  TileMapSpec spec = map_of({{0, 0, "North West", 1, 1, 0, false},
                             {1, 0, "Yorkshire and the Humber", 7, 3, 1, true},
                             {2, 1, "London", 0, 0, 0, false},
                             {3, 1, "Gorllewin y Canolbarth", 2, 2, 0, false}});
  for (const double width : {760.0, 300.0}) {
    spec.about.width = width;
    const ChartPicture picture = drawn(spec);
    INFO(width);
    CHECK(dots_drawn(picture, "point") == 10);
    CHECK_FALSE(numbers_signs(spec));
    check_said(picture, {"North West", "Yorkshire and the Humber", "London"});
    for (const std::string_view word : {"Yorkshire", "Humber", "Gorllewin", "Canolbarth"})
      CHECK(std::ranges::any_of(picture.labels,
                                [&](const LabelBox& label) { return contains(label.text, word); }));
    check_apart(picture);
    check_numbers(picture);
  }
}

TEST_CASE("more than twelve in one tile are numbers in all of them") {
  TileMapSpec spec = map_of({});
  for (int column = 0; column < 4; ++column)
    spec.tiles.push_back({column, 0, "Region", 23, column == 0 ? 14 : 1, 2, false});
  CHECK(numbers_signs(spec));
  for (const double width : {760.0, 300.0}) {
    spec.about.width = width;
    const ChartPicture picture = drawn(spec);
    CHECK(dots_drawn(picture, "point") == 4);
    check_said(picture, {"23", "14", "2"});
    check_apart(picture);
  }
}

}  // namespace
}  // namespace lantern
