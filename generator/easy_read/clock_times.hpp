// Times of a clock of 24 hours in a sentence: 14:00, 14.30, 09:30, 1400 hours.
// Pure functions; safe from any thread. Not for other folders.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "easy_read/reading.hpp"

namespace lantern::easy_read {

struct ClockTime {
  std::size_t begin = 0;  // in bytes of the sentence
  std::size_t end = 0;    // with "hours" or "pm" behind it
  int hour = 0;           // 0 to 24
  int minute = 0;
};

// By where they begin. A time of 12 hours (9:30, 10:30 am) is none.
std::vector<ClockTime> find_clock_times(const ReadSentence& sentence);

// "2 o'clock in the afternoon" or "2pm", as a hint has them.
std::string ways_to_say_time(const ClockTime& time, std::string_view language);

}  // namespace lantern::easy_read
