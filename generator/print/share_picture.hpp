// The picture that stands for a page where others share it: 1200 by 630 pixels, with the title of the page,
// the figures of its story and whose it is. Plain data; drawn by the Printer, in the typeface of the theme.
#pragma once
#include <optional>
#include <string>

#include "text/colour.hpp"

namespace lantern::print {

inline constexpr int share_picture_width = 1200, share_picture_height = 630;

// One number, or from where to where it went, and what it counts.
struct ShareFigure {
  std::string from, to;  // `from` may be empty
  std::string words;
};

struct SharePicture {
  std::string language;
  bool right_to_left = false;
  std::string kind;  // above the title; may be empty
  std::string title;
  std::string line;  // below it: who and when; may be empty
  std::optional<ShareFigure> figure;
  std::string site;
  Colour ground;
  Colour edge;  // the colour of the story
};

}  // namespace lantern::print
