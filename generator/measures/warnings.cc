#include "measures/warnings.hpp"

#include <algorithm>

#include "measures/fit_warnings.hpp"
#include "measures/funnel.hpp"
#include "measures/lines.hpp"
#include "measures/rule_verdict.hpp"
#include "measures/step_change.hpp"

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
    if (compares_places(analysis_.chart)) {
      check_places();
      return std::move(found_);
    }
    for (AnalysisWarning& warning : fit_warnings(analysis_)) found_.push_back(std::move(warning));
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
             analysis_.change.doubt == Doubt::nothing && !compares_places(analysis_.chart))
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
    if (compares_places(analysis_.chart)) return;  // their limits come from the sizes, not from the spread
    const int enough = analysis_.baseline ? fewest_points_for_baseline : fewest_points_for_limits;
    int fewest = enough;
    for (const Phase& phase : analysis_.phases) fewest = std::min(fewest, values_in(phase));
    if (fewest < enough) add(WarningKind::few_points_for_limits, 0, fewest);
  }

  void check_places() {
    const Places places = places_of(analysis_.points);
    if (places.all > 0 && places.all < fewest_places) add(WarningKind::few_places, 0, places.all);
    if (places_differ(places))
      found_.push_back(
          {WarningKind::places_differ, 0, static_cast<double>(places.beyond_95), places.expected});
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
