#include "views/page_drawings.hpp"

#include <algorithm>

#include "telling/published_csv.hpp"
#include "text/slug.hpp"
#include "views/measure_comparison.hpp"

namespace lantern::views {
namespace {

struct Size {
  double width = 800, height = 380;
};

Size size_of(ChartSize size) {
  switch (size) {
    case ChartSize::narrow:
      return {320, 340};
    case ChartSize::report:
      return {650, 310};
    case ChartSize::wide:
    case ChartSize::file:
    case ChartSize::card:
      break;
  }
  return {};
}

// Charts that can be read on one axis: of one unit, per the same number, and not of differences or spreads.
AxisKind axis_kind(const MeasureResult& result) {
  return {result.measure->unit, result.measure->per.value_or(1), traits_of(result.analysis.chart).plotted};
}

}  // namespace

std::string extent_in_words(const MeasureResult& result, const Wording& wording) {
  const measures::AnalysedPoint* first = nullptr;
  const measures::AnalysedPoint* last = nullptr;
  long count = 0;
  for (const measures::AnalysedPoint& point : result.analysis.points) {
    if (!point.value) continue;
    if (first == nullptr) first = &point;
    last = &point;
    ++count;
  }
  if (first == nullptr) return {};
  if (compares_places(result.analysis.chart)) return wording.say("chart_places", {{"count", count}});
  return wording.say("chart_extent", {{"count", count},
                                      {"first", telling::point_in_words(*first, wording.locale())},
                                      {"last", telling::point_in_words(*last, wording.locale())}});
}

std::vector<PdsaCycle> marked_cycles(const Page& page, const Measure& measure) {
  const auto* study = std::get_if<CaseStudy>(&page.details);
  if (study == nullptr) return {};
  std::vector<PdsaCycle> cycles = study->pdsa;
  for (PdsaCycle& cycle : cycles)
    if (!cycle.measures.empty() && std::ranges::find(cycle.measures, measure.id) == cycle.measures.end()) {
      cycle.date.reset();
      cycle.title.clear();
    }
  return cycles;
}

PageDrawings::PageDrawings(const Assembly& assembly, const Page* page) : assembly_(assembly) {
  if (page == nullptr) return;
  for (const MeasureResult& own : assembly.results_of(*page)) anchors_.emplace(own.anchor(), &own);
}

std::string PageDrawings::anchor(const MeasureResult& result) {
  const auto known = anchors_.try_emplace(result.anchor(), &result).first;
  if (known->second == &result) return result.anchor();
  return "chart-" + slugify(result.page->id) + "--" + result.measure->id;
}

std::string PageDrawings::id_of(const MeasureResult& result, ChartSize size) {
  switch (size) {
    case ChartSize::wide:
      return anchor(result) + "-wide";
    case ChartSize::narrow:
      return anchor(result) + "-narrow";
    case ChartSize::file:
      break;
    case ChartSize::card:
      return "card-" + anchor(result);
    case ChartSize::report:
      return anchor(result) + "-report";
  }
  return result.anchor();
}

std::optional<charts::AxisNeeds> PageDrawings::axis_of(const MeasureResult& result) {
  if (is_compared(result)) return axis_of_comparison(result);
  if (result.measure->unit == Unit::none || compares_places(result.analysis.chart)) return std::nullopt;
  const auto [known, added] = axes_.try_emplace({result.page, axis_kind(result)});
  if (!added) return known->second;
  std::vector<charts::AxisNeeds> needs;
  for (const MeasureResult& other : assembly_.results_of(*result.page))
    if (axis_kind(other) == axis_kind(result) && !is_compared(other) &&
        !compares_places(other.analysis.chart))
      needs.push_back(charts::axis_needs(other.analysis, *other.measure));
  return known->second = charts::shared_axis(needs);
}

charts::ChartSpec PageDrawings::spec(const MeasureResult& result, ChartSize size) {
  const Wording& wording = assembly_.view(result.page->language).wording;
  const Size drawn = size_of(size);
  auto& words = made_[&result].words;
  if (!words) {
    charts::ChartContext context;
    context.width = drawn.width;
    context.height = drawn.height;
    context.headline = result.headline();
    context.description = result.summary.standard;
    context.published = &result.published;
    context.axis = axis_of(result);
    context.cycles = marked_cycles(*result.page, *result.measure);
    words =
        charts::chart_spec(result.analysis, *result.measure, context, wording.messages(), wording.locale());
  }
  charts::ChartSpec spec = *words;
  spec.id = id_of(result, size);
  spec.alone = size == ChartSize::file;
  if (!spec.alone) spec.source.clear();  // the page says it
  // Its sentence stands right below: heard twice it would say no more.
  if (size == ChartSize::wide || size == ChartSize::narrow)
    if (std::string extent = extent_in_words(result, wording); !extent.empty())
      spec.description = std::move(extent);
  if (spec.width != drawn.width)
    charts::set_size(spec, result.analysis, drawn.width, drawn.height, wording.locale());
  spec.height = drawn.height;
  return spec;
}

const std::string& PageDrawings::chart(const MeasureResult& result, ChartSize size,
                                       Diagnostics& diagnostics) {
  auto& known = made_[&result].charts[static_cast<std::size_t>(size)];
  if (known) return *known;
  const charts::ChartSpec chart = spec(result, size);
  const Wording& wording = assembly_.view(result.page->language).wording;
  auto picture = is_compared(result) ? charts::draw_comparison(comparison_of(result, chart, wording),
                                                               charts::ChartFormat::svg, assembly_.theme.font)
                                     : charts::draw(chart, charts::ChartFormat::svg, assembly_.theme.font);
  if (!picture)
    diagnostics.error(result.measure->where, "chart-failed",
                      "the chart could not be drawn: " + picture.error());
  return known.emplace(picture ? std::move(picture->bytes) : std::string());
}

const std::string& PageDrawings::csv(const MeasureResult& result) {
  auto& known = made_[&result].csv;
  if (!known) known = telling::published_csv(result.published, result.analysis, result.measure->data_status);
  return *known;
}

}  // namespace lantern::views
