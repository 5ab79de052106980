#include "charts/axis_needs.hpp"

#include <algorithm>
#include <cmath>

namespace lantern::charts {
namespace {

constexpr double least_points = 20;        // of a percentage
constexpr double least_share = 0.2;        // of other values
constexpr double least_of_a_shared = 0.4;  // that one chart uses of an axis it shares

int decimals_of(double value) {
  int decimals = 0;
  for (double scaled = value; decimals < 12; ++decimals, scaled *= 10)
    if (std::abs(scaled - std::round(scaled)) <= 1e-9 * std::max(1.0, std::abs(scaled))) break;
  return decimals;
}

struct Bounds {
  std::optional<double> lowest, highest;
};

// Limits may be reckoned beyond what can be; what was measured tells what that is.
Bounds bounds_of(const measures::Analysis& analysis, const Measure& measure, double least, double most) {
  const ChartTypeTraits& traits = traits_of(analysis.chart);
  const bool level = traits.plotted == Plotted::value || traits.plotted == Plotted::subgroup_mean;
  if (level && measure.unit == Unit::percent && least >= 0 && most <= 100) return {0.0, 100.0};
  if (least >= 0) return {0.0, {}};
  return {};
}

void widen(AxisNeeds& needs, double span, const Bounds& bounds) {
  if (needs.span() >= span) return;
  const double missing = span - needs.span();
  needs.low -= missing / 2;
  needs.high += missing / 2;
  if (bounds.lowest && needs.low < *bounds.lowest) {
    needs.high += *bounds.lowest - needs.low;
    needs.low = *bounds.lowest;
  }
  if (bounds.highest && needs.high > *bounds.highest) {
    needs.low -= needs.high - *bounds.highest;
    needs.high = *bounds.highest;
  }
}

void reach_for_zero(AxisNeeds& needs) {
  if (needs.low > 0 && needs.low <= needs.high / 2) needs.low = 0;
  if (needs.high < 0 && needs.high >= needs.low / 2) needs.high = 0;
}

AxisNeeds around(const std::vector<AxisNeeds>& charts) {
  AxisNeeds all = charts.front();
  for (const AxisNeeds& needs : charts) {
    all.low = std::min(all.low, needs.low);
    all.high = std::max(all.high, needs.high);
    all.decimals = std::max(all.decimals, needs.decimals);
  }
  return all;
}

int most_decimals(const measures::Analysis& analysis, const Measure& measure) {
  if (analysis.has_ratio) return 12;
  if (measure.unit == Unit::count) return 0;
  int most = 0;
  for (const measures::AnalysedPoint& point : analysis.points)
    if (point.value) most = std::max(most, decimals_of(*point.value));
  return most;
}

}  // namespace

AxisNeeds axis_needs(const measures::Analysis& analysis, const Measure& measure) {
  std::vector<double> measured, all;
  for (const measures::AnalysedPoint& point : analysis.points) {
    if (point.value) measured.push_back(*point.value);
    for (const auto& value :
         {point.value, point.centre, point.lower, point.upper, point.outer_lower, point.outer_upper})
      if (value) all.push_back(*value);
  }
  if (measured.empty()) return {};
  if (analysis.target) {
    measured.push_back(*analysis.target);
    all.push_back(*analysis.target);
  }
  const auto [least, most] = std::ranges::minmax(measured);
  const Bounds bounds = bounds_of(analysis, measure, least, most);
  AxisNeeds needs{std::ranges::min(all), std::ranges::max(all), most_decimals(analysis, measure)};
  if (bounds.lowest) needs.low = std::max(needs.low, *bounds.lowest);
  if (bounds.highest) needs.high = std::min(needs.high, *bounds.highest);
  reach_for_zero(needs);
  const double size = std::max(std::abs(needs.low), std::abs(needs.high));
  // Values that differ in their last digits only are one value: no step could be told from rounding.
  const bool one_value = needs.span() <= 1e-9 * size;
  widen(needs,
        bounds.highest ? least_points
        : one_value    ? (size > 0 ? size : 1)
                       : size * least_share,
        bounds);
  return needs;
}

AxisNeeds one_axis(const std::vector<AxisNeeds>& charts) {
  AxisNeeds shared = around(charts);
  reach_for_zero(shared);
  return shared;
}

std::optional<AxisNeeds> shared_axis(const std::vector<AxisNeeds>& charts) {
  if (charts.size() < 2) return std::nullopt;
  const AxisNeeds shared = around(charts);
  const bool flattens = std::ranges::any_of(
      charts, [&](const AxisNeeds& needs) { return needs.span() < least_of_a_shared * shared.span(); });
  return flattens ? std::nullopt : std::optional(shared);
}

}  // namespace lantern::charts
