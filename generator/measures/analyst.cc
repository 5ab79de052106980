#include "measures/analyst.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "measures/label_order.hpp"
#include "measures/lines.hpp"
#include "measures/rule_verdict.hpp"
#include "measures/rules.hpp"
#include "measures/runs.hpp"
#include "measures/statistics.hpp"
#include "measures/told_change.hpp"
#include "measures/warnings.hpp"

namespace lantern::measures {
namespace {

constexpr int ihi_shift = 6;
constexpr int ihi_trend = 5;
constexpr int making_data_count_length = 7;

class Analyst {
 public:
  Analyst(const AnalysisOptions& options, std::vector<PreparedPoint> prepared,
          std::optional<std::size_t> held_until)
      : options_(options), prepared_(std::move(prepared)), held_until_(held_until) {}

  Analysis work(const Series& series, const std::vector<PhaseRange>& phases) {
    result_.chart = options_.chart == ChartType::none ? ChartType::run : options_.chart;
    result_.rules =
        options_.rules.value_or(has_limits(result_.chart) ? RuleSet::making_data_count : RuleSet::ihi);
    result_.centre_kind = traits_of(result_.chart).centre;
    result_.better = options_.better;
    result_.has_dates = series.has_dates;
    result_.has_ratio = series.has_ratio;
    result_.scale = options_.scale;
    if (options_.centre) result_.given_centre = *options_.centre * options_.scale;
    // Beside rebase a baseline would have to choose a phase; only making-data-count says which: each.
    if (phases.size() == 1 || held_until_ || result_.rules == RuleSet::making_data_count)
      result_.baseline = options_.baseline;
    add_points();
    result_.in_order =
        !compares_places(result_.chart) && (series.has_dates || options_.ordered || labels_count_up());
    if (!result_.points.empty()) result_.target = result_.points.back().target;
    for (const PhaseRange& range : phases) {
      add_phase(range);
      if (result_.chart == ChartType::i) add_ranges(range);
    }
    result_.signal = std::ranges::any_of(result_.phases, &Phase::signal) ||
                     std::ranges::any_of(result_.points, [](const AnalysedPoint& point) {
                       return point.included && point.leading == Signal::outside_limits;
                     });
    result_.change = told_change(result_);
    result_.verdict = verdict_of(result_);
    result_.variation = variation_of(result_, patterns_);
    result_.assurance = assurance_of(result_);
    result_.warnings = warnings_of(result_, options_, prepared_);
    return std::move(result_);
  }

 private:
  AnalysedPoint& point(std::size_t index) { return result_.points[index]; }

  // Rules are applied before any scale, and for t charts to the transformed times: rounding must not
  // move a point off a line it stands on.
  std::optional<double> compared(const std::optional<double>& value) const {
    if (!value || result_.chart != ChartType::t) return value;
    return std::pow(*value, 1 / time_between_power);
  }
  std::optional<double> shown(const std::optional<double>& value) const {
    if (!value) return std::nullopt;
    const double back =
        result_.chart == ChartType::t ? std::pow(std::max(0.0, *value), time_between_power) : *value;
    return back * options_.scale;
  }

  std::optional<double> possible(std::optional<double> limit) const {
    if (limit && options_.lowest) limit = std::max(*limit, *options_.lowest);
    if (limit && options_.highest) limit = std::min(*limit, *options_.highest);
    return limit;
  }

  void add_points() {
    for (const PreparedPoint& prepared : prepared_) {
      AnalysedPoint added;
      added.date = prepared.date;
      added.label = prepared.label;
      if (prepared.value) added.value = *prepared.value * options_.scale;
      added.numerator = prepared.numerator;
      added.denominator = prepared.denominator;
      added.included = !prepared.excluded;
      added.notes = prepared.notes;
      added.target = target_at(prepared);
      result_.points.push_back(std::move(added));
    }
  }

  bool labels_count_up() const {
    std::vector<std::string> labels;
    for (const PreparedPoint& prepared : prepared_) labels.push_back(prepared.label);
    return count_up(labels);
  }

  // The one that began last. Without dates only one that holds from the start is in force.
  std::optional<double> target_at(const PreparedPoint& prepared) const {
    std::optional<double> found;
    for (const Target& target : options_.targets)
      if (!target.from || (prepared.date && *target.from <= *prepared.date)) found = target.value;
    return found;
  }

  bool held(const PhaseRange& range) const { return held_until_ && range.first <= *held_until_; }

