#include "content/names_in_site.hpp"

#include <algorithm>

#include "text/slug.hpp"
#include "text/utf8.hpp"

namespace lantern::content {
namespace {

// Without differences of capitals, blanks and accents, and without points: "St. Mary's" is "St Mary's".
std::string without_differences(std::string_view name) {
  std::string same = slugify(name);
  return same.empty() ? lower_case(name) : same;
}

}  // namespace

std::optional<std::string> id_meant(std::string_view written, std::span<const NamedThing> known) {
  if (std::ranges::find(known, written, &NamedThing::id) != known.end()) return std::string(written);
  const std::string wanted = without_differences(written);
  const NamedThing* found = nullptr;
  for (const NamedThing& each : known) {
    if (without_differences(each.name) != wanted && without_differences(each.id) != wanted) continue;
    if (found != nullptr && found->id != each.id) return std::nullopt;
    found = &each;
  }
  if (found == nullptr) return std::nullopt;
  return found->id;
}

}  // namespace lantern::content
