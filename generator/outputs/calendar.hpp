// All events as an iCalendar file (RFC 5545), for people's own calendars. Pure.
#pragma once
#include <span>
#include <string>

#include "model/site.hpp"

namespace lantern::outputs {

// The events that can, in the order given. Times are the site's own (`time_zone`), written as such with the
// rules of the zone where it is Europe/London, and in UTC elsewhere. Nothing depends on the clock: DTSTAMP is
// the day the page was last changed, or the event's own.
std::string icalendar(const SiteSettings& settings, std::span<const Page* const> events);

// One content line folded to 75 bytes without cutting a letter, ended by CRLF.
std::string folded_line(std::string_view line);

}  // namespace lantern::outputs
