// What every picture says of itself besides what it shows: the pictures of improvement work (driver
// diagram, progress, scores, bars) have it in common. Plain values.
#pragma once
#include <string>

#include "text/reading_direction.hpp"

namespace lantern::charts {

struct PictureAbout {
  std::string id;           // begins every id in the SVG; unique on its page
  std::string language;     // of the words
  std::string title;        // the message; <title>, not drawn: the page says it above
  std::string description;  // <desc>; what had to be cut in the drawing is added to it whole
  std::string note;         // below the drawing, inside it: "Made up to show the method"
  ReadingDirection direction = ReadingDirection::left_to_right;  // from the right: the mirror of the other
  double width = 760;  // px; under `narrow_below` the picture is laid out for a phone
};
constexpr double narrow_below = 520;

}  // namespace lantern::charts
