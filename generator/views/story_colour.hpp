// The colour of a story: an edge on its page, its cards and its report card, so that a reader knows it again.
// The theme gives a colour to each name. Pure; any thread.
#pragma once
#include <string>

#include "model/page.hpp"

namespace lantern::views {

// "story-1" to "story-4", the same for a case study whatever other pages there are; empty for other kinds of
// page.
std::string story_colour(const Page& page);

}  // namespace lantern::views
