#include "views/measure_result.hpp"

#include <algorithm>

#include "charts/sparkline.hpp"
#include "measures/prepare.hpp"
#include "measures/told_change.hpp"
#include "views/measure_comparison.hpp"

namespace lantern::views {
namespace {

void draw_small_lines(MeasureResult& result, const Wording& wording) {
  const auto& points = result.analysis.points;
  const auto first = std::ranges::find_if(points, [](const auto& point) { return point.value.has_value(); });
  if (first == points.end()) return;
  charts::ChartContext context;
  context.published = &result.published;
  const charts::ChartSpec chart =
      charts::chart_spec(result.analysis, *result.measure, context, wording.messages(), wording.locale());
  const telling::NumberForm form = telling::number_form(result.analysis, *result.measure);
  result.sparkline =
      charts::sparkline(chart, result.measure->unit,
                        telling::value_in_words(*first->value, form, wording.messages(), wording.locale()));
  result.row_line = charts::row_line(chart, result.measure->unit);
}

// One row of many for a date may be a mistake or another place's: what is made of them is said.
// As measures::prepare does it.
std::string_view how_joined(const Measure& measure) {
  if (!measure.series.rows.empty() && measure.series.rows.front().denominator)
    return "the sums of their numerators and denominators";
  return measure.chart == ChartType::c ? "the sum of their values" : "the mean of their values";
}

void report_joined_rows(const Measure& measure, const measures::AnalysisOptions& options,
                        Diagnostics& diagnostics) {
  if (has_subgroups(measure.chart)) return;
  std::string names;
  std::size_t joined = 0;
  int line = 0;
  constexpr std::size_t most_named = 5;
  for (const auto& point : measures::prepare(measure.series, options.chart, options.aggregate)) {
    if (point.rows.size() < 2) continue;
    if (joined++ == 0) line = measure.series.rows[point.rows[1]].line;
    if (joined <= most_named)
      names += (names.empty() ? "" : ", ") + (point.date ? to_iso(*point.date) : point.label);
  }
  if (joined == 0) return;
  if (joined > most_named) names += " and " + std::to_string(joined - most_named) + " more";
  diagnostics.warning(
      {measure.series.file, line, 0, 1}, "rows-joined",
      "rows of one date or label are joined to one point, " + std::string(how_joined(measure)) + ": " + names,
      "if they are of different places, make a measure of each; if one is a mistake, delete it");
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
  report_joined_rows(measure, options, diagnostics);
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
  result.easy = telling::easy_telling(result.analysis, measure, wording.messages(), wording.locale(),
                                      &result.published);
  // Those of the others are shown at their own chart only.
  if (!result.illustrative() && !compares_places(result.analysis.chart)) {
    result.sparkline = result.row_line = compared_dots(result);
    if (result.sparkline.empty()) draw_small_lines(result, wording);
  }
  return result;
}

}  // namespace lantern::views
