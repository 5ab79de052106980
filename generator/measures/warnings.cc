#include "measures/warnings.hpp"

#include <algorithm>
#include <cmath>

#include "measures/evidence.hpp"
#include "measures/lines.hpp"
#include "measures/rule_verdict.hpp"
#include "measures/statistics.hpp"
#include "measures/step_change.hpp"
#include "measures/told_change.hpp"

namespace lantern::measures {
namespace {

class Warner {
 public:
  Warner(const Analysis& analysis, const AnalysisOptions& options, const std::vector<PreparedPoint>& points)
      : analysis_(analysis), options_(options), points_(points) {}

  std::vector<AnalysisWarning> work() {
    check_baseline();
    check_points();
    check_amount();
    check_values();
    check_model();
    check_neighbours();
    suggest_step();
    return std::move(found_);
  }

 private:
  void add(WarningKind kind, int point = 0, double value = 0) { found_.push_back({kind, point, value}); }

  void check_baseline() {
    if (!options_.baseline) return;
    if (!analysis_.baseline)
      add(WarningKind::baseline_ignored);
    else if (!points_.empty() && static_cast<std::size_t>(*options_.baseline) > points_.size())
      add(WarningKind::baseline_too_long, 0, static_cast<double>(points_.size()));
  }

  // The first range of each phase of an mr chart is missing by its nature: no gap in the data.
  bool begins_ranges(std::size_t index) const {
    if (traits_of(analysis_.chart).plotted != Plotted::moving_range) return false;
    return std::ranges::any_of(
        analysis_.phases, [&](const Phase& phase) { return phase.first == static_cast<int>(index) + 1; });
  }

  void add_points(WarningKind kind, std::vector<int> points, double value = 0) {
    if (points.empty()) return;
    found_.push_back({kind, points.front(), value});
    found_.back().points = std::move(points);
  }

  void check_points() {
    int gaps = 0;
    std::vector<int> joined;
    for (std::size_t i = 0; i < points_.size(); ++i)
      if (points_[i].rows.size() > 1 && !has_subgroups(analysis_.chart))
        joined.push_back(static_cast<int>(i) + 1);
    add_points(WarningKind::joined_rows, std::move(joined));
    for (std::size_t i = 0; i < points_.size(); ++i) {
      if (points_[i].zero_denominator)
        add(WarningKind::zero_denominator, static_cast<int>(i) + 1);
      else if (!points_[i].value && !begins_ranges(i))
        ++gaps;
      else if (points_[i].value && points_[i].missing_rows > 0)
        add(WarningKind::part_of_rows, static_cast<int>(i) + 1, points_[i].missing_rows);
    }
    if (gaps > 0) add(WarningKind::gaps, 0, gaps);
  }

  void check_amount() {
    if (analysis_.phases.empty()) return;
    if (all_equal())
      add(WarningKind::no_variation);
    else if (analysis_.phases.back().useful < fewest_useful_points && values() > 1 &&
             analysis_.change.doubt == Doubt::nothing)
      add(WarningKind::few_points, 0, analysis_.phases.back().useful);
    for (const Phase& phase : analysis_.phases)
      if (!phase.centre && values() > 0) {
        add(WarningKind::empty_baseline);
        return;
      }
    if (!has_limits(analysis_.chart)) return;
    if (std::ranges::none_of(analysis_.points,
                             [](const AnalysedPoint& point) { return point.upper.has_value(); })) {
      if (values() > 1 && !all_equal()) add(WarningKind::no_limits);
      return;
    }
    const int enough = analysis_.baseline ? fewest_points_for_baseline : fewest_points_for_limits;
    int fewest = enough;
    for (const Phase& phase : analysis_.phases) fewest = std::min(fewest, values_in(phase));
    if (fewest < enough) add(WarningKind::few_points_for_limits, 0, fewest);
  }

  // Those the lines of the phase are made from.
  int values_in(const Phase& phase) const {
    int count = 0;
    for (int i = phase.first; i <= phase.last; ++i) {
      const AnalysedPoint& point = analysis_.points[static_cast<std::size_t>(i) - 1];
      count += point.value && point.included && point.in_baseline ? 1 : 0;
    }
    return count;
  }