  // The lines of a phase are made from its own points, or from its first ones; where the baseline is held,
  // from those of the first phase.
  Lines make_lines(const PhaseRange& range) {
    const bool from_first_phase = held(range) && range.first > 0;
    const bool has_baseline =
        result_.baseline && (!held_until_ || held(range) || result_.rules == RuleSet::making_data_count);
    const std::size_t begin = from_first_phase ? 0 : range.first;
    std::vector<LinePoint> points;
    for (std::size_t i = begin; i < range.end; ++i) {
      const PreparedPoint& prepared = prepared_[i];
      const bool counts = !has_baseline || i - begin < static_cast<std::size_t>(*result_.baseline);
      if (i >= range.first) point(i).in_baseline = counts;
      LinePoint line;
      line.value = compared(prepared.value);
      line.numerator = prepared.numerator;
      line.denominator = prepared.denominator;
      line.size = static_cast<int>(prepared.members.size());
      if (has_subgroups(result_.chart)) line.deviation = sample_deviation(prepared.members);
      line.counts = counts && !prepared.excluded;
      points.push_back(line);
    }
    // A given centre of a g chart is the mean of its cases, and not transformed; see lines.cc.
    Lines lines =
        lines_of(points, {result_.chart, result_.rules, options_.screening, compared(options_.centre)});
    if (!lines.limits.empty())
      lines.limits.erase(lines.limits.begin(),
                         lines.limits.begin() + static_cast<std::ptrdiff_t>(range.first - begin));
    return lines;
  }

  void add_phase(const PhaseRange& range) {
    const Lines lines = make_lines(range);
    Phase phase;
    phase.first = static_cast<int>(range.first) + 1;
    phase.last = static_cast<int>(range.end);
    phase.centre = shown(lines.centre);
    std::vector<RulePoint> all, included;
    std::vector<Side> sides;
    for (std::size_t i = range.first; i < range.end; ++i) {
      const PointLimits limits = lines.limits.empty() ? PointLimits{} : lines.limits[i - range.first];
      point(i).phase = static_cast<int>(result_.phases.size()) + 1;
      point(i).centre = phase.centre;
      point(i).lower = possible(shown(limits.lower));
      point(i).upper = possible(shown(limits.upper));
      if (limits.outer_upper) add_standing(point(i), *prepared_[i].value, limits);
      all.push_back({compared(prepared_[i].value), lines.centre, limits});
      included.push_back(all.back());
      if (prepared_[i].excluded)
        included.back().value.reset();
      else
        ++phase.observations;
      const auto& value = included.back().value;
      if (value && lines.centre && !nearly_equal(*value, *lines.centre))
        sides.push_back(*value > *lines.centre ? Side::above : Side::below);
    }
    if (result_.in_order)
      count(sides, phase);
    else
      phase.useful = static_cast<int>(sides.size());
    patterns_ = patterns_in(included, phase);
    flag(range.first, outside_limits(all));
    for (const auto signal : {Signal::shift, Signal::trend, Signal::two_of_three})
      for (const Pattern& pattern : patterns_)
        if (pattern.signal == signal) flag(range.first, {pattern});
    for (std::size_t i = range.first; i < range.end; ++i) std::ranges::sort(point(i).signals);
    phase.signal = has_signal(phase);
    result_.phases.push_back(phase);
  }

  // A place on a limit is within it.
  void add_standing(AnalysedPoint& place, double value, const PointLimits& limits) const {
    place.outer_lower = shown(limits.outer_lower);
    place.outer_upper = shown(limits.outer_upper);
    place.standing = value > *limits.outer_upper   ? Standing::above_998
                     : value > *limits.upper       ? Standing::above_95
                     : value < *limits.outer_lower ? Standing::below_998
                     : value < *limits.lower       ? Standing::below_95
                                                   : Standing::inside;
  }

  void add_ranges(const PhaseRange& phase) {
    std::vector<LinePoint> ranges;
    std::optional<double> before;
    for (std::size_t i = phase.first; i < phase.end; ++i) {
      LinePoint range;
      range.counts = point(i).in_baseline && !prepared_[i].excluded;
      if (!prepared_[i].excluded) {
        const auto& value = prepared_[i].value;
        if (value && before) range.value = std::abs(*value - *before);
        before = value;
      }
      ranges.push_back(range);
    }
    const Lines lines = lines_of(ranges, {ChartType::mr, result_.rules, options_.screening, std::nullopt});
    for (std::size_t i = 0; i < ranges.size(); ++i)
      result_.ranges.push_back(
          {shown(ranges[i].value), shown(lines.centre),
           lines.centre && i < lines.limits.size() ? shown(lines.limits[i].upper) : std::nullopt});
  }

