// The small forms of WebVTT: times, numbers and settings (W3C WebVTT, 6.2 and 6.3). Each passes over what it
// cannot read, as the standard says, and names it. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "recordings/webvtt.hpp"

namespace lantern::recordings {

constexpr bool is_webvtt_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\f' || letter == '\r';
}
std::string_view without_leading_space(std::string_view text);

// Takes a time from the beginning of `text`: 00:01.500 or 1:00:01.500.
std::optional<Milliseconds> take_time(std::string_view& text);

struct Times {
  Milliseconds start = 0;
  Milliseconds end = 0;
};
// Takes both times and the arrow between them; what is left are the settings.
std::optional<Times> take_times(std::string_view& line);

// The settings behind the times; the names of those that were passed over, as written.
CueSettings read_cue_settings(std::string_view text, const std::vector<Region>& regions,
                              std::vector<std::string>& passed_over);
Region read_region(std::string_view text, std::vector<std::string>& passed_over);

}  // namespace lantern::recordings
