#include <algorithm>

#include "charts/axes.hpp"
#include "charts/spec_parts.hpp"

namespace lantern::charts {

// The panel below an i chart, where there are two ranges to compare.
void add_ranges(ChartSpec& spec, const SpecWords& w) {
  AxisNeeds needs{0, 0, 12};
  long count = 0;
  for (const measures::MovingRange& range : w.analysis.ranges) {
    count += range.value ? 1 : 0;
    for (const auto& number : {range.value, range.centre, range.upper})
      if (number) needs.high = std::max(needs.high, *number);
  }
  if (count < 2 || needs.high <= 0) return;
  if (w.measure.unit == Unit::count) needs.decimals = 0;
  const auto axis = value_axis(needs, Unit::none, w.messages, w.locale);
  const bool points = w.measure.unit == Unit::percent;
  spec.range_heading = w.say(points ? "measure_chart_range_points" : "measure_chart_range");
  spec.range_high = axis.high;
  spec.range_ticks = {axis.ticks.front(), axis.ticks.back()};
  spec.range_centre = w.analysis.ranges.back().centre;
  spec.range_upper = w.analysis.ranges.back().upper;
  telling::NumberForm form = w.form;
  if (points) form.unit = Unit::none;
  const auto words = [&](double number) {
    return telling::value_in_words(number, form, w.messages, w.locale);
  };
  if (spec.range_centre)
    spec.range_centre_label =
        w.say("measure_chart_median", {{"value", words(*spec.range_centre)}, {"line", std::string("mean")}});
  if (spec.range_upper)
    spec.range_upper_label = w.say("measure_chart_limit_upper", {{"value", words(*spec.range_upper)}});
}

}  // namespace lantern::charts
