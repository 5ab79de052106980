#include <algorithm>
#include <ranges>

#include "charts/axes.hpp"
#include "charts/chart.hpp"
#include "charts/holes.hpp"
#include "charts/marks.hpp"
#include "charts/point_signs.hpp"
#include "telling/hidden_words.hpp"
#include "telling/summary.hpp"

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

class SpecMaker {
 public:
  SpecMaker(const measures::Analysis& analysis, const Measure& measure, const ChartContext& context,
            const Messages& messages, const Locale& locale)
      : analysis_(analysis), measure_(measure), context_(context), messages_(messages), locale_(locale) {}

  ChartSpec make() {
    add_words();
    add_axis();
    add_points();
    add_centres();
    add_limit_labels();
    if (analysis_.in_order) add_ranges();
    add_levels();
    add_key();
    add_notes();
    spec_.marks = mark_places(analysis_, context_.cycles, locale_);
    add_targets();
    add_holes();
    if (!analysis_.has_dates) spec_.x_ticks = label_ticks(analysis_.points, messages_);
    set_size(spec_, analysis_, context_.width, context_.height, locale_);
    return std::move(spec_);
  }

 private:
  std::string value(double number) const {
    return telling::value_in_words(number, form_, messages_, locale_);
  }
  // A target stands there as its author wrote it.
  std::string written(double number) const {
    return telling::written_in_words(number, &measure_, messages_, locale_);
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
    add_unit();
    spec_.in_order = analysis_.in_order;
    spec_.better = analysis_.better;
    spec_.cue = telling::direction_in_words(analysis_.better, messages_);
    if (measure_.data_status == DataStatus::illustrative)
      spec_.illustrative = say("measure_chart_illustrative");
    spec_.no_data = say("measure_chart_no_data");
    if (!measure_.source.empty()) spec_.source = say("measure_chart_source", {{"source", measure_.source}});
    add_base();
  }

  // How much a share can bear: one of 8 is not one of 800.
  void add_base() {
    std::optional<double> least, most;
    for (const measures::AnalysedPoint& point : analysis_.points) {
      if (!point.value || !point.denominator) continue;
      least = std::min(least.value_or(*point.denominator), *point.denominator);
      most = std::max(most.value_or(*point.denominator), *point.denominator);
    }
    if (!least) return;
    spec_.base = say("measure_chart_base", {{"least", locale_.number(*least, 1)},
                                            {"most", locale_.number(*most, 1)},
                                            {"same", std::string(*least == *most ? "yes" : "no")}});
  }

  void add_unit() {
    const Plotted plotted = traits_of(analysis_.chart).plotted;
    if (plotted == Plotted::moving_range) spec_.plotted = say("measure_chart_difference");
    if (plotted == Plotted::subgroup_deviation) spec_.plotted = say("measure_chart_spread");
    if (form_.unit != measure_.unit)
      spec_.unit = say("measure_unit_points");
    else
      spec_.unit = locale_.with_capital(unit_words(measure_, messages_));
  }

