#include <algorithm>
#include <cmath>

#include "charts/axes.hpp"
#include "charts/spec_parts.hpp"
#include "measures/funnel.hpp"

namespace lantern::charts {
namespace {

// From zero, unless all places are of nearly one size.
AxisNeeds sizes_of(const std::vector<measures::AnalysedPoint>& points) {
  double least = 0, most = 1;
  bool any = false;
  for (const measures::AnalysedPoint& point : points) {
    if (!point.value || !point.denominator) continue;
    least = any ? std::min(least, *point.denominator) : *point.denominator;
    most = any ? std::max(most, *point.denominator) : *point.denominator;
    any = true;
  }
  return {least > most / 2 ? std::floor(least * 0.95) : 0, most * 1.05, 0};
}

// Every size that is a step where the curve bends, fewer where it is nearly straight.
std::vector<FunnelSpec::At> curve(double centre, double scale, double low, double high) {
  constexpr int steps = 160;
  const double first = std::max(1.0, std::ceil(low));
  std::vector<FunnelSpec::At> at;
  for (int i = 0; i <= steps; ++i) {
    const double people = std::floor(first * std::pow(high / first, i / static_cast<double>(steps)));
    if (!at.empty() && people <= at.back().people) continue;
    const auto limits = measures::funnel_limits(centre, people);
    at.push_back({people, limits.lower * scale, limits.upper * scale, limits.outer_lower * scale,
                  limits.outer_upper * scale});
  }
  return at;
}

// All of them, every second, and the two ends: the first whose labels fit is drawn.
std::vector<TickChoice> size_ticks(const std::vector<AxisTick>& all) {
  std::vector<AxisTick> half;
  for (std::size_t i = 0; i < all.size(); i += 2) half.push_back(all[i]);
  return {{all, TickTurn::level, {}},
          {half, TickTurn::level, {}},
          {{all.front(), all.back()}, TickTurn::level, {}}};
}

}  // namespace

void add_places(ChartSpec& spec, const SpecWords& w) {
  const auto axis = value_axis(sizes_of(w.analysis.points), Unit::none, w.messages, w.locale);
  FunnelSpec funnel;
  funnel.low = axis.low;
  funnel.high = axis.high;
  funnel.sizes = w.say("measure_chart_place_sizes");
  spec.x_ticks = size_ticks(axis.ticks);
  for (std::size_t i = 0; i < spec.points.size(); ++i)
    spec.points[i].x = w.analysis.points[i].denominator.value_or(axis.low);
  if (!w.analysis.phases.empty())
    if (const auto& centre = w.analysis.phases.back().centre; centre && spec.points.front().centre) {
      funnel.limits = curve(*centre / w.analysis.scale, w.analysis.scale, axis.low, axis.high);
      funnel.limit_label = w.say("measure_chart_limits_95");
      funnel.outer_label = w.say("measure_chart_limits_998");
    }
  spec.funnel = std::move(funnel);
}

}  // namespace lantern::charts
