#include "content/names_in_site.hpp"

#include "text/slug.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace lantern::content {
namespace {

// Without differences of capitals, blanks and accents, and without points: "St. Mary's" is "St Mary's".
std::string without_differences(std::string_view name) {
  std::string same = slugify(name);
  return same.empty() ? lower_case(name) : same;
}

}  // namespace

NamesInSite::NamesInSite(const std::vector<NamedThing>& things) : things_(things) {
  for (const NamedThing& thing : things) {
    ids_.insert(thing.id);
    ids_by_name_[without_differences(thing.name)].insert(thing.id);
    ids_by_name_[without_differences(thing.id)].insert(thing.id);
    all_.push_back(thing.id);
    all_.push_back(thing.name);
  }
}

std::optional<std::string> NamesInSite::id_meant(std::string_view written) const {
  if (ids_.contains(written)) return std::string(written);
  const auto found = ids_by_name_.find(without_differences(written));
  if (found == ids_by_name_.end() || found->second.size() != 1) return std::nullopt;
  return *found->second.begin();
}

std::optional<std::string> NamesInSite::nearest(std::string_view written) const {
  const std::vector<std::string_view> candidates(all_.begin(), all_.end());
  return closest(written, candidates);
}

}  // namespace lantern::content
