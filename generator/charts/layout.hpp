// Where everything of a chart stands. Pure; safe from any thread with one font.
#pragma once
#include <vector>

#include "charts/canvas.hpp"
#include "charts/chart.hpp"

namespace lantern::charts {

struct ChartLayout {
  ChartCanvas picture;
  std::vector<LabelBox> labels;
};

ChartLayout lay_out(const ChartSpec& spec, const ChartFont& font);

}  // namespace lantern::charts
