#include <algorithm>

#include "charts/spec_parts.hpp"

namespace lantern::charts {
namespace {

std::string unit_words(const Measure& measure, const Messages& messages) {
  switch (measure.unit) {
    case Unit::minutes:
      return messages.format("measure_unit_minutes");
    case Unit::hours:
      return messages.format("measure_unit_hours");
    case Unit::days:
      return messages.format("measure_unit_days");
    case Unit::weeks:
      return messages.format("measure_unit_weeks");
    case Unit::pounds:
      return messages.format("measure_unit_pounds");
    case Unit::other:
      return measure.unit_word;
    case Unit::count:
      return messages.format("measure_unit_count");
    case Unit::score:
      return messages.format("measure_unit_score");
    case Unit::rate:
      if (measure.per)
        return messages.format("measure_unit_rate_per", {{"per", static_cast<long>(*measure.per)}});
      return messages.format("measure_unit_rate");
    case Unit::none:
    case Unit::percent:
      break;
  }
  return {};
}

// How much a share can bear: one of 8 is not one of 800.
void add_base(ChartSpec& spec, const SpecWords& w) {
  std::optional<double> least, most;
  for (const measures::AnalysedPoint& point : w.analysis.points) {
    if (!point.value || !point.denominator) continue;
    least = std::min(least.value_or(*point.denominator), *point.denominator);
    most = std::max(most.value_or(*point.denominator), *point.denominator);
  }
  if (!least) return;
  spec.base = w.say("measure_chart_base", {{"least", w.locale.number(*least, 1)},
                                           {"most", w.locale.number(*most, 1)},
                                           {"same", std::string(*least == *most ? "yes" : "no")}});
}

void add_unit(ChartSpec& spec, const SpecWords& w) {
  const Plotted plotted = traits_of(w.analysis.chart).plotted;
  if (plotted == Plotted::moving_range) spec.plotted = w.say("measure_chart_difference");
  if (plotted == Plotted::subgroup_deviation) spec.plotted = w.say("measure_chart_spread");
  if (w.form.unit != w.measure.unit)
    spec.unit = w.say("measure_unit_points");
  else
    spec.unit = w.locale.with_capital(unit_words(w.measure, w.messages));
}

}  // namespace

void add_words(ChartSpec& spec, const SpecWords& w) {
  spec.id = w.context.id;
  spec.language = w.locale.language();
  if (w.locale.right_to_left()) spec.direction = ReadingDirection::right_to_left;
  spec.title = w.measure.title;
  spec.headline = w.context.headline;
  spec.description = w.context.description;
  add_unit(spec, w);
  spec.in_order = w.analysis.in_order;
  spec.better = w.analysis.better;
  spec.cue = telling::direction_in_words(w.analysis.better, w.messages);
  if (w.measure.data_status == DataStatus::illustrative)
    spec.illustrative = w.say("measure_chart_illustrative");
  spec.no_data = w.say("measure_chart_no_data");
  if (!w.measure.source.empty()) spec.source = w.say("measure_chart_source", {{"source", w.measure.source}});
  add_base(spec, w);
}

}  // namespace lantern::charts
