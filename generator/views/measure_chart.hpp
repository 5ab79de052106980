// One measure of one page, worked out once: its numbers with small ones hidden, what they say, and from
// these the drawing, the table and the download. Everything public is made from `published`.
// Plain values; the functions are pure and run on any thread.
#pragma once
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "charts/font.hpp"
#include "measures/analysis.hpp"
#include "measures/suppress.hpp"
#include "model/page.hpp"
#include "model/site.hpp"
#include "telling/summary.hpp"
#include "templates/value.hpp"
#include "views/wording.hpp"

namespace lantern::views {

struct MeasureChart {
  const Page* page = nullptr;
  const Measure* measure = nullptr;
  measures::PublishedSeries published;
  measures::Analysis analysis;
  telling::Summary summary;  // in the language of the page
  std::string sparkline;     // SVG
};

// `published` is the measure's of publish_series(), small_numbers.hpp. Nothing for a measure whose rules
// name a date that is not in the data. Code: rebase-unknown.
std::optional<MeasureChart> work_out(const Page& page, const Measure& measure,
                                     measures::PublishedSeries published, const SiteSettings& settings,
                                     const Wording& wording, Diagnostics& diagnostics);

// card: half a printed page wide. easy: for easy-read pages and guides, the line and the target alone.
enum class ChartSize { wide, narrow, card, easy };
std::string drawing(const MeasureChart& chart, ChartSize size, std::string id, const Wording& wording,
                    const charts::ChartFont& font, Diagnostics& diagnostics);
std::string download(const MeasureChart& chart);

// The `chart` of CONTEXT.md. `cycle_address` begins the links to the test cycles ("#cycle-"), empty when
// they are not on the page.
templates::Value chart_value(const MeasureChart& chart, const Wording& wording, const charts::ChartFont& font,
                             const std::string& cycle_address, Diagnostics& diagnostics);

// The `small chart` of CONTEXT.md. `address` is of the page that shows it.
templates::Value small_chart_value(const MeasureChart& chart, const Wording& wording, std::string where,
                                   std::string address);

}  // namespace lantern::views
