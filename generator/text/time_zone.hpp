// Where clocks stand: the zones of the IANA database by their names, through ICU. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace lantern {

// Whether there is a zone of this name: Europe/London, Asia/Kolkata, UTC. Older short names (EST, GB) are
// none.
bool is_time_zone(std::string_view name);

// The name that was probably meant: Europe/London for Europe/Londn, and for London.
std::optional<std::string> closest_time_zone(std::string_view name);

// Minutes that clocks of a known zone are ahead of UTC at a local time of a known day. A time that a change
// of the clocks leaves out is read by the offset before it; one that comes twice is the first.
int minutes_ahead_of_utc(const DateTime& local, std::string_view zone);

// A local time of a known day in UTC.
DateTime in_utc(const DateTime& local, std::string_view zone);

}  // namespace lantern
