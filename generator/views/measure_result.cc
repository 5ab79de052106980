#include "views/measure_result.hpp"

#include <algorithm>

#include "charts/chart.hpp"
#include "measures/told_change.hpp"

namespace lantern::views {
namespace {

// A line between a few values, or between wards, would look like a course of things.
bool has_course(const measures::Analysis& analysis) {
  const auto values = std::ranges::count_if(
      analysis.points, [](const measures::AnalysedPoint& point) { return point.value && point.included; });
  return analysis.in_order && values >= measures::fewest_values_to_tell;
}

}  // namespace

std::optional<MeasureResult> work_out(const Page& page, const Measure& measure,
                                      measures::PublishedSeries published, const SiteSettings& settings,
                                      const Wording& wording, Diagnostics& diagnostics) {
  MeasureResult result;
  result.page = &page;
  result.measure = &measure;
  const measures::AnalysisOptions options = measures::options_for(measure, settings.measures);
  if (const auto known = measures::check_rebase(measure.series, options); !known) {
    diagnostics.error(measure.where, "rebase-unknown", known.error(),
                      "write a date that stands in " + measure.series.file);
    return std::nullopt;
  }
  result.published = std::move(published);
  auto analysis = measures::analyse(result.published.series, options);
  if (!analysis) {
    diagnostics.error(measure.where, "chart-failed", "the chart could not be drawn: " + analysis.error(),
                      "look at the numbers in " + measure.series.file);
    return std::nullopt;
  }
  if (result.published.rounded)
    if (const auto exact = measures::analyse(
            measures::without_rounding(result.published, measure, options.aggregate), options))
      analysis = measures::without_false_verdict(std::move(*analysis), *exact);
  result.analysis = std::move(*analysis);
  result.summary =
      telling::summarise(result.analysis, measure, wording.messages(), wording.locale(), &result.published);
  if (has_course(result.analysis)) result.sparkline = charts::sparkline(result.analysis);
  return result;
}

}  // namespace lantern::views
