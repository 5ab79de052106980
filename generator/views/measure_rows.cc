#include "views/measure_rows.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(LevelView view) {
  return Fields()
      .add("line", std::move(view.line))
      .add("value", std::move(view.value))
      .add("from", std::move(view.from))
      .add("to", std::move(view.to));
}

Value to_value(RowFiguresView view) {
  return Fields()
      .add("sparkline", std::move(view.sparkline))
      .add("latest", std::move(view.latest))
      .add("hidden", std::move(view.hidden))
      .add("level", std::move(view.level))
      .add("target", std::move(view.target))
      .add("direction", std::move(view.direction))
      .add("verdict", std::move(view.verdict));
}

Value to_value(ChooseView view) {
  return Fields()
      .add("kind", std::move(view.kind))
      .add("topic", std::move(view.topic))
      .add("cohort", std::move(view.cohort))
      .add("status", std::move(view.status));
}

Value to_value(MeasureRowView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("address", std::move(view.address))
      .add("kind_label", std::move(view.kind_label))
      .add("where", std::move(view.where))
      .add("figures", std::move(view.figures))
      .add("choose", std::move(view.choose));
}

namespace {

// A few values have no line to stand about; neither has what nothing can be told of (places have the average
// of all), nor are differences and
// spreads the values of the measure.
std::optional<LevelView> level_view(const MeasureResult& result, const Wording& w) {
  const measures::Analysis& analysis = result.analysis;
  LevelView level;
  level.line = w.say("table_centre", {{"line", telling::line_in_patterns(analysis.centre_kind)}});
  if (!result.summary.from.empty()) {
    level.from = result.summary.from;
    level.to = result.summary.to;
    return level;
  }
  const bool values = analysis.chart != ChartType::mr && analysis.chart != ChartType::s;
  const bool average = compares_places(analysis.chart) && analysis.change.doubt != measures::Doubt::rounded;
  if (!values || !result.summary.comparison.empty() || analysis.phases.empty() ||
      (analysis.verdict == measures::Verdict::cannot_tell && !average) || !analysis.phases.back().centre)
    return std::nullopt;
  level.value =
      telling::value_in_words(*analysis.phases.back().centre, telling::number_form(analysis, *result.measure),
                              w.messages(), w.locale());
  return level;
}

RowFiguresView row_figures(const MeasureResult& result, const Wording& w) {
  RowFiguresView view;
  LatestView latest = latest_view(result, w);
  view.sparkline = {result.row_line};
  view.latest = std::move(latest.value);
  view.hidden = std::move(latest.hidden);
  view.level = level_view(result, w);
  if (result.analysis.target)
    view.target =
        telling::written_in_words(*result.analysis.target, result.measure, w.messages(), w.locale());
  view.direction = telling::direction_in_words(result.measure->better, w.messages());
  view.verdict = verdict_view(result);
  return view;
}

}  // namespace

MeasureRowView measure_row_view(const Page& page, const Measure& measure, const MeasureResult* result,
                                const Wording& wording) {
  MeasureRowView view;
  view.title = measure.title;
  view.address = {result == nullptr ? page.address : page.address + "#" + result->anchor()};
  view.kind_label = wording.measure_kind(measure.kind);
  view.where = page.title;
  if (result != nullptr && !result->illustrative()) view.figures = row_figures(*result, wording);
  return view;
}

}  // namespace lantern::views
