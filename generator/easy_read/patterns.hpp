// Parts of a sentence that are no ordinary words: addresses, dates in figures, telephone numbers, times.
// Pure functions; safe from any thread. Not for other folders.
#pragma once
#include <string_view>
#include <vector>

#include "easy_read/clock_times.hpp"
#include "easy_read/reading.hpp"
#include "text/word_boundaries.hpp"

namespace lantern::easy_read {

struct Patterns {
  std::vector<WordPlace> addresses;  // of websites and e-mail, in bytes of the sentence
  std::vector<WordPlace> links;      // the words of links
  std::vector<WordPlace> dates;      // 04/03/2025, 2025-03-04, 4.3.25
  std::vector<WordPlace> phones;
  std::vector<ClockTime> times;  // 14:00, 1400 hours; none of them in another pattern
};

Patterns find_patterns(const ReadSentence& sentence);

// `places` by where they begin, none in another.
bool inside(const std::vector<WordPlace>& places, std::size_t at);

// Digits alone.
bool is_number(std::string_view word);
// Three groups of digits between / - or . that may be a day, a month and a year.
bool is_date_in_figures(std::string_view word);

}  // namespace lantern::easy_read
