#include "views/side_by_side.hpp"

#include <algorithm>

#include "charts/axes.hpp"
#include "charts/small_multiples.hpp"
#include "views/multiples.hpp"

namespace lantern::views {
namespace {

// Below so many panels each has the usual height; more are still one picture.
constexpr std::size_t many_panels = 6;
constexpr double low_panel = 64;

std::optional<ValueView> first_value(const MeasureResult& result, const Wording& w) {
  if (!has_panel(result)) return std::nullopt;
  for (const measures::AnalysedPoint& point : result.analysis.points)
    if (point.value && point.included)
      return ValueView{
          telling::value_in_words(*point.value, telling::number_form(result.analysis, *result.measure),
                                  w.messages(), w.locale()),
          telling::point_in_words(point, w.locale()), base_in_words(point, w)};
  return std::nullopt;
}

SideRowView row_of(const NamedResult& named, const Wording& w) {
  const MeasureResult& result = *named.result;
  SideRowView row{named.name, named.address, {}, {}, {}, figures_view(result, w)};
  if (result.illustrative()) return row;
  LatestView latest = latest_view(result, w);
  row.first = first_value(result, w);
  row.latest = std::move(latest.value);
  row.hidden = std::move(latest.hidden);
  return row;
}

// One scale for all of them: shares as everywhere, anything else from the lowest to the highest that any
// needs.
void put_on_one_scale(std::vector<charts::TimedPanel>& panels,
                      const std::vector<const MeasureResult*>& results, const Wording& w) {
  if (std::ranges::all_of(results, [](const MeasureResult* result) { return is_share(*result); })) {
    std::vector<charts::Panel*> shares;
    for (charts::TimedPanel& timed : panels) shares.push_back(&timed.panel);
    return share_scale(shares, w);
  }
  std::vector<charts::AxisNeeds> needs;
  for (const MeasureResult* result : results)
    needs.push_back(charts::axis_needs(result->analysis, *result->measure));
  const auto axis =
      charts::value_axis(charts::one_axis(needs), results.front()->measure->unit, w.messages(), w.locale());
  for (charts::TimedPanel& timed : panels) {
    timed.panel.chart.y_low = axis.low;
    timed.panel.chart.y_high = axis.high;
    timed.panel.chart.y_ticks = axis.ticks;
  }
}

// What all panels say alike is said once, above them.
std::string said_once(std::vector<charts::TimedPanel>& panels, std::string charts::ChartSpec::*words) {
  const std::string first = panels.front().panel.chart.*words;
  const bool alike = std::ranges::all_of(
      panels, [&](const charts::TimedPanel& timed) { return timed.panel.chart.*words == first; });
  if (!alike) return {};
  for (charts::TimedPanel& timed : panels) (timed.panel.chart.*words).clear();
  return first;
}

std::optional<PictureView> picture_of(const std::vector<NamedResult>& results, const std::string& headline,
                                      PageDrawings& drawings, const PictureContext& context) {
  const Wording& w = context.wording;
  std::vector<charts::TimedPanel> panels;
  std::vector<const MeasureResult*> drawn;
  std::string words;
  for (const NamedResult& named : results) {
    if (!has_panel(*named.result)) continue;
    drawn.push_back(named.result);
    panels.push_back(panel_of(*named.result, w, drawings));
    panels.back().panel.chart.title = named.name;
    add_sentence(words, w.say("side_by_side_said",
                              {{"name", named.name},
                               {"what", named.result->illustrative() ? w.say("measure_made_up")
                                                                     : named.result->summary.verdict}}));
  }
  if (panels.empty()) return std::nullopt;
  put_on_one_scale(panels, drawn, w);
  std::string base = said_once(panels, &charts::ChartSpec::unit);
  const std::string cue = said_once(panels, &charts::ChartSpec::cue);
  base += (base.empty() || cue.empty() ? "" : ". ") + cue;
  charts::SmallMultiplesSpec spec;
  spec.about = about_picture(context, headline, std::move(words));
  if (panels.size() > many_panels) spec.panel_height = low_panel;
  spec.axes = charts::on_shared_axes(std::move(panels), {}, {}, w.messages(), w.locale());
  PictureView view = drawn_twice(std::move(spec), charts::draw_small_multiples, context);
  view.base = std::move(base);
  return view;
}

}  // namespace

templates::Value to_value(SideRowView view) {
  return Fields()
      .add("name", std::move(view.name))
      .add("address", std::move(view.address))
      .add("first", std::move(view.first))
      .add("latest", std::move(view.latest))
      .add("hidden", std::move(view.hidden))
      .add("figures", std::move(view.figures));
}

templates::Value to_value(SideBySideView view) {
  return Fields()
      .add("headline", std::move(view.headline))
      .add("picture", std::move(view.picture))
      .add("rows", std::move(view.rows));
}

SideBySideView side_by_side_view(const std::vector<NamedResult>& results, std::string headline,
                                 PageDrawings& drawings, const PictureContext& context) {
  SideBySideView view;
  for (const NamedResult& named : results) view.rows.push_back(row_of(named, context.wording));
  view.picture = picture_of(results, headline, drawings, context);
  view.headline = std::move(headline);
  return view;
}

std::string common_title(const std::vector<NamedResult>& results) {
  if (results.empty()) return {};
  const std::string& first = results.front().result->measure->title;
  const bool alike = std::ranges::all_of(
      results, [&](const NamedResult& named) { return named.result->measure->title == first; });
  return alike ? first : std::string();
}

std::string name_in(const std::vector<NamedResult>& results, const MeasureResult& result, const Wording& w) {
  const bool one_page = std::ranges::all_of(
      results, [&](const NamedResult& named) { return named.result->page == result.page; });
  if (one_page) return result.measure->title;
  if (!common_title(results).empty()) return result.page->title;
  return w.say("side_by_side_name", {{"page", result.page->title}, {"title", result.measure->title}});
}

bool on_one_scale(const Measure& a, const Measure& b) {
  return a.unit == b.unit && a.unit_word == b.unit_word && a.per.value_or(1) == b.per.value_or(1);
}

}  // namespace lantern::views