  int values() const {
    return static_cast<int>(
        std::ranges::count_if(points_, [](const PreparedPoint& point) { return point.value.has_value(); }));
  }

  bool all_equal() const {
    std::optional<double> first;
    int count = 0;
    for (const PreparedPoint& point : points_) {
      if (!point.value) continue;
      if (first && *first != *point.value) return false;
      first = point.value;
      ++count;
    }
    return count > 1;
  }

  // Included points with a value, and their values, of the whole series.
  std::vector<std::pair<int, double>> all_values() const {
    std::vector<std::pair<int, double>> all;
    for (std::size_t i = 0; i < analysis_.points.size(); ++i) {
      const AnalysedPoint& point = analysis_.points[i];
      if (point.included && point.value) all.emplace_back(static_cast<int>(i) + 1, *point.value);
    }
    return all;
  }

  void check_values() {
    if (!analysis_.in_order) add(WarningKind::categories);
    const auto all = all_values();
    switch (analysis_.change.doubt) {
      case Doubt::lowest:
        found_.push_back({WarningKind::rare_events, 0, lowest(all)});
        break;
      case Doubt::highest:
        found_.push_back({WarningKind::rare_others, 0, 0});
        break;
      case Doubt::ties:
        add(WarningKind::ties, 0, static_cast<double>(all.size()));
        break;
      default:
        break;
    }
    check_for_one_value(all);
  }

  static double lowest(const std::vector<std::pair<int, double>>& all) {
    return std::ranges::min(all, {}, &std::pair<int, double>::second).second;
  }

  // One that lies beyond all others by three times what these span.
  void check_for_one_value(std::vector<std::pair<int, double>> all) {
    if (all.size() < fewest_for_one_value) return;
    std::ranges::sort(all, {}, &std::pair<int, double>::second);
    const double below = all[1].second - all.front().second;
    const double above = all.back().second - all[all.size() - 2].second;
    const bool high = above > below;
    const double others =
        high ? all[all.size() - 2].second - all.front().second : all.back().second - all[1].second;
    if (others > 0 && std::max(above, below) > 3 * others)
      add(WarningKind::one_value, high ? all.back().first : all.front().first);
  }

  // What the limits of charts for counts and shares take for granted. From the last phase.
  void check_model() {
    if (analysis_.phases.empty()) return;
    const bool share = traits_of(analysis_.chart).range == ValueRange::share;
    const bool ratio = traits_of(analysis_.chart).needs == SeriesNeed::ratio;
    if (share || analysis_.has_ratio) check_bases();
    const Phase& phase = analysis_.phases.back();
    if (!phase.centre || !(ratio || analysis_.chart == ChartType::c)) return;
    const double centre = *phase.centre / analysis_.scale;
    std::vector<double> bases;
    double squares = 0;
    for (int i = phase.first; i <= phase.last; ++i) {
      const AnalysedPoint& point = analysis_.points[static_cast<std::size_t>(i) - 1];
      if (!point.included || !point.value) continue;
      const double base = ratio ? point.denominator.value_or(0) : 1;
      const double variance = centre * (share ? 1 - centre : 1) / base;
      if (base > 0 && variance > 0)
        squares +=
            (*point.value / analysis_.scale - centre) * (*point.value / analysis_.scale - centre) / variance;
      bases.push_back(base);
    }
    const auto usual = median(bases);
    if (!usual || bases.size() < 2) return;
    const double expected = *usual * (share ? std::min(centre, 1 - centre) : centre);
    if (expected < (ratio ? fewest_expected_events : fewest_counts)) {
      found_.push_back({WarningKind::small_counts, 0, expected});
      return;
    }
    const auto degrees = static_cast<double>(bases.size()) - 1;
    const double spread = squares / degrees;
    const bool plain =
        analysis_.chart == ChartType::p || analysis_.chart == ChartType::u || analysis_.chart == ChartType::c;
    if (!plain || analysis_.change.continues || bases.size() < fewest_points_for_limits) return;
    if (spread <= 1 + 3 * std::sqrt(2 / degrees)) return;
    found_.push_back({WarningKind::more_spread, 0, std::sqrt(spread)});
    found_.back().suggestion = analysis_.chart == ChartType::p   ? ChartType::pp
                               : analysis_.chart == ChartType::u ? ChartType::up
                                                                 : ChartType::i;
  }

