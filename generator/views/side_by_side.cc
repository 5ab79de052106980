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

// What a panel says to those who do not see it.
std::string said_of(const charts::TimedPanel& timed, const MeasureResult& result, const Wording& w) {
  return w.say("side_by_side_said",
               {{"name", timed.panel.chart.title},
                {"what", result.illustrative() ? w.say("measure_made_up") : result.summary.verdict}});
}

}  // namespace

std::vector<PictureView> side_by_side_pictures(const std::vector<NamedResult>& results,
                                               const std::string& headline, std::size_t most,
                                               PageDrawings& drawings, const PictureContext& context) {
  const Wording& w = context.wording;
  std::vector<charts::TimedPanel> panels;
  std::vector<const MeasureResult*> drawn;
  for (const NamedResult& named : results) {
    if (!has_panel(*named.result)) continue;
    drawn.push_back(named.result);
    panels.push_back(panel_of(*named.result, w, drawings));
    panels.back().panel.chart.title = named.name;
  }
  if (panels.empty()) return {};
  put_on_one_scale(panels, drawn, w);
  std::string base = said_once(panels, &charts::ChartSpec::unit);
  const std::string cue = said_once(panels, &charts::ChartSpec::cue);
  base += (base.empty() || cue.empty() ? "" : ". ") + cue;

  // As many in each picture as in the others.
  const std::size_t count = (panels.size() + most - 1) / most;
  std::vector<PictureView> pictures;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t first = panels.size() * i / count, end = panels.size() * (i + 1) / count;
    std::string words;
    for (std::size_t k = first; k < end; ++k) add_sentence(words, said_of(panels[k], *drawn[k], w));
    PictureContext own = context;
    if (i > 0) own.id += "-" + std::to_string(i + 1);
    const std::string title = count == 1 ? headline
                                         : w.say("side_by_side_part", {{"title", headline},
                                                                       {"part", static_cast<long>(i + 1)},
                                                                       {"parts", static_cast<long>(count)}});
    charts::SmallMultiplesSpec spec;
    spec.about = about_picture(own, title, words);
    if (end - first > many_panels) spec.panel_height = low_panel;
    const auto at = [&](std::size_t panel) { return panels.begin() + static_cast<std::ptrdiff_t>(panel); };
    spec.axes = charts::on_shared_axes({at(first), at(end)}, {}, {}, w.messages(), w.locale());
    pictures.push_back(drawn_twice(std::move(spec), charts::draw_small_multiples, own));
    pictures.back().base = base;
    pictures.back().words = std::move(words);
  }
  return pictures;
}

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
  auto pictures =
      side_by_side_pictures(results, headline, std::max<std::size_t>(1, results.size()), drawings, context);
  if (!pictures.empty()) {
    view.picture = std::move(pictures.front());
    view.picture->words.clear();  // its rows say them
  }
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
