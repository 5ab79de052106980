// What is news: the dated pages of one language, for its feed. Pure; any thread.
#pragma once
#include <string_view>

#include "model/site.hpp"
#include "site/addresses.hpp"
#include "site/relations.hpp"

namespace lantern::site {

// When a page last changed, or came.
std::optional<Date> changed_on(const Page& page);

// Newest first. Sessions and events are no news, even when their pages are changed: their days are in the
// lists and in the calendar.
PageList news(const Site& site, std::string_view language);

// Whether a list is one of pages that somebody writes, and so has a feed of its own.
bool has_feed(ListPage list);
// The pages of one language that such a list is about, sessions with their bundles, by the day they changed
// or that they tell of; newest first. What has no day is left out.
PageList news_of(const Site& site, std::string_view language, ListPage list);
std::optional<Date> day_of_news(const Page& page);

}  // namespace lantern::site
