// One measure of one page, worked out once: its numbers with small ones hidden, what they say, and the small
// line of cards. Everything public is made from `published`; what is drawn and printed of it is made by
// page_drawings.hpp. Plain values, made before the first page is rendered; read by any thread.
#pragma once
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "measures/analysis.hpp"
#include "measures/suppress.hpp"
#include "model/page.hpp"
#include "model/site.hpp"
#include "telling/easy_telling.hpp"
#include "telling/summary.hpp"
#include "views/wording.hpp"

namespace lantern::views {

struct MeasureResult {
  const Page* page = nullptr;
  const Measure* measure = nullptr;
  measures::PublishedSeries published;
  measures::Analysis analysis;
  telling::Summary summary;   // in the language of the page
  telling::EasyTelling easy;  // too
  std::string sparkline;      // SVG; empty where values are in no order
  std::string row_line;       // the same for a row of a table, without letters

  bool illustrative() const { return measure->data_status == DataStatus::illustrative; }
  // The author's own sentence before the made one.
  const std::string& headline() const {
    return measure->headline.empty() ? summary.headline : measure->headline;
  }
  // Where the chart of the measure stands.
  std::string anchor() const { return "chart-" + measure->id; }
};

// `published` is the measure's of publish_series(), small_numbers.hpp. Nothing for a measure whose rules
// name a date that is not in the data, or whose published numbers fit no chart. Codes: rebase-unknown,
// chart-failed; rows-joined as a warning.
std::optional<MeasureResult> work_out(const Page& page, const Measure& measure,
                                      measures::PublishedSeries published, const SiteSettings& settings,
                                      const Wording& wording, Diagnostics& diagnostics);

}  // namespace lantern::views
