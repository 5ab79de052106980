#include <algorithm>
#include <cmath>

#include "measures/lines.hpp"
#include "telling/telling.hpp"

namespace lantern::telling {
namespace {

// "1,000" for a probability of 0.0007: a round number that is not too large.
long odds_of(double probability) {
  const double odds = 1 / std::max(probability, 1e-6);  // nobody can picture more than a million
  const double power = std::pow(10.0, std::floor(std::log10(odds)));
  return std::lround(std::floor(odds / power) * power);
}

// A chart that should have limits and has none.
bool wants_limits(const measures::Analysis& analysis) {
  return has_limits(analysis.chart) &&
         std::ranges::none_of(analysis.points,
                              [](const measures::AnalysedPoint& point) { return point.upper.has_value(); });
}

}  // namespace

std::string warning_in_words(const measures::AnalysisWarning& warning, const Telling& telling) {
  const std::vector<Telling::Argument> arguments{
      {"count", static_cast<long>(warning.value)},
      {"point", static_cast<long>(warning.point)},
      {"limits", std::string(wants_limits(telling.analysis) ? "yes" : "no")}};
  switch (warning.kind) {
    case measures::WarningKind::few_points:
      return telling.words("measure_warning_few_points", arguments);
    case measures::WarningKind::no_variation:
      return telling.words("measure_warning_no_variation", arguments);
    case measures::WarningKind::gaps:
      return telling.words("measure_warning_gaps", arguments);
    case measures::WarningKind::zero_denominator:
      return telling.words("measure_warning_zero_denominator", arguments);
    case measures::WarningKind::baseline_ignored:
      return telling.words("measure_warning_baseline_ignored");
    case measures::WarningKind::baseline_too_long:
      return telling.words("measure_warning_baseline_too_long", arguments);
    case measures::WarningKind::few_points_for_limits:
      return telling.words("measure_warning_few_points_for_limits", arguments);
    case measures::WarningKind::part_of_rows:
      return telling.words("measure_warning_part_of_rows", arguments);
    case measures::WarningKind::empty_baseline:
      return telling.words("measure_warning_empty_baseline");
    case measures::WarningKind::no_limits:
      return telling.words("measure_warning_no_limits");
    case measures::WarningKind::step_change:
      break;
  }
  const auto [from, to] = telling.pair(warning.from, warning.to);
  return telling.words("measure_warning_step_change",
                       {{"direction", std::string(warning.to < warning.from ? "low" : "high")},
                        {"point", static_cast<long>(warning.point)},
                        {"when", telling.when(warning.point)},
                        {"from", from},
                        {"to", to},
                        {"odds", telling.count_of(odds_of(warning.value))}});
}

}  // namespace lantern::telling
