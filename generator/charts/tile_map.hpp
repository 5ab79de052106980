// Regions as tiles of one size, each where it lies among the others, with signs for what is there: a dot an
// organisation, a flag a story, a diamond a visit. Plain values; a pure function, safe from any thread with
// one font.
#pragma once
#include <expected>
#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

struct MapTile {
  int column = 0, row = 0;  // from 0
  std::string name;
  std::string short_name;  // on a phone
  long organisations = 0, stories = 0, visits = 0;
  bool here = false;  // of the one that the page is about
};

struct TileMapSpec {
  PictureAbout about;
  std::vector<MapTile> tiles;
};

std::expected<ChartPicture, std::string> draw_tile_map(const TileMapSpec& spec, ChartFormat format,
                                                       const ChartFont& font);

}  // namespace lantern::charts