  // The same for both styles, so that the same series has the same height in both.
  void add_axis() {
    auto axis = value_axis(context_.axis ? *context_.axis : axis_needs(analysis_, measure_), form_.unit,
                           messages_, locale_);
    spec_.y_low = axis.low;
    spec_.y_high = axis.high;
    spec_.y_ticks = std::move(axis.ticks);
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
      // The first point has no neighbour to differ from.
      const bool has_none = i == 0 && traits_of(analysis_.chart).plotted == Plotted::moving_range;
      if (!point.value && !has_none) drawn.absence = hidden(i) ? Absence::hidden : Absence::missing;
      add_sign(point, analysis_, drawn);
      spec_.points.push_back(drawn);
    }
    if (context_.published != nullptr && context_.published->hidden > 0)
      spec_.hidden_label = telling::hidden_in_words(*context_.published, messages_, locale_);
  }

  bool hidden(std::size_t i) const {
    return context_.published != nullptr && i < context_.published->visibility.size() &&
           context_.published->visibility[i] == measures::Visibility::hidden;
  }

  void add_holes() {
    spec_.hole_label = say("measure_chart_hole");
    const auto holes = after_holes(analysis_.points);
    for (std::size_t i = 0; i < holes.size(); ++i) spec_.points[i].after_hole = holes[i];
  }

  // A step where the target in force changes; before the first there is none.
  void add_targets() {
    for (std::size_t i = 0; i < spec_.points.size(); ++i) {
      spec_.points[i].target = analysis_.points[i].target;
      const auto& target = spec_.points[i].target;
      if (!target) continue;
      if (!spec_.targets.empty() && spec_.targets.back().last + 1 == i &&
          spec_.targets.back().value == *target)
        spec_.targets.back().last = i;
      else
        spec_.targets.push_back({i, i, *target, say("measure_chart_target", {{"value", written(*target)}})});
    }
    for (const measures::AnalysedPoint& point : std::views::reverse(analysis_.points)) {
      if (!point.value || !analysis_.in_order) continue;  // none of several places is the latest
      spec_.value_label = point.target
                              ? telling::value_beside(*point.value, *point.target, form_, messages_, locale_)
                              : value(*point.value);
      spec_.value_key = say("measure_chart_last", {{"value", spec_.value_label}});
      break;
    }
  }

  void add_centres() {
    // One or two values have a middle, and nobody to whom it would say anything.
    const bool means_something = std::ranges::count_if(spec_.points, [](const ChartPoint& point) {
                                   return point.value.has_value();
                                 }) > 2;
    if (!means_something)
      for (ChartPoint& point : spec_.points) point.centre.reset();
    for (const measures::Phase& phase : analysis_.phases) {
      PhaseLabels labels;
      if (phase.centre && means_something) {
        labels.centre_short = value(*phase.centre);
        const bool of_baseline = analysis_.baseline && analysis_.phases.size() == 1;
        labels.centre =
            say("measure_chart_median",
                {{"value", labels.centre_short}, {"line", of_baseline ? std::string("baseline") : line_}});
      }
      spec_.phase_labels.push_back(std::move(labels));
    }
    spec_.baseline_label = say("measure_chart_baseline");
  }

  // The limits of the last point of each phase that has them.
  void add_limit_labels() {
    for (const measures::AnalysedPoint& point : analysis_.points) {
      if (!point.lower || !point.upper) continue;
      PhaseLabels& labels = spec_.phase_labels[static_cast<std::size_t>(point.phase) - 1];
      labels.upper = say("measure_chart_limit_upper", {{"value", value(*point.upper)}});
      // One below all that is drawn is a number that cannot be.
      labels.lower.clear();
      if (*point.lower >= spec_.y_low)
        labels.lower = say("measure_chart_limit_lower", {{"value", value(*point.lower)}});
    }
  }

  // A level that the words speak of is seen. Phases have lines of their own.
  void add_levels() {
    const measures::Change& change = analysis_.change;
    const bool told = change.kind == measures::ChangeKind::shift || change.kind == measures::ChangeKind::step;
    if (!told || !change.before || !change.now || analysis_.phases.size() > 1) return;
    const bool of_baseline = change.earlier == measures::Earlier::baseline;
    for (std::size_t i = 0; i < spec_.points.size() && i < static_cast<std::size_t>(change.last); ++i)
      if (i + 1 >= static_cast<std::size_t>(change.first))
        spec_.points[i].level = change.now;
      else if (!of_baseline || analysis_.points[i].in_baseline)
        spec_.points[i].level = change.before;
    // The line of the baseline has its own words.
    if (!of_baseline) spec_.level_before = value(*change.before);
    spec_.level_now = value(*change.now);
    if (change.continues)
      spec_.level_since = say(
          "measure_chart_level_since",
          {{"value", spec_.level_now},
           {"when",
            telling::point_in_words(analysis_.points[static_cast<std::size_t>(change.first) - 1], locale_)}});
  }

  void add_key() {
    spec_.key = key_of_signs(spec_.points, analysis_, messages_);
    const auto add = [&](PointShape shape, std::string words) {
      spec_.key.push_back({{{shape, PointMeaning::plain}}, std::move(words)});
    };
    const auto any = [&](auto holds) { return std::ranges::any_of(spec_.points, holds); };
    if (!spec_.level_now.empty()) add(PointShape::level_line, say("measure_chart_level"));
    if (any([](const ChartPoint& point) { return point.absence == Absence::hidden; }))
      add(PointShape::hidden_band, spec_.hidden_label);
    if (any([](const ChartPoint& point) { return point.absence == Absence::missing; }))
      add(PointShape::missing_ring, say("measure_chart_missing"));
    if (analysis_.phases.size() > 1) add(PointShape::phase_line, say("measure_chart_phase"));
    const bool provisional = std::ranges::any_of(analysis_.warnings, [](const auto& warning) {
      return warning.kind == measures::WarningKind::few_points_for_limits;
    });
    if (provisional && any([](const ChartPoint& point) { return point.upper != point.lower; }))
      add(PointShape::limit_line, say("measure_chart_provisional"));
  }

  // More of them would be a page, not a picture.
  void add_notes() {
    constexpr std::size_t most = 12;
    std::size_t others = 0;
    for (std::size_t i = 0; i < analysis_.points.size(); ++i) {
      std::string text;
      for (const std::string& note : analysis_.points[i].notes)
        if (!names_cycles_only(note, context_.cycles)) text += (text.empty() ? "" : "; ") + note;
      if (text.empty()) continue;
      if (spec_.notes.size() == most)
        ++others;
      else
        spec_.notes.push_back({i, telling::point_in_words(analysis_.points[i], locale_), std::move(text)});
    }
    if (others > 0)
      spec_.more_notes = say("measure_chart_more_notes", {{"count", static_cast<long>(others)}});
  }

  // The panel below an i chart, where there are two ranges to compare.
  void add_ranges() {
    AxisNeeds needs{0, 0, 12};
    long count = 0;
    for (const measures::MovingRange& range : analysis_.ranges) {
      count += range.value ? 1 : 0;
      for (const auto& number : {range.value, range.centre, range.upper})
        if (number) needs.high = std::max(needs.high, *number);
    }
    if (count < 2 || needs.high <= 0) return;
    if (measure_.unit == Unit::count) needs.decimals = 0;
    const auto axis = value_axis(needs, Unit::none, messages_, locale_);
    const bool points = measure_.unit == Unit::percent;
    spec_.range_heading = say(points ? "measure_chart_range_points" : "measure_chart_range");
    spec_.range_high = axis.high;
    spec_.range_ticks = {axis.ticks.front(), axis.ticks.back()};
    spec_.range_centre = analysis_.ranges.back().centre;
    spec_.range_upper = analysis_.ranges.back().upper;
    telling::NumberForm form = form_;
    if (points) form.unit = Unit::none;
    const auto words = [&](double number) {
      return telling::value_in_words(number, form, messages_, locale_);
    };
    if (spec_.range_centre)
      spec_.range_centre_label =
          say("measure_chart_median", {{"value", words(*spec_.range_centre)}, {"line", std::string("mean")}});
    if (spec_.range_upper)
      spec_.range_upper_label = say("measure_chart_limit_upper", {{"value", words(*spec_.range_upper)}});
  }

  const measures::Analysis& analysis_;
  const Measure& measure_;
  const ChartContext& context_;
  const Messages& messages_;
  const Locale& locale_;
  const telling::NumberForm form_ = telling::number_form(analysis_, measure_);
  const std::string line_ = telling::line_in_patterns(analysis_.centre_kind);
  ChartSpec spec_;
};

}  // namespace

void set_size(ChartSpec& spec, const measures::Analysis& analysis, double width, double height,
              const Locale& locale) {
  spec.width = width;
  spec.height = height;
  if (analysis.has_dates) spec.x_ticks = date_ticks(analysis.points, static_cast<long>(width / 34), locale);
}

ChartSpec chart_spec(const measures::Analysis& analysis, const Measure& measure, const ChartContext& context,
                     const Messages& messages, const Locale& locale) {
  return SpecMaker(analysis, measure, context, messages, locale).make();
}

}  // namespace lantern::charts
