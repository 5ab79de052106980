#include "measures/fit_warnings.hpp"

#include <algorithm>
#include <cmath>

#include "measures/evidence.hpp"
#include "measures/statistics.hpp"
#include "measures/told_change.hpp"
#include "measures/warnings.hpp"

namespace lantern::measures {
namespace {

class FitChecker {
 public:
  explicit FitChecker(const Analysis& analysis) : analysis_(analysis) {}

  std::vector<AnalysisWarning> work() {
    check_values();
    check_model();
    check_neighbours();
    return std::move(found_);
  }

 private:
  void add(WarningKind kind, int point = 0, double value = 0) { found_.push_back({kind, point, value}); }

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
    if (few.empty()) return;
    add(WarningKind::few_bases, few.front(), fewest_in_base);
    found_.back().points = std::move(few);
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

  const Analysis& analysis_;
  std::vector<AnalysisWarning> found_;
};

}  // namespace

std::vector<AnalysisWarning> fit_warnings(const Analysis& analysis) { return FitChecker(analysis).work(); }

}  // namespace lantern::measures
