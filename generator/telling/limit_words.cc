#include <algorithm>
#include <optional>

#include "telling/telling.hpp"

namespace lantern::telling {
namespace {

struct Limits {
  std::optional<double> lower, upper;
  bool differ = false;  // from point to point
};

// The usual ones: of the point with the median of the bases. The last point may be a very small one.
std::optional<Limits> usual_limits(const Telling& telling) {
  const measures::Phase& phase = telling.analysis.phases.back();
  std::vector<const measures::AnalysedPoint*> points;
  for (int i = phase.first; i <= phase.last; ++i) {
    const measures::AnalysedPoint& point = telling.analysis.points[static_cast<std::size_t>(i) - 1];
    if (point.included && point.value && point.lower && point.upper) points.push_back(&point);
  }
  if (points.empty()) return std::nullopt;
  Limits limits;
  limits.differ = std::ranges::any_of(points, [&](const auto* point) {
    return *point->upper != *points.front()->upper || *point->lower != *points.front()->lower;
  });
  std::ranges::stable_sort(points, {}, [](const auto* point) { return point->denominator.value_or(0); });
  const measures::AnalysedPoint& usual = *points[points.size() / 2];
  limits.lower = usual.lower;
  limits.upper = usual.upper;
  // Beyond what can be, or has ever been of numbers that are never below 0, a limit says nothing.
  const bool never_negative =
      std::ranges::all_of(points, [](const auto* point) { return *point->value >= 0; });
  if (never_negative && *limits.lower <= 0) limits.lower.reset();
  const double highest = telling.measure.unit == Unit::percent ? 100 : telling.analysis.scale;
  const bool share =
      traits_of(telling.analysis.chart).range == ValueRange::share || telling.measure.unit == Unit::percent;
  if (share && *limits.upper >= highest) limits.upper.reset();
  return limits;
}

}  // namespace

bool limits_hold(const Telling& telling) {
  int inside = 0, all = 0;
  const measures::Phase& phase = telling.analysis.phases.back();
  for (int i = phase.first; i <= phase.last; ++i) {
    const measures::AnalysedPoint& point = telling.analysis.points[static_cast<std::size_t>(i) - 1];
    if (!point.included || !point.value || !point.lower || !point.upper) continue;
    ++all;
    inside += *point.value >= *point.lower && *point.value <= *point.upper ? 1 : 0;
  }
  return inside * 2 >= all;
}

std::string limits_in_words(const Telling& telling) {
  if (!limits_hold(telling)) return {};
  const auto limits = usual_limits(telling);
  if (!limits || (!limits->lower && !limits->upper)) return {};
  const std::string ends = limits->lower && limits->upper ? "both" : limits->upper ? "upper" : "lower";
  const auto [lower, upper] = telling.pair(limits->lower.value_or(0), limits->upper.value_or(0));
  return telling.words("measure_limits", {{"ends", ends},
                                          {"lower", limits->lower ? lower : ""},
                                          {"upper", limits->upper ? upper : ""},
                                          {"differ", std::string(limits->differ ? "yes" : "no")}});
}

}  // namespace lantern::telling
