// Several measures as one picture: a panel each, below one another on a shared time axis, with the marks of
// the tests through all of their plots. Wide, the title stands beside its panel; narrow, above it, where no
// mark runs through it. Panels of another axis have their own below the others. Plain values; a pure
// function, safe from any thread with one font.
#pragma once
#include <expected>
#include <string>
#include <vector>

#include "charts/picture_about.hpp"
#include "charts/shared_time.hpp"

namespace lantern::charts {

struct SmallMultiplesSpec {
  PictureAbout about;
  std::vector<TimeAxis> axes;
  double panel_height = 112;  // of the plot of each
};

std::expected<ChartPicture, std::string> draw_small_multiples(const SmallMultiplesSpec& spec,
                                                              ChartFormat format, const ChartFont& font);

}  // namespace lantern::charts
