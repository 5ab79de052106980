#include "views/story_colour.hpp"

#include "base/fingerprint.hpp"

namespace lantern::views {

std::string story_colour(const Page& page) {
  if (page.kind != PageKind::case_study) return {};
  constexpr int colours = 4;
  const int chosen = fingerprint(page.id).front() % colours;
  return "story-" + std::to_string(chosen + 1);
}

}  // namespace lantern::views
