// Regions as tiles of one size, each where it lies among the others, with signs for what is there: a dot an
// organisation, a flag a story, a diamond a visit. Where one tile has more than `most_signs`, a sign of each
// kind stands with its number in all of them. Plain values; a pure function, safe from any thread with
// one font.
#pragma once
#include <expected>
#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

constexpr long most_signs = 12;

struct MapTile {
  int column = 0, row = 0;  // from 0
  std::string name;
  long organisations = 0, stories = 0, visits = 0;
  bool here = false;  // of the one that the page is about
  long signs() const { return organisations + stories + visits; }
};

struct TileMapSpec {
  PictureAbout about;
  std::vector<MapTile> tiles;
};

// Whether a sign stands for as many as the number beside it.
bool numbers_signs(const TileMapSpec& spec);

std::expected<ChartPicture, std::string> draw_tile_map(const TileMapSpec& spec, ChartFormat format,
                                                       const ChartFont& font);

}  // namespace lantern::charts
