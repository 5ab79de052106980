#include <algorithm>
#include <ranges>

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

// The line alone, for easy read: no lines of statistics, and no shape but of a point that is left out.
ChartPoint easy_point(const measures::AnalysedPoint& point, double x) {
  ChartPoint drawn;
  drawn.x = x;
  drawn.value = point.value;
  if (!point.included) drawn.shape = PointShape::cross;
  return drawn;
}

// A mark known to the month stands on that month's point where the data are monthly too, and in its
// middle among finer data: it happened some day in it.
double place_of(const Date& date, DatePrecision finest_data) {
  const double first = static_cast<double>(day_number(date));
  if (date.precision >= finest_data) return first;
  return (first + static_cast<double>(day_number(last_day(date)))) / 2;
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

class SpecMaker {
 public:
  SpecMaker(const measures::Analysis& analysis, const Measure& measure, const ChartContext& context,
            const Messages& messages, const Locale& locale)
      : analysis_(analysis), measure_(measure), context_(context), messages_(messages), locale_(locale) {}

  ChartSpec make() {
    add_words();
    add_axis();
    add_target();
    if (context_.style == ChartStyle::easy) {
      for (std::size_t i = 0; i < analysis_.points.size(); ++i)
        spec_.points.push_back(easy_point(analysis_.points[i], x_of(i)));
    } else {
      add_points();
      add_centre();
      add_signs();
      add_limit_labels();
      add_ranges();
      if (analysis_.has_dates) add_marks();
    }
    set_size(spec_, analysis_, context_.width, context_.height, locale_);
    return std::move(spec_);
  }

 private:
  // Easy read has no per cent: "of every 100" stands above, and the numbers alone.
  std::string value(double number) const {
    return context_.style == ChartStyle::easy && measure_.unit == Unit::percent
               ? telling::number_in_words(number, measure_.unit, locale_)
               : telling::value_in_words(number, measure_.unit, messages_, locale_);
  }
  std::string say(std::string_view key, const std::vector<Messages::Argument>& arguments = {}) const {
    return messages_.format(key, arguments);
  }
  double x_of(std::size_t i) const {
    const auto& date = analysis_.points[i].date;
    return date ? static_cast<double>(day_number(*date)) : static_cast<double>(i);
  }

  void add_words() {
    spec_.id = context_.id;
    spec_.language = locale_.language();
    if (locale_.right_to_left()) spec_.direction = ReadingDirection::right_to_left;
    spec_.title = measure_.title;
    spec_.headline = context_.headline;
    spec_.description = context_.description;
    spec_.unit = context_.style == ChartStyle::easy && measure_.unit == Unit::percent
                     ? say("measure_unit_of_100")
                     : unit_words(measure_.unit, messages_);
    spec_.better = analysis_.better;
    spec_.cue = telling::direction_in_words(analysis_.better, messages_);
    if (measure_.data_status == DataStatus::illustrative)
      spec_.illustrative = say("measure_chart_illustrative");
    spec_.no_data = say("measure_chart_no_data");
  }

  // The same for both styles, so that the same series has the same height in both.
  void add_axis() {
    auto axis = value_axis(values_to_show(analysis_), measure_.unit, context_.style, messages_, locale_);
    spec_.y_low = axis.low;
    spec_.y_high = axis.high;
    spec_.y_ticks = std::move(axis.ticks);
  }

  void add_target() {
    spec_.target = analysis_.target;
    if (spec_.target) spec_.target_label = say("measure_chart_target", {{"value", value(*spec_.target)}});
    for (const measures::AnalysedPoint& point : std::views::reverse(analysis_.points)) {
      if (!point.value) continue;
      spec_.value_label = value(*point.value);
      break;
    }
  }

  void add_points() {
    for (std::size_t i = 0; i < analysis_.points.size(); ++i) {
      const measures::AnalysedPoint& point = analysis_.points[i];
      ChartPoint drawn;
      drawn.x = x_of(i);
      drawn.value = point.value;
      drawn.centre = point.centre;
      drawn.lower = point.lower;
      drawn.upper = point.upper;
      if (i < analysis_.ranges.size()) {
        drawn.range = analysis_.ranges[i].value;
        drawn.range_centre = analysis_.ranges[i].centre;
        drawn.range_upper = analysis_.ranges[i].upper;
      }
      drawn.phase = point.phase;
      drawn.in_baseline = analysis_.baseline && analysis_.phases.size() == 1 && point.in_baseline;
      add_meaning(point, analysis_, drawn);
      spec_.points.push_back(drawn);
    }
  }

  void add_centre() {
    // One or two values have a middle, and nobody to whom it would say anything.
    const bool means_something = std::ranges::count_if(spec_.points, [](const ChartPoint& point) {
                                   return point.value.has_value();
                                 }) > 2;
    if (!means_something)
      for (ChartPoint& point : spec_.points) point.centre.reset();
    for (const measures::Phase& phase : analysis_.phases) {
      std::string words =
          phase.centre && means_something
              ? say("measure_chart_median", {{"value", value(*phase.centre)}, {"line", line_}})
              : std::string();
      if (&phase == &analysis_.phases.back())
        spec_.centre_label = std::move(words);
      else
        spec_.phase_labels.push_back(std::move(words));
    }
    spec_.baseline_label = say("measure_chart_baseline");
  }

  // What the shapes mean, for the key.
  void add_signs() {
    const bool seven = analysis_.rules == RuleSet::making_data_count;
    long shift = seven ? 7 : 6;
    if (analysis_.rules == RuleSet::anhoej && !analysis_.phases.empty())
      shift = analysis_.phases.back().longest_run_limit.value_or(5) + 1;
    spec_.shift_label = say("measure_chart_shift", {{"count", shift}, {"line", line_}});
    spec_.trend_label = say("measure_chart_trend", {{"count", seven ? 7L : 5L}});
    spec_.outside_label = say("measure_chart_outside");
    spec_.near_label = say("measure_chart_near");
    spec_.excluded_label = say("measure_chart_excluded");
  }

  // The limits of the last point that has them, and whether they are still provisional.
  void add_limit_labels() {
    const auto last =
        std::ranges::find_if(analysis_.points.rbegin(), analysis_.points.rend(),
                             [](const measures::AnalysedPoint& point) { return point.lower && point.upper; });
    if (last != analysis_.points.rend()) {
      spec_.upper_label = say("measure_chart_limit_upper", {{"value", value(*last->upper)}});
      spec_.lower_label = say("measure_chart_limit_lower", {{"value", value(*last->lower)}});
    }
    for (const measures::AnalysisWarning& warning : analysis_.warnings)
      if (warning.kind == measures::WarningKind::few_points_for_limits)
        spec_.limit_note = say("measure_chart_provisional");
  }

  // The panel below an i chart, where there are two ranges to compare.
  void add_ranges() {
    std::vector<double> values{0};
    long count = 0;
    for (const measures::MovingRange& range : analysis_.ranges) {
      count += range.value ? 1 : 0;
      for (const auto& number : {range.value, range.centre, range.upper})
        if (number) values.push_back(*number);
    }
    if (count < 2 || *std::ranges::max_element(values) <= 0) return;
    const auto axis = value_axis(values, measure_.unit == Unit::percent ? Unit::percent : Unit::none,
                                 context_.style, messages_, locale_);
    spec_.range_heading = say("measure_chart_range");
    spec_.range_high = axis.high;
    spec_.range_ticks = {axis.ticks.front(), axis.ticks.back()};
    spec_.range_centre = analysis_.ranges.back().centre;
    spec_.range_upper = analysis_.ranges.back().upper;
    if (spec_.range_centre)
      spec_.range_centre_label =
          say("measure_chart_median", {{"value", value(*spec_.range_centre)}, {"line", std::string("mean")}});
    if (spec_.range_upper)
      spec_.range_upper_label = say("measure_chart_limit_upper", {{"value", value(*spec_.range_upper)}});
  }

  void add_marks() {
    auto finest = DatePrecision::year;
    for (const measures::AnalysedPoint& point : analysis_.points)
      if (point.date) finest = std::max(finest, point.date->precision);
    for (std::size_t i = 0; i < context_.cycles.size(); ++i) {
      const PdsaCycle& cycle = context_.cycles[i];
      const bool ours =
          cycle.measures.empty() || std::ranges::find(cycle.measures, measure_.id) != cycle.measures.end();
      if (!ours || !cycle.date) continue;
      spec_.marks.push_back({place_of(*cycle.date, finest), locale_.number(static_cast<double>(i + 1), 0)});
    }
    std::ranges::stable_sort(spec_.marks, {}, &ChartMark::x);
  }

  const measures::Analysis& analysis_;
  const Measure& measure_;
  const ChartContext& context_;
  const Messages& messages_;
  const Locale& locale_;
  const std::string line_ = telling::line_in_patterns(analysis_.centre_kind);
  ChartSpec spec_;
};

}  // namespace

void set_size(ChartSpec& spec, const measures::Analysis& analysis, double width, double height,
              const Locale& locale) {
  spec.width = width;
  spec.height = height;
  spec.x_ticks = analysis.has_dates ? date_ticks(analysis.points, static_cast<long>(width / 34), locale)
                                    : label_ticks(analysis.points);
}

ChartSpec chart_spec(const measures::Analysis& analysis, const Measure& measure, const ChartContext& context,
                     const Messages& messages, const Locale& locale) {
  return SpecMaker(analysis, measure, context, messages, locale).make();
}

}  // namespace lantern::charts
