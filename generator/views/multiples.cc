#include "views/multiples.hpp"

#include <algorithm>

#include "charts/small_multiples.hpp"
#include "views/measure_comparison.hpp"

namespace lantern::views {
namespace {

constexpr double wide = 800, narrow = 320;

std::string drawn(charts::SmallMultiplesSpec& spec, double width, std::string_view size, const Page& page,
                  const PageContext& context) {
  spec.about.width = width;
  spec.about.id = "part-multiples-" + std::string(size);
  auto picture = charts::draw_small_multiples(spec, charts::ChartFormat::svg, context.assembly.theme.font);
  if (picture) return std::move(picture->bytes);
  context.diagnostics.error({page.source}, "picture-failed",
                            "the picture could not be drawn: " + picture.error());
  return {};
}

// The tests whose numbers stand in the picture.
Group<MarkView> marks_of(const std::vector<charts::TimeAxis>& axes, const Page& page, const Wording& w) {
  const auto is_drawn = [&](const std::string& number) {
    return std::ranges::any_of(axes, [&](const charts::TimeAxis& axis) {
      return std::ranges::find(axis.marks, number, &charts::ChartMark::number) != axis.marks.end();
    });
  };
  return marks_view(page, is_drawn, w);
}

}  // namespace

templates::Value to_value(MultiplesView view) {
  return Fields()
      .add("headline", std::move(view.headline))
      .add("svg", std::move(view.svg))
      .add("svg_narrow", std::move(view.svg_narrow))
      .add("marks", std::move(view.marks))
      .add("items", std::move(view.items));
}

bool is_share(const MeasureResult& result) {
  return result.measure->unit == Unit::percent && traits_of(result.analysis.chart).plotted == Plotted::value;
}

void share_scale(const std::vector<charts::Panel*>& shares, const Wording& w) {
  constexpr double small = 20, whole = 100;
  double highest = 0;
  for (const charts::Panel* panel : shares)
    for (const charts::ChartPoint& point : panel->chart.points)
      for (const auto& value : {point.value, point.centre, point.level, point.target}) {
        if (value && (*value < 0 || *value > whole)) return;
        highest = std::max(highest, value.value_or(0));
      }
  const double high = highest < small ? small : whole;
  for (charts::Panel* panel : shares) {
    panel->chart.y_low = 0;
    panel->chart.y_high = high;
    panel->chart.y_ticks.clear();
    for (const double at : {0.0, high / 2, high}) panel->chart.y_ticks.push_back({at, w.percent(at), {}});
    if (high < whole) panel->chart.unit = w.say("picture_scale_ends", {{"high", w.percent(high)}});
  }
}

bool has_panel(const MeasureResult& result) {
  return result.analysis.in_order && std::ranges::any_of(result.analysis.points, [](const auto& point) {
           return point.value.has_value();
         });
}

charts::TimedPanel panel_of(const MeasureResult& result, const Wording& wording, PageDrawings& drawings) {
  charts::TimedPanel timed;
  timed.analysis = &result.analysis;
  timed.panel.chart = drawings.panel(result);
  timed.panel.compared = is_compared(result);
  if (result.illustrative()) return timed;  // told at its own chart only
  timed.panel.message =
      result.summary.from.empty()
          ? result.summary.verdict
          : wording.say("picture_from_to", {{"from", result.summary.from}, {"to", result.summary.to}});
  if (timed.panel.compared) timed.panel.figures = compared_figures(result);
  timed.panel.verdict = result.analysis.verdict;
  timed.panel.direction = result.analysis.change.direction;
  return timed;
}

std::optional<MultiplesView> multiples_view(const Page& page,
                                            const std::vector<const MeasureResult*>& results,
                                            const PageContext& context) {
  if (std::ranges::count_if(results, [](const MeasureResult* result) { return has_panel(*result); }) < 2)
    return std::nullopt;
  const Wording& w = context.view.wording;
  std::vector<charts::TimedPanel> panels;
  std::vector<std::size_t> shares;
  std::string words;
  MultiplesView view;
  for (const MeasureResult* result : results) {
    view.items.push_back(chart_view(*result, w, context.drawings, context.diagnostics));
    if (!has_panel(*result)) continue;
    if (is_share(*result)) shares.push_back(panels.size());
    panels.push_back(panel_of(*result, w, context.drawings));
    const std::string said = result->illustrative()
                                 ? w.say("made_up_title", {{"title", result->measure->title}})
                                 : result->headline();
    words += (words.empty() ? "" : " ") + said + ".";
  }
  std::vector<charts::Panel*> of_shares;
  for (const std::size_t index : shares) of_shares.push_back(&panels[index].panel);
  share_scale(of_shares, w);
  std::vector<const measures::Analysis*> noted;
  for (const MeasureResult& result : context.assembly.results_of(page)) noted.push_back(&result.analysis);
  const auto* study = std::get_if<CaseStudy>(&page.details);
  charts::SmallMultiplesSpec spec;
  spec.about.language = w.locale().language();
  if (w.locale().right_to_left()) spec.about.direction = ReadingDirection::right_to_left;
  const auto count = static_cast<long>(panels.size());
  spec.about.description = std::move(words);
  spec.axes =
      charts::on_shared_axes(std::move(panels), study == nullptr ? std::vector<PdsaCycle>() : study->pdsa,
                             noted, w.messages(), w.locale());
  view.headline =
      w.say("picture_multiples", {{"count", count}, {"axes", static_cast<long>(spec.axes.size())}});
  spec.about.title = view.headline;
  view.marks = marks_of(spec.axes, page, w);
  view.svg = {drawn(spec, wide, "wide", page, context)};
  view.svg_narrow = {drawn(spec, narrow, "narrow", page, context)};
  return view;
}

}  // namespace lantern::views
