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

// A percentage that is drawn as it is, and not a difference or a spread.
bool is_share(const MeasureResult& result);

// Shares below one another are read on all of 0 to 100 per cent. Only where every one of them is small they
// have a part of it, and say so.
void share_scale(const std::vector<charts::Panel*>& shares, const Wording& wording);

// A series in order of time of which something can be drawn.
bool has_panel(const MeasureResult& result);

// Nothing where fewer than two of `results` have something to draw: one alone is a chart.
std::optional<MultiplesView> multiples_view(const Page& page,
                                            const std::vector<const MeasureResult*>& results,
                                            const PageContext& context);

}  // namespace lantern::views
