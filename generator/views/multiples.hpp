// The other measures of a project as one picture on one time axis, and under it a line for each with its
// chart and its data. Functions of the page's context; the task's thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "charts/shared_time.hpp"
#include "views/chart_view.hpp"
#include "views/page_context.hpp"

namespace lantern::views {

struct MultiplesView {
  std::string headline;
  Markup svg, svg_narrow;
  Group<MarkView> marks;
  std::vector<ChartView> items;
};

templates::Value to_value(MultiplesView view);

// A measure as a panel of a picture of several.
charts::TimedPanel panel_of(const MeasureResult& result, const Wording& wording, PageDrawings& drawings);

// A series in order of time of which something can be drawn.
bool has_panel(const MeasureResult& result);

// Nothing where fewer than two of `results` have something to draw: one alone is a chart.
std::optional<MultiplesView> multiples_view(const Page& page,
                                            const std::vector<const MeasureResult*>& results,
                                            const PageContext& context);

}  // namespace lantern::views
