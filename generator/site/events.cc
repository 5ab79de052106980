#include "site/events.hpp"

namespace lantern::site {

bool has_ended(const Page& page, const Date& today) {
  const auto* event = std::get_if<Event>(&page.details);
  if (event == nullptr || !event->starts) return false;
  return last_day(event->ends ? event->ends->date : event->starts->date) < today;
}

bool in_calendar(const Page& page) {
  const auto* event = std::get_if<Event>(&page.details);
  return event != nullptr && event->starts && event->starts->date.precision == DatePrecision::day;
}

}  // namespace lantern::site
