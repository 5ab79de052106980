// Horizontal bars with their words: what people answered in a survey and how many they were, or how many
// teams started and completed, with the mark of the target. Bars begin at zero and share one scale, whose
// whole length is shown behind each. Plain values; a pure function, safe from any thread with one font.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

struct Bar {
  std::string words;             // what the bar is of
  std::optional<double> share;   // of the whole, 0 to 1; none where no bar can be drawn
  std::string figure;            // "94%", at the end of the bar; empty where it is hidden
  std::string base;              // "53 people answered", or why it is hidden
  std::optional<double> target;  // of the whole, 0 to 1
  std::string target_label;
};

struct BarsSpec {
  PictureAbout about;
  std::vector<Bar> bars;
};

std::expected<ChartPicture, std::string> draw_bars(const BarsSpec& spec, ChartFormat format,
                                                   const ChartFont& font);

}  // namespace lantern::charts
