// The tests of a project as a ramp: each plan-do-study-act cycle a numbered step, one after another,
// with its title and its date. Wide it rises; narrow it is a ladder that is read downwards.
// Plain values; a pure function, safe from any thread with one font.
#pragma once
#include <expected>
#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

struct RampStep {
  std::string number;
  std::string title;
  std::string date;  // as precisely as it is known; may be empty
};

struct PdsaRampSpec {
  PictureAbout about;
  std::vector<RampStep> steps;
};

std::expected<ChartPicture, std::string> draw_pdsa_ramp(const PdsaRampSpec& spec, ChartFormat format,
                                                        const ChartFont& font);

}  // namespace lantern::charts
