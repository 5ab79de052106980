// A chart of easy read: people instead of axes. What is told of a measure, with a picture of people beside
// each share; the page and the printed guides show the same. Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "charts/font.hpp"
#include "views/measure_result.hpp"

namespace lantern::views {

struct EasyChartFigure {
  std::string label;   // "Before", "Now", a date
  std::string people;  // SVG, or empty
  std::string value;   // "4 out of every 10"; or
  std::string number;  // "12 days", in large digits
};

struct EasyChart {
  std::string title;
  std::vector<EasyChartFigure> figures;  // none where there is nothing to show
  std::vector<std::string> sentences;
};

// `anchor` begins the ids in its drawings. Code: chart-failed.
EasyChart easy_chart(const MeasureResult& result, const std::string& anchor, const Wording& wording,
                     const charts::ChartFont& font, Diagnostics& diagnostics);

}  // namespace lantern::views
