// Per cent as numbers of people: "27 out of every 100", "about 1 in 4".
// Pure functions; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lantern::easy_read {

// A small share near `percent` (0 to 100): a half, thirds, quarters, fifths and tenths, when one is at
// most 3 points away. "1 in 4" exactly at 25, "about 1 in 4" near it; nothing where none is near.
std::optional<std::string> small_share(double percent, std::string_view language);

// Ways to say it in words of `language` (en or cy), for a hint: "'27 out of every 100' or 'about 1 in 4'".
std::string ways_to_say_percent(double percent, std::string_view language);

}  // namespace lantern::easy_read
