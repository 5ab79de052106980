#include "views/story_colour.hpp"

#include "base/fingerprint.hpp"

namespace lantern::views {
namespace {

constexpr int colours = 4;

int colour_of(const std::string& id) { return fingerprint(id).front() % colours; }

}  // namespace

StoryColours::StoryColours(const site::PageList& as_listed) {
  int before = -1;
  for (const Page* page : as_listed) {
    const int own = colour_of(page->id);
    before = own == before ? (own + 1) % colours : own;
    by_id_.try_emplace(page->id, before);
  }
}

std::string StoryColours::of(const Page& page) const {
  if (page.kind != PageKind::case_study) return {};
  const auto found = by_id_.find(page.id);
  // A story that stands in another language alone is in no list of the first.
  return "story-" + std::to_string((found == by_id_.end() ? colour_of(page.id) : found->second) + 1);
}

}  // namespace lantern::views
