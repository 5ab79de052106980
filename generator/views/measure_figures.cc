#include "views/measure_figures.hpp"

#include "telling/hidden_words.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(ValueView view) {
  return Fields()
      .add("value", std::move(view.value))
      .add("when", std::move(view.when))
      .add("base", std::move(view.base));
}

Value to_value(FiguresView view) {
  return Fields()
      .add("made_up", std::move(view.made_up))
      .add("from", std::move(view.from))
      .add("to", std::move(view.to))
      .add("compared", std::move(view.compared))
      .add("latest", std::move(view.latest))
      .add("hidden", std::move(view.hidden))
      .add("sparkline", std::move(view.sparkline))
      .add("headline", std::move(view.headline))
      .add("verdict", std::move(view.verdict));
}

Value to_value(SmallChartView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("address", std::move(view.address))
      .add("where", std::move(view.where))
      .add("figures", std::move(view.figures));
}

Value to_value(MeasureView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("description", std::move(view.description))
      .add("kind_label", std::move(view.kind_label))
      .add("result", std::move(view.result))
      .add("address", std::move(view.address));
}

std::string base_in_words(const measures::AnalysedPoint& point, const Wording& w) {
  if (!point.numerator || !point.denominator) return {};
  return w.say("measure_base", {{"part", w.locale().number(*point.numerator, 2)},
                                {"whole", w.locale().number(*point.denominator, 2)}});
}

// A difference between neighbours or a spread says nothing alone, and categories have no newest one.
LatestView latest_view(const MeasureResult& result, const Wording& w) {
  const measures::Analysis& analysis = result.analysis;
  LatestView view;
  if (!analysis.in_order || analysis.chart == ChartType::mr || analysis.chart == ChartType::s) return view;
  for (std::size_t i = analysis.points.size(); i-- > 0;) {
    const measures::AnalysedPoint& point = analysis.points[i];
    const auto& visibility = result.published.visibility;
    if (i < visibility.size() && visibility[i] == measures::Visibility::hidden && view.hidden.empty())
      view.hidden = telling::point_in_words(point, w.locale()) + ", " +
                    telling::hidden_in_words(result.published, w.messages(), w.locale());
    if (!point.value || !point.included) continue;
    const telling::NumberForm form = telling::number_form(analysis, *result.measure);
    view.value = ValueView{telling::value_in_words(*point.value, form, w.messages(), w.locale()),
                           telling::point_in_words(point, w.locale()), base_in_words(point, w)};
    break;
  }
  return view;
}

FiguresView figures_view(const MeasureResult& result, const Wording& wording) {
  FiguresView view;
  if (result.illustrative()) {
    view.made_up = wording.say("made_up");
    return view;
  }
  view.from = result.summary.from;
  view.to = result.summary.to;
  for (const telling::ComparedValue& value : result.summary.comparison)
    view.compared.items.push_back({value.value, value.when, value.base});
  if (view.from.empty() && view.compared.items.empty()) {
    LatestView latest = latest_view(result, wording);
    view.latest = std::move(latest.value);
    view.hidden = std::move(latest.hidden);
  }
  view.sparkline = {result.sparkline};
  view.headline = result.headline();
  view.verdict = verdict_view(result);
  return view;
}

SmallChartView small_chart_view(const MeasureResult& result, std::string where, const Wording& wording) {
  return {result.measure->title,
          {result.page->address + "#" + result.anchor()},
          std::move(where),
          figures_view(result, wording)};
}

MeasureView measure_view(const Measure& measure, const MeasureResult* result, const Wording& wording) {
  MeasureView view{measure.title,
                   measure.description,
                   wording.measure_kind(measure.kind),
                   wording.say("measure_no_figures"),
                   {}};
  if (result == nullptr) return view;
  view.result = result->illustrative() ? wording.say("measure_made_up") : result->headline();
  view.address = {"#" + result->anchor()};
  return view;
}

}  // namespace lantern::views
