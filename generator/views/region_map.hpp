// Organisations on a map of the nations and regions. Pure functions; any thread.
#pragma once
#include <vector>

#include "site/regions.hpp"
#include "views/assembly.hpp"
#include "views/picture_view.hpp"

namespace lantern::views {

// Where an organisation stands in a list that goes by regions: those that are not on the map come last.
std::size_t region_order(const Organisation& organisation);

// With `here` the place of that one is marked, and it alone is counted. Nothing where no organisation has a
// place on the map. Its words name what stands elsewhere. Code: picture-failed.
std::optional<PictureView> region_map(const LanguageView& view,
                                      const std::vector<Organisation>& organisations,
                                      const Organisation* here, const PictureContext& context);

}  // namespace lantern::views
