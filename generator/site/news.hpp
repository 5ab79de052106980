// What is news: the dated pages of one language, for its feed. Pure; any thread.
#pragma once
#include <string_view>

#include "model/site.hpp"
#include "site/relations.hpp"

namespace lantern::site {

// When a page last changed, or came.
std::optional<Date> changed_on(const Page& page);

// Newest first. Sessions and events are no news, even when their pages are changed: their days are in the
// lists and in the calendar.
PageList news(const Site& site, std::string_view language);

}  // namespace lantern::site
