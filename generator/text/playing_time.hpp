// A length or a moment of film and sound, as a player shows it: 2:03, or 1:02:03 from an hour on. The same in
// every language. Pure; any thread.
#pragma once
#include <cstdint>
#include <string>

namespace lantern {

// `seconds` are not below 0.
std::string playing_time(std::int64_t seconds);

}  // namespace lantern
