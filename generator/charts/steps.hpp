// Steps as a ring that begins again, or as a journey on which people may fall out. Wide, the words stand at
// their step; a narrow ring has numbers alone, and the page lists the words below it.
// Plain values; pure functions, safe from any thread with one font.
#pragma once
#include <expected>
#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

struct DrawnStep {
  std::string title, text;
  std::string leaves;  // who falls out here; empty for nobody
};

struct StepsSpec {
  PictureAbout about;
  std::vector<DrawnStep> steps;
  std::string leaves_label;  // above the words of each who falls out
};

std::expected<ChartPicture, std::string> draw_cycle(const StepsSpec& spec, ChartFormat format,
                                                    const ChartFont& font);
std::expected<ChartPicture, std::string> draw_journey(const StepsSpec& spec, ChartFormat format,
                                                      const ChartFont& font);

}  // namespace lantern::charts
