#include "site/regions.hpp"

#include <catch2/catch.hpp>
#include <set>

namespace lantern::site {
namespace {

TEST_CASE("a region is known by the words people have for it") {
  for (const auto& [words, region] : {std::pair{"Yorkshire, England", Region::yorkshire},
                                      {"Yorkshire and the Humber, England", Region::yorkshire},
                                      {"Yorkshire & the Humber", Region::yorkshire},
                                      {"YORKSHIRE AND HUMBER", Region::yorkshire},
                                      {"Swydd Efrog a’r Humber", Region::yorkshire},
                                      {"London", Region::london},
                                      {"London, England", Region::london},
                                      {"Greater London", Region::london},
                                      {"Llundain", Region::london},
                                      {"North West England", Region::north_west},
                                      {"the North West of England", Region::north_west},
                                      {"North West, England, United Kingdom", Region::north_west},
                                      {"East Midlands, England", Region::east_midlands},
                                      {"West Midlands", Region::west_midlands},
                                      {"East of England", Region::east_of_england},
                                      {"South East England", Region::south_east},
                                      {"South West region", Region::south_west},
                                      {"North East", Region::north_east},
                                      {"Scotland", Region::scotland},
                                      {"Yr Alban", Region::scotland},
                                      {"Wales", Region::wales},
                                      {"Cymru", Region::wales},
                                      {"Northern Ireland", Region::northern_ireland},
                                      {"Gogledd Iwerddon", Region::northern_ireland}}) {
    INFO(words);
    CHECK(region_of(words) == region);
  }
}

TEST_CASE("what lies elsewhere or in several regions has no place") {
  for (const char* words : {"", "England", "Isle of Man", "North East and Yorkshire", "Midlands", "Ireland",
                            "New England", "Londonderry", "UK", "all regions"}) {
    INFO(words);
    CHECK_FALSE(region_of(words));
  }
}

TEST_CASE("no two regions share a tile") {
  std::set<std::pair<int, int>> taken;
  for (const Region region : values_of<Region>) {
    const TilePlace place = tile_of(region);
    CHECK(taken.emplace(place.column, place.row).second);
    CHECK(place.column < 4);
  }
  CHECK(taken.size() == 12);
}

}  // namespace
}  // namespace lantern::site
