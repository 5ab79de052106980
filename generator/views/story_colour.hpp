// The colour of a story: an edge on its page, its cards and its report card, so that a reader knows it again.
// The theme gives a colour to each name. Never changes once made; any thread.
#pragma once
#include <map>
#include <string>

#include "site/relations.hpp"

namespace lantern::views {

// A case study keeps its colour whatever other pages there are, but where the story listed before it has the
// same: of two neighbours the second takes the next.
class StoryColours {
 public:
  StoryColours() = default;
  explicit StoryColours(const site::PageList& as_listed);

  // "story-1" to "story-4", one for all languages of a story; empty for other kinds of page.
  std::string of(const Page& page) const;

 private:
  std::map<std::string, int, std::less<>> by_id_;
};

}  // namespace lantern::views
