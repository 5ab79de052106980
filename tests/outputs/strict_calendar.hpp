// Reads an iCalendar file as RFC 5545 has it and forgives nothing: what Lantern writes must be so whatever
// the words of its events are.
#pragma once
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace lantern::testing {

// The logical lines (3.1), unfolded; what is wrong with the physical ones goes to `mistakes`.
inline std::vector<std::string> unfolded(std::string_view text, std::vector<std::string>& mistakes) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find("\r\n");
    if (end == std::string_view::npos) {
      mistakes.push_back("the last line has no end");
      break;
    }
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 2);
    if (line.size() > 75) mistakes.push_back("a line of more than 75 bytes: " + std::string(line));
    if (line.find_first_of("\r\n") != std::string_view::npos) mistakes.push_back("a bare line end");
    if (invalid_utf8_at(line)) mistakes.push_back("a letter is cut by folding");
    if (line.starts_with(' ') && !lines.empty())
      lines.back() += line.substr(1);
    else
      lines.emplace_back(line);
  }
  return lines;
}

// 3.3.11: a backslash only before what may follow it, and nothing that ends a value.
inline bool is_escaped_text(std::string_view value) {
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] == ';' || value[at] == ',') return false;
    if (value[at] != '\\') continue;
    if (++at == value.size() || std::string_view("\\;,nN").find(value[at]) == std::string_view::npos)
      return false;
  }
  return true;
}

// Everything that is wrong, in sentences; empty when nothing is. `events` is how many it must hold.
inline std::vector<std::string> calendar_mistakes(std::string_view text, std::size_t events) {
  static const std::set<std::string_view> texts = {"SUMMARY", "DESCRIPTION", "LOCATION", "X-WR-CALNAME"};
  static const std::set<std::string_view> others = {
      "BEGIN",   "END",   "VERSION", "PRODID", "CALSCALE", "METHOD",       "UID",        "DTSTAMP",
      "DTSTART", "DTEND", "URL",     "TZID",   "TZNAME",   "TZOFFSETFROM", "TZOFFSETTO", "RRULE"};
  std::vector<std::string> mistakes;
  std::vector<std::string> open;
  std::map<std::string, int> of_event;
  std::size_t seen = 0;
  for (const std::string& line : unfolded(text, mistakes)) {
    const std::size_t colon = line.find(':');
    const std::string name = line.substr(0, std::min(line.find(';'), colon));
    if (colon == std::string::npos || (!texts.contains(name) && !others.contains(name))) {
      mistakes.push_back("no property of ours: " + line);
      continue;
    }
    const std::string value = line.substr(colon + 1);
    if (const auto found = invisible_character(value))
      mistakes.push_back(name + " holds " + described(*found));
    if (texts.contains(name) && !is_escaped_text(value)) mistakes.push_back("not escaped: " + line);
    if (name == "URL" && value.find(' ') != std::string::npos) mistakes.push_back("no address: " + line);
    if (name == "BEGIN") {
      open.push_back(value);
      of_event.clear();
    } else if (name == "END") {
      if (open.empty() || open.back() != value) mistakes.push_back("ends what did not begin: " + value);
      if (!open.empty()) open.pop_back();
      if (value == "VEVENT") {
        ++seen;
        for (const char* const needed : {"UID", "DTSTAMP", "DTSTART", "SUMMARY"})
          if (of_event[needed] != 1) mistakes.push_back(std::string("not one ") + needed);
      }
    } else {
      ++of_event[name];
    }
  }
  if (!open.empty()) mistakes.push_back("never ends: " + open.back());
  if (seen != events) mistakes.push_back("there are " + std::to_string(seen) + " events");
  return mistakes;
}

}  // namespace lantern::testing