  static void count(const std::vector<Side>& sides, Phase& phase) {
    phase.useful = static_cast<int>(sides.size());
    if (sides.empty()) return;
    const RunCounts counts = count_runs(sides);
    phase.longest_run = counts.longest;
    phase.longest_run_limit = longest_run_limit(phase.useful);
    phase.crossings = counts.crossings;
    phase.crossings_limit = crossings_limit(phase.useful);
    phase.runs = counts.runs;
    if (phase.useful < fewest_useful_points) return;
    const RunsRange range = runs_range(counts.below, counts.above);
    phase.runs_low = range.low;
    phase.runs_high = range.high;
  }

  std::vector<Pattern> patterns_in(const std::vector<RulePoint>& points, const Phase& phase) const {
    std::vector<Pattern> found = outside_limits(points);
    // Neighbouring ranges share a value, so only what is outside says something; categories have no
    // neighbours.
    if (!result_.in_order || traits_of(result_.chart).plotted == Plotted::moving_range) return found;
    const auto add = [&](std::vector<Pattern> more) { found.insert(found.end(), more.begin(), more.end()); };
    switch (result_.rules) {
      case RuleSet::ihi:
        add(shifts_skipping_line(points, ihi_shift));
        add(trends_skipping_ties(points, ihi_trend));
        break;
      case RuleSet::anhoej:
        if (phase.longest_run_limit) add(shifts_skipping_line(points, *phase.longest_run_limit + 1));
        break;
      case RuleSet::making_data_count:
        add(shifts_unbroken(points, making_data_count_length));
        add(trends_unbroken(points, making_data_count_length));
        add(two_of_three(points));
        break;
    }
    return found;
  }

  // Which of several signals a point is drawn and judged by: for Making Data Count as in
  // NHSRplotthedots; for run charts a shift before a trend, since it says where the process stands.
  int rank(Signal signal) const {
    using Order = std::array<Signal, 4>;
    const Order order =
        result_.rules == RuleSet::making_data_count
            ? Order{Signal::outside_limits, Signal::trend, Signal::two_of_three, Signal::shift}
            : Order{Signal::outside_limits, Signal::shift, Signal::trend, Signal::two_of_three};
    return static_cast<int>(std::ranges::find(order, signal) - order.begin());
  }

  // A turning point belongs to two trends and takes the direction of the later one.
  void flag(std::size_t first, const std::vector<Pattern>& patterns) {
    for (const Pattern& pattern : patterns)
      for (const std::size_t member : pattern.members) {
        AnalysedPoint& flagged = point(first + member);
        if (!flagged.leading || rank(pattern.signal) <= rank(*flagged.leading)) {
          flagged.leading = pattern.signal;
          flagged.direction = pattern.direction;
        }
        if (std::ranges::find(flagged.signals, pattern.signal) == flagged.signals.end())
          flagged.signals.push_back(pattern.signal);
      }
  }

  // Anhøj's rules hold for any number of points; a shift, a trend or the number of runs needs ten useful
  // ones for a verdict, a point outside the limits does not.
  bool has_signal(const Phase& phase) const {
    if (result_.rules == RuleSet::anhoej)
      return phase.longest_run &&
             (*phase.longest_run > *phase.longest_run_limit || *phase.crossings < *phase.crossings_limit);
    const bool outside = std::ranges::any_of(
        patterns_, [](const Pattern& pattern) { return pattern.signal == Signal::outside_limits; });
    if (phase.useful < fewest_useful_points) return outside;
    const bool runs = result_.rules == RuleSet::ihi && phase.runs_low &&
                      (*phase.runs < *phase.runs_low || *phase.runs > *phase.runs_high);
    return runs || !patterns_.empty();
  }

  const AnalysisOptions& options_;
  std::vector<PreparedPoint> prepared_;
  std::optional<std::size_t> held_until_;  // the last point that the baseline's lines hold for
  std::vector<Pattern> patterns_;          // of the phase at hand; in the end of the last one
  Analysis result_;
};

}  // namespace

Analysis work_out(const Series& series, const AnalysisOptions& options, std::vector<PreparedPoint> points,
                  const std::vector<PhaseRange>& phases, std::optional<std::size_t> held_until) {
  return Analyst(options, std::move(points), held_until).work(series, phases);
}

}  // namespace lantern::measures
