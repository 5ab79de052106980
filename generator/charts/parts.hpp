// Parts of a whole: circles that meet, or the rungs of a ladder. Narrow circles have numbers alone, and the
// page lists the words below them; no word ever stands on the line of a circle.
// Plain values; pure functions, safe from any thread with one font.
#pragma once
#include <expected>
#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

struct DrawnPart {
  std::string title, text;
  std::string mark;  // of a rung: who stands here, or when
};

struct PartsSpec {
  PictureAbout about;
  std::vector<DrawnPart> parts;  // of a ladder from the lowest rung up
  std::string middle;            // where all circles meet
  std::string around;            // of the frame that holds them
};

// Of two or three circles.
std::expected<ChartPicture, std::string> draw_venn(const PartsSpec& spec, ChartFormat format,
                                                   const ChartFont& font);
std::expected<ChartPicture, std::string> draw_ladder(const PartsSpec& spec, ChartFormat format,
                                                     const ChartFont& font);

}  // namespace lantern::charts
