#include "site/regions.hpp"

#include <array>
#include <string>
#include <utility>

#include "text/slug.hpp"

namespace lantern::site {
namespace {

// As slugify() writes them, without the country behind.
constexpr std::pair<std::string_view, Region> words_of[] = {
    {"scotland", Region::scotland},
    {"alban", Region::scotland},
    {"yr-alban", Region::scotland},
    {"northern-ireland", Region::northern_ireland},
    {"ni", Region::northern_ireland},
    {"gogledd-iwerddon", Region::northern_ireland},
    {"north-east", Region::north_east},
    {"north-east-england", Region::north_east},
    {"north-east-of-england", Region::north_east},
    {"gogledd-ddwyrain", Region::north_east},
    {"gogledd-ddwyrain-lloegr", Region::north_east},
    {"north-west", Region::north_west},
    {"north-west-england", Region::north_west},
    {"north-west-of-england", Region::north_west},
    {"gogledd-orllewin", Region::north_west},
    {"gogledd-orllewin-lloegr", Region::north_west},
    {"yorkshire", Region::yorkshire},
    {"yorkshire-and-humber", Region::yorkshire},
    {"yorkshire-and-the-humber", Region::yorkshire},
    {"yorkshire-and-humberside", Region::yorkshire},
    {"yorkshire-the-humber", Region::yorkshire},  // written with an ampersand
    {"yorkshire-humber", Region::yorkshire},
    {"swydd-efrog", Region::yorkshire},
    {"swydd-efrog-a-humber", Region::yorkshire},
    {"swydd-efrog-a-r-humber", Region::yorkshire},
    {"swydd-efrog-ar-humber", Region::yorkshire},
    {"wales", Region::wales},
    {"cymru", Region::wales},
    {"wales-cymru", Region::wales},
    {"cymru-wales", Region::wales},
    {"west-midlands", Region::west_midlands},
    {"gorllewin-canolbarth", Region::west_midlands},
    {"gorllewin-canolbarth-lloegr", Region::west_midlands},
    {"gorllewin-y-canolbarth", Region::west_midlands},
    {"east-midlands", Region::east_midlands},
    {"dwyrain-canolbarth", Region::east_midlands},
    {"dwyrain-canolbarth-lloegr", Region::east_midlands},
    {"dwyrain-y-canolbarth", Region::east_midlands},
    {"east", Region::east_of_england},
    {"east-england", Region::east_of_england},
    {"east-of-england", Region::east_of_england},
    {"eastern-england", Region::east_of_england},
    {"east-anglia", Region::east_of_england},
    {"dwyrain-lloegr", Region::east_of_england},
    {"south-west", Region::south_west},
    {"south-west-england", Region::south_west},
    {"south-west-of-england", Region::south_west},
    {"de-orllewin", Region::south_west},
    {"de-orllewin-lloegr", Region::south_west},
    {"london", Region::london},
    {"greater-london", Region::london},
    {"llundain", Region::london},
    {"south-east", Region::south_east},
    {"south-east-england", Region::south_east},
    {"south-east-of-england", Region::south_east},
    {"de-ddwyrain", Region::south_east},
    {"de-ddwyrain-lloegr", Region::south_east},
};

constexpr std::array<TilePlace, count_of<Region>> places = {
    {{1, 0}, {0, 1}, {2, 1}, {1, 2}, {2, 2}, {0, 3}, {1, 3}, {2, 3}, {3, 3}, {1, 4}, {2, 4}, {3, 4}}};

std::optional<Region> known(std::string_view slug) {
  for (const auto& [words, region] : words_of)
    if (words == slug) return region;
  return std::nullopt;
}

bool drop_front(std::string_view& slug, std::string_view part) {
  if (!slug.starts_with(part)) return false;
  slug.remove_prefix(part.size());
  return true;
}

bool drop_back(std::string_view& slug, std::string_view part) {
  if (!slug.ends_with(part)) return false;
  slug.remove_suffix(part.size());
  return true;
}

}  // namespace

TilePlace tile_of(Region region) { return places[index_of(region)]; }

std::optional<Region> region_of(std::string_view words) {
  const std::string whole = slugify(words);
  std::string_view slug = whole;
  drop_front(slug, "the-");
  while (!known(slug))
    if (!drop_back(slug, "-england") && !drop_back(slug, "-lloegr") && !drop_back(slug, "-uk") &&
        !drop_back(slug, "-united-kingdom") && !drop_back(slug, "-region"))
      return std::nullopt;
  return known(slug);
}

}  // namespace lantern::site
