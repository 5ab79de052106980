#include "views/region_map.hpp"

#include <algorithm>

#include "charts/tile_map.hpp"

namespace lantern::views {
namespace {

using site::Region;

struct Counts {
  long organisations = 0, stories = 0, visits = 0;
  long all() const { return organisations + stories + visits; }
};

long visits_to(const Organisation& organisation, const LanguageView& view) {
  return std::ranges::count_if(view.mentions.of(organisation), [](const Page* page) {
    const auto* session = std::get_if<Session>(&page->details);
    return session != nullptr && session->kind == SessionKind::site_visit;
  });
}

std::string in_words(const Counts& counts, const Wording& w) {
  return w.say(
      "picture_map_counts",
      {{"organisations", counts.organisations}, {"stories", counts.stories}, {"visits", counts.visits}});
}

// "Isle of Man (Noble's Hospital); …": words for which there is no tile.
std::string elsewhere(const std::vector<const Organisation*>& organisations) {
  std::string listed;
  for (std::size_t i = 0; i < organisations.size(); ++i) {
    const Organisation& organisation = *organisations[i];
    const bool same = i > 0 && organisations[i - 1]->region == organisation.region;
    if (!same) listed += (i > 0 ? "); " : "") + organisation.region + " (";
    listed += (same ? ", " : "") + organisation.name;
  }
  return listed.empty() ? listed : listed + ')';
}

}  // namespace

std::size_t region_order(const Organisation& organisation) {
  const auto region = site::region_of(organisation.region);
  return region ? index_of(*region) : count_of<Region>;
}

std::optional<PictureView> region_map(const LanguageView& view,
                                      const std::vector<Organisation>& organisations,
                                      const Organisation* here, const PictureContext& context) {
  const Wording& w = context.wording;
  std::array<Counts, count_of<Region>> counts{};
  std::vector<const Organisation*> others;
  Counts all;
  long tiles = 0;
  for (const Organisation& organisation : organisations) {
    if (here != nullptr && here != &organisation) continue;
    const auto region = site::region_of(organisation.region);
    if (!region) {
      if (!organisation.region.empty()) others.push_back(&organisation);
      continue;
    }
    Counts& of_region = counts[index_of(*region)];
    if (of_region.all() == 0) ++tiles;
    const auto stories =
        static_cast<long>(view.relations.case_studies_of_organisation(organisation.id).size());
    const long visits = visits_to(organisation, view);
    for (Counts* each : {&of_region, &all}) {
      ++each->organisations;
      each->stories += stories;
      each->visits += visits;
    }
  }
  if (tiles == 0) return std::nullopt;
  std::ranges::stable_sort(others, {}, [](const Organisation* each) { return each->region; });

  charts::TileMapSpec spec;
  std::string words;
  for (const Region region : values_of<Region>) {
    const Counts& of_region = counts[index_of(region)];
    const std::string name = w.say("region_" + key_of(region));
    const site::TilePlace place = site::tile_of(region);
    spec.tiles.push_back({place.column, place.row, name, of_region.organisations, of_region.stories,
                          of_region.visits, here != nullptr && of_region.all() > 0});
    if (of_region.all() > 0)
      add_sentence(words,
                   w.say("picture_map_region", {{"region", name}, {"counts", in_words(of_region, w)}}));
  }
  std::string title = here != nullptr
                          ? w.say("picture_map_here", {{"name", here->name}, {"region", here->region}})
                          : w.say("picture_map", {{"organisations", all.organisations}, {"regions", tiles}});
  // Where the words stand below the map as well, they would be heard twice.
  spec.about =
      here != nullptr
          ? about_picture(context, std::move(title), words)
          : about_picture(context,
                          w.say("picture_map_name", {{"tiles", static_cast<long>(spec.tiles.size())}}), "");
  const bool numbered = charts::numbers_signs(spec);
  PictureView picture = drawn_twice(std::move(spec), charts::draw_tile_map, context);
  if (here != nullptr) return picture;
  picture.headline = std::move(title);
  picture.base =
      w.say("picture_map_key", {{"visits", all.visits}, {"numbered", std::string(numbered ? "yes" : "no")}});
  if (!others.empty()) add_sentence(words, w.say("picture_map_elsewhere", {{"places", elsewhere(others)}}));
  picture.words = std::move(words);
  return picture;
}

}  // namespace lantern::views