  void check_bases() {
    std::vector<int> few;
    for (std::size_t i = 0; i < analysis_.points.size(); ++i) {
      const AnalysedPoint& point = analysis_.points[i];
      if (point.value && point.denominator && *point.denominator < fewest_in_base)
        few.push_back(static_cast<int>(i) + 1);
    }
    add_points(WarningKind::few_bases, std::move(few), fewest_in_base);
  }

  void check_neighbours() {
    if (analysis_.has_dates) check_holes();
    if (analysis_.phases.empty() || !analysis_.in_order) return;
    if (traits_of(analysis_.chart).plotted == Plotted::moving_range) return;
    const Phase& phase = analysis_.phases.back();
    std::vector<double> values;
    std::size_t second_level = 0;
    for (int i = phase.first; i <= phase.last; ++i) {
      const AnalysedPoint& point = analysis_.points[static_cast<std::size_t>(i) - 1];
      if (!point.included || !point.value) continue;
      if (i < analysis_.change.first && lasts(analysis_.change)) second_level = values.size() + 1;
      values.push_back(*point.value);
    }
    const double r = neighbour_correlation(values, second_level);
    if (values.size() >= 12 && analysis_.change.kind != ChangeKind::trend &&
        std::abs(r) > 2.6 / std::sqrt(static_cast<double>(values.size())))
      add(WarningKind::dependent, 0, r);
    const bool levels =
        analysis_.change.kind == ChangeKind::shift || analysis_.change.kind == ChangeKind::step;
    if (levels && analysis_.change.continues && has_limits(analysis_.chart) && !analysis_.baseline &&
        !analysis_.given_centre)
      found_.push_back({WarningKind::mixed_levels, analysis_.change.first, phase.centre.value_or(0),
                        *analysis_.change.before, *analysis_.change.now});
  }

  void check_holes() {
    std::vector<double> days;
    std::vector<int> numbers;
    for (std::size_t i = 0; i < analysis_.points.size(); ++i) {
      const AnalysedPoint& point = analysis_.points[i];
      if (!point.value || !point.date) continue;
      days.push_back(static_cast<double>(day_number(*point.date)));
      numbers.push_back(static_cast<int>(i) + 1);
    }
    std::vector<double> steps;
    for (std::size_t i = 1; i < days.size(); ++i) steps.push_back(days[i] - days[i - 1]);
    const auto usual = median(steps);
    if (!usual || steps.size() < 3 || *usual <= 0) return;
    for (std::size_t i = 0; i < steps.size(); ++i)
      if (steps[i] > longest_joined_steps * *usual) add(WarningKind::hole, numbers[i + 1], steps[i] / *usual);
  }

  // Only in the last phase, and not beside a baseline: that is the author's own comparison.
  void suggest_step() {
    if (analysis_.phases.empty() || analysis_.baseline || analysis_.given_centre) return;
    if (!analysis_.in_order) return;
    const Plotted plotted = traits_of(analysis_.chart).plotted;
    if (plotted == Plotted::moving_range || plotted == Plotted::subgroup_deviation) return;
    const Phase& phase = analysis_.phases.back();
    std::vector<double> values;
    std::vector<int> places;
    for (int i = phase.first; i <= phase.last; ++i) {
      const AnalysedPoint& point = analysis_.points[static_cast<std::size_t>(i) - 1];
      if (!point.included || !point.value) continue;
      values.push_back(*point.value);
      places.push_back(i);
    }
    if (const auto step = likely_step(values))
      found_.push_back(
          {WarningKind::step_change, places[step->first], step->probability, step->before, step->after});
  }

  const Analysis& analysis_;
  const AnalysisOptions& options_;
  const std::vector<PreparedPoint>& points_;
  std::vector<AnalysisWarning> found_;
};

}  // namespace

std::vector<AnalysisWarning> warnings_of(const Analysis& analysis, const AnalysisOptions& options,
                                         const std::vector<PreparedPoint>& points) {
  return Warner(analysis, options, points).work();
}

}  // namespace lantern::measures
