#include "views/measure_figures.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(FiguresView view) {
  return Fields()
      .add("made_up", std::move(view.made_up))
      .add("from", std::move(view.from))
      .add("to", std::move(view.to))
      .add("sparkline", std::move(view.sparkline))
      .add("headline", std::move(view.headline))
      .add("verdict", std::move(view.verdict));
}

Value to_value(ChooseView view) {
  return Fields()
      .add("kind", std::move(view.kind))
      .add("topic", std::move(view.topic))
      .add("cohort", std::move(view.cohort))
      .add("status", std::move(view.status))
      .add("order", std::move(view.order));
}

Value to_value(SmallChartView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("address", std::move(view.address))
      .add("where", std::move(view.where))
      .add("figures", std::move(view.figures))
      .add("no_figures", std::move(view.no_figures))
      .add("choose", std::move(view.choose));
}

Value to_value(MeasureView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("description", std::move(view.description))
      .add("kind_label", std::move(view.kind_label))
      .add("result", std::move(view.result))
      .add("address", std::move(view.address));
}

FiguresView figures_view(const MeasureResult& result, const Wording& wording) {
  FiguresView view;
  if (result.illustrative()) {
    view.made_up = wording.say("made_up");
    return view;
  }
  view.from = result.summary.from;
  view.to = result.summary.to;
  view.sparkline = {result.sparkline};
  view.headline = result.headline();
  view.verdict = verdict_view(result);
  return view;
}

SmallChartView small_chart_view(const Measure& measure, const MeasureResult* result, std::string where,
                                const Page& page, const Wording& wording) {
  SmallChartView view;
  view.title = measure.title;
  view.where = std::move(where);
  view.address = {result == nullptr ? page.address : page.address + "#" + result->anchor()};
  if (result == nullptr)
    view.no_figures = wording.say("measure_no_figures");
  else
    view.figures = figures_view(*result, wording);
  return view;
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
