// The nations and regions of the United Kingdom that stand on the map, and the words people have for them:
// the `region` of an organisation may be any word. Plain values and pure functions; any thread.
#pragma once
#include <optional>
#include <string_view>

#include "base/names.hpp"

namespace lantern::site {

// From north to south; Lists follow it.
enum class Region {
  scotland,
  northern_ireland,
  north_east,
  north_west,
  yorkshire,
  wales,
  west_midlands,
  east_midlands,
  east_of_england,
  south_west,
  london,
  south_east
};

// Its place among the tiles, from 0.
struct TilePlace {
  int column = 0, row = 0;
};
TilePlace tile_of(Region region);

// "Yorkshire, England" and "Swydd Efrog" are yorkshire; nothing for what lies elsewhere or in several of
// them.
std::optional<Region> region_of(std::string_view words);

}  // namespace lantern::site

namespace lantern {
template <>
inline constexpr auto names_of<site::Region> = names<site::Region>("scotland", "northern-ireland",
                                                                   "north-east", "north-west", "yorkshire",
                                                                   "wales", "west-midlands", "east-midlands",
                                                                   "east-of-england", "south-west", "london",
                                                                   "south-east");
}  // namespace lantern
