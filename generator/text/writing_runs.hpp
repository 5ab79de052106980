// Text as it is laid out on a line, for those who place letters themselves: its parts that run in one
// direction, in the order of the eye from left to right, by the Unicode Bidirectional Algorithm (UAX #9), and
// whether its letters change their form beside each other. Pure functions; any thread.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "text/reading_direction.hpp"

namespace lantern {

struct WritingRun {
  std::size_t begin = 0, end = 0;  // bytes of the text
  ReadingDirection direction = ReadingDirection::left_to_right;
};

// `line`: how the line is read that the text stands in. Invalid UTF-8 is one run.
std::vector<WritingRun> writing_runs(std::string_view text, ReadingDirection line);

// Of scripts such as Arabic and Devanagari: a letter after the other, each as it is, would be wrong.
bool needs_shaping(std::string_view text);
// What says the direction of words, or keeps it apart from that of their sentence, and is never drawn.
bool is_direction_mark(char32_t letter);

}  // namespace lantern
