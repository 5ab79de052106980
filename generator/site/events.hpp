// What is known of an event from its days. Pure; any thread.
#pragma once
#include "model/page.hpp"

namespace lantern::site {

// Whether the last day of an event is before `today`.
bool has_ended(const Page& event, const Date& today);

// Whether an event can stand in a calendar: its first day is known. A month alone cannot.
bool in_calendar(const Page& event);

}  // namespace lantern::site
