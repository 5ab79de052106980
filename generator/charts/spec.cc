#include <algorithm>

#include "charts/axes.hpp"
#include "charts/chart.hpp"
#include "measures/verdict.hpp"
#include "telling/summary.hpp"

namespace lantern::charts {
namespace {

// Shapes say what the rules say, and only where there are points enough for a verdict; a point outside
// the limits needs no others.
void add_meaning(const measures::AnalysedPoint& point, const measures::Analysis& analysis,
                 ChartPoint& drawn) {
  if (!point.included) drawn.shape = PointShape::cross;
  const measures::Phase& phase = analysis.phases[static_cast<std::size_t>(point.phase) - 1];
  const bool enough = phase.useful >= measures::fewest_useful_points || analysis.rules == RuleSet::anhoej ||
                      point.leading == measures::Signal::outside_limits;
  if (!point.leading || !enough || !point.included) return;
  const bool high = point.direction == measures::Direction::high;
  switch (*point.leading) {
    case measures::Signal::shift:
      drawn.shape = PointShape::diamond;
      break;
    case measures::Signal::trend:
      drawn.shape = high ? PointShape::triangle_up : PointShape::triangle_down;
      break;
    case measures::Signal::outside_limits:
      drawn.shape = PointShape::square;
      break;
    case measures::Signal::two_of_three:
      drawn.shape = PointShape::star;
      break;
  }
  if (analysis.better == Better::neither) return;
  drawn.meaning =
      high == (analysis.better == Better::higher) ? PointMeaning::improvement : PointMeaning::concern;
}

std::string unit_words(Unit unit, const Messages& messages) {
  switch (unit) {
    case Unit::days:
      return messages.format("measure_unit_days");
    case Unit::minutes:
      return messages.format("measure_unit_minutes");
    case Unit::count:
      return messages.format("measure_unit_count");
    case Unit::score:
      return messages.format("measure_unit_score");
    case Unit::rate:
      return messages.format("measure_unit_rate");
    case Unit::none:
    case Unit::percent:
      break;
  }
  return {};
}

void add_points(const measures::Analysis& analysis, ChartSpec& spec) {
  for (std::size_t i = 0; i < analysis.points.size(); ++i) {
    const measures::AnalysedPoint& point = analysis.points[i];
    ChartPoint drawn;
    drawn.x = point.date ? static_cast<double>(day_number(*point.date)) : static_cast<double>(i);
    drawn.value = point.value;
    drawn.centre = point.centre;
    drawn.lower = point.lower;
    drawn.upper = point.upper;
    if (i < analysis.ranges.size()) {
      drawn.range = analysis.ranges[i].value;
      drawn.range_centre = analysis.ranges[i].centre;
      drawn.range_upper = analysis.ranges[i].upper;
    }
    drawn.phase = point.phase;
    drawn.in_baseline = analysis.baseline && analysis.phases.size() == 1 && point.in_baseline;
    add_meaning(point, analysis, drawn);
    spec.points.push_back(drawn);
  }
}

// A mark known to the month stands on that month's point where the data are monthly too, and in its
// middle among finer data: it happened some day in it.
double place_of(const Date& date, DatePrecision finest_data) {
  const double first = static_cast<double>(day_number(date));
  if (date.precision >= finest_data) return first;
  return (first + static_cast<double>(day_number(last_day(date)))) / 2;
}

void add_marks(const measures::Analysis& analysis, const Measure& measure, const ChartContext& context,
               const Locale& locale, ChartSpec& spec) {
  auto finest = DatePrecision::year;
  for (const measures::AnalysedPoint& point : analysis.points)
    if (point.date) finest = std::max(finest, point.date->precision);
  for (std::size_t i = 0; i < context.cycles.size(); ++i) {
    const PdsaCycle& cycle = context.cycles[i];
    const bool ours = cycle.measures.empty() || std::find(cycle.measures.begin(), cycle.measures.end(),
                                                          measure.id) != cycle.measures.end();
    if (!ours || !cycle.date) continue;
    spec.marks.push_back({place_of(*cycle.date, finest), locale.number(static_cast<double>(i + 1), 0)});
  }
  std::stable_sort(spec.marks.begin(), spec.marks.end(),
                   [](const ChartMark& a, const ChartMark& b) { return a.x < b.x; });
}

std::vector<double> values_to_show(const measures::Analysis& analysis) {
  std::vector<double> values;
  const auto add = [&](const std::optional<double>& value) {
    if (value) values.push_back(*value);
  };
  for (const measures::AnalysedPoint& point : analysis.points)
    for (const auto& value : {point.value, point.centre, point.lower, point.upper}) add(value);
  if (!values.empty()) add(analysis.target);
  return values;
}

// The panel below an i chart, where there are two ranges to compare.
void add_ranges(const measures::Analysis& analysis, const Measure& measure, const Messages& messages,
                const Locale& locale, ChartSpec& spec) {
  std::vector<double> values{0};
  long count = 0;
  for (const measures::MovingRange& range : analysis.ranges) {
    count += range.value ? 1 : 0;
    for (const auto& value : {range.value, range.centre, range.upper})
      if (value) values.push_back(*value);
  }
  if (count < 2 || *std::max_element(values.begin(), values.end()) <= 0) return;
  const auto value = [&](double number) {
    return telling::value_in_words(number, measure.unit, messages, locale);
  };
  const auto axis =
      value_axis(values, measure.unit == Unit::percent ? Unit::percent : Unit::none, messages, locale);
  spec.range_heading = messages.format("measure_chart_range");
  spec.range_high = axis.high;
  spec.range_ticks = {axis.ticks.front(), axis.ticks.back()};
  spec.range_centre = analysis.ranges.back().centre;
  spec.range_upper = analysis.ranges.back().upper;
  if (spec.range_centre)
    spec.range_centre_label = messages.format(
        "measure_chart_median", {{"value", value(*spec.range_centre)}, {"line", std::string("mean")}});
  if (spec.range_upper)
    spec.range_upper_label =
        messages.format("measure_chart_limit_upper", {{"value", value(*spec.range_upper)}});
}

// The limits of the last point that has them, and whether they are still provisional.
void add_limit_labels(const measures::Analysis& analysis, const Measure& measure, const Messages& messages,
                      const Locale& locale, ChartSpec& spec) {
  for (const measures::AnalysedPoint& point : analysis.points) {
    if (!point.lower || !point.upper) continue;
    const auto label = [&](std::string_view key, double number) {
      return messages.format(key,
                             {{"value", telling::value_in_words(number, measure.unit, messages, locale)}});
    };
    spec.upper_label = label("measure_chart_limit_upper", *point.upper);
    spec.lower_label = label("measure_chart_limit_lower", *point.lower);
  }
  for (const measures::AnalysisWarning& warning : analysis.warnings)
    if (warning.kind == measures::WarningKind::few_points_for_limits)
      spec.limit_note = messages.format("measure_chart_provisional");
}

}  // namespace

ChartSpec chart_spec(const measures::Analysis& analysis, const Measure& measure, const ChartContext& context,
                     const Messages& messages, const Locale& locale) {
  ChartSpec spec;
  spec.id = context.id;
  spec.language = locale.language();
  if (locale.right_to_left()) spec.direction = ReadingDirection::right_to_left;
  spec.title = measure.title;
  spec.headline = context.headline;
  spec.description = context.description;
  spec.unit = unit_words(measure.unit, messages);
  spec.better = analysis.better;
  spec.cue = telling::direction_in_words(analysis.better, messages);
  if (measure.data_status == DataStatus::illustrative)
    spec.illustrative = messages.format("measure_chart_illustrative");
  spec.no_data = messages.format("measure_chart_no_data");
  spec.width = context.width;
  spec.height = context.height;
  add_points(analysis, spec);
  const auto value = [&](double number) {
    return telling::value_in_words(number, measure.unit, messages, locale);
  };
  const auto axis = value_axis(values_to_show(analysis), measure.unit, messages, locale);
  spec.y_low = axis.low;
  spec.y_high = axis.high;
  spec.y_ticks = axis.ticks;
  if (analysis.has_dates) {
    spec.x_ticks = date_ticks(analysis.points, static_cast<long>(context.width / 34), locale);
    add_marks(analysis, measure, context, locale, spec);
  } else {
    spec.x_ticks = label_ticks(analysis.points);
  }
  // One or two values have a middle, and nobody to whom it would say anything.
  const bool centre_means_something =
      std::count_if(spec.points.begin(), spec.points.end(),
                    [](const ChartPoint& point) { return point.value.has_value(); }) > 2;
  if (!centre_means_something)
    for (ChartPoint& point : spec.points) point.centre.reset();
  const std::string line = telling::line_in_patterns(analysis.centre_kind);
  for (const measures::Phase& phase : analysis.phases) {
    const std::string words =
        phase.centre && centre_means_something
            ? messages.format("measure_chart_median", {{"value", value(*phase.centre)}, {"line", line}})
            : std::string();
    if (&phase == &analysis.phases.back())
      spec.centre_label = words;
    else
      spec.phase_labels.push_back(words);
  }
  spec.target = analysis.target;
  if (spec.target)
    spec.target_label = messages.format("measure_chart_target", {{"value", value(*spec.target)}});
  for (const measures::AnalysedPoint& point : analysis.points)
    if (point.value) spec.value_label = value(*point.value);
  spec.baseline_label = messages.format("measure_chart_baseline");
  const bool seven = analysis.rules == RuleSet::making_data_count;
  long shift = seven ? 7 : 6;
  if (analysis.rules == RuleSet::anhoej && !analysis.phases.empty())
    shift = analysis.phases.back().longest_run_limit.value_or(5) + 1;
  spec.shift_label = messages.format("measure_chart_shift", {{"count", shift}, {"line", line}});
  spec.trend_label = messages.format("measure_chart_trend", {{"count", seven ? 7L : 5L}});
  spec.outside_label = messages.format("measure_chart_outside");
  spec.near_label = messages.format("measure_chart_near");
  spec.excluded_label = messages.format("measure_chart_excluded");
  add_limit_labels(analysis, measure, messages, locale, spec);
  add_ranges(analysis, measure, messages, locale, spec);
  return spec;
}

}  // namespace lantern::charts
