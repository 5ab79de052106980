#include "outputs/calendar.hpp"

#include <array>
#include <cstdio>

#include <fmt/format.h>

#include "site/addresses.hpp"
#include "site/events.hpp"
#include "text/time_zone.hpp"

namespace lantern::outputs {
namespace {

// Text as RFC 5545 3.3.11 wants it.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

std::string day(const Date& date) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d%02d%02d", date.year, date.month, date.day);
  return buffer.data();
}

std::string clock(const TimeOfDay& time) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "T%02d%02d00", time.hour, time.minute);
  return buffer.data();
}

constexpr std::string_view london = "Europe/London";

// Summer time in the United Kingdom: from the last Sunday of March to the last of October.
constexpr std::string_view london_rules =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:19810329T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:BST\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nDTSTART:19961027T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:GMT\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

// DTSTART and DTEND: a moment, or a whole day (whose end is the day after).
std::string moment(std::string_view name, const DateTime& when, const SiteSettings& settings, bool end) {
  if (when.time && settings.time_zone == london)
    return fmt::format("{};TZID={}:{}{}", name, london, day(when.date), clock(*when.time));
  if (when.time) {
    const DateTime utc = in_utc(when, settings.time_zone);
    return fmt::format("{}:{}{}Z", name, day(utc.date), clock(*utc.time));
  }
  const Date date = end ? date_of_day_number(day_number(when.date) + 1) : when.date;
  return std::string(name) + ";VALUE=DATE:" + day(date);
}

void add_event(std::string& out, const SiteSettings& settings, const Page& page, const Event& event) {
  const std::string address = site::absolute_url(settings.base_url, page.address);
  const Date stamp = page.updated ? *page.updated : page.date ? *page.date : event.starts->date;
  out += "BEGIN:VEVENT\r\n";
  out += folded_line("UID:" + address);
  out += folded_line("DTSTAMP:" + day(stamp) + "T000000Z");
  out += folded_line(moment("DTSTART", *event.starts, settings, false));
  // An end must be of the same kind as the start, and a month is none.
  if (event.ends && event.ends->date.precision == DatePrecision::day &&
      event.ends->time.has_value() == event.starts->time.has_value())
    out += folded_line(moment("DTEND", *event.ends, settings, true));
  out += folded_line("SUMMARY:" + escaped(page.title));
  if (!page.summary.empty()) out += folded_line("DESCRIPTION:" + escaped(page.summary));
  if (!event.place.empty())
    out += folded_line("LOCATION:" + escaped(event.place));
  else if (!event.url.empty())
    out += folded_line("LOCATION:" + escaped(event.url));
  out += folded_line("URL:" + address);
  out += "END:VEVENT\r\n";
}

}  // namespace

std::string folded_line(std::string_view line) {
  constexpr std::size_t longest = 75;
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t letter = 1;
    while (at + letter < line.size() && (static_cast<unsigned char>(line[at + letter]) & 0xC0U) == 0x80U)
      ++letter;
    if (used + letter > longest) {
      out += "\r\n ";
      used = 1;
    }
    out += line.substr(at, letter);
    used += letter;
    at += letter;
  }
  return out + "\r\n";
}

std::string icalendar(const SiteSettings& settings, std::span<const Page* const> events) {
  std::string out =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lantern//Lantern//"
      "EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
  out += folded_line("X-WR-CALNAME:" + escaped(settings.title.in(settings.language)));
  if (settings.time_zone == london) out += london_rules;
  for (const Page* page : events)
    if (site::in_calendar(*page)) add_event(out, settings, *page, std::get<Event>(page->details));
  return out + "END:VCALENDAR\r\n";
}

}  // namespace lantern::outputs
