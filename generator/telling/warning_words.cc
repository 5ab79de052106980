#include <algorithm>
#include <cmath>

#include "model/names.hpp"
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

// "April 2021, May 2021 and 3 more": a long list is read by nobody.
std::string names_of_points(const measures::AnalysisWarning& warning, const Telling& telling) {
  constexpr std::size_t most_named = 5;
  std::string names;
  const std::size_t named = warning.points.size() <= most_named + 1 ? warning.points.size() : most_named;
  for (std::size_t i = 0; i < named; ++i)
    names += (names.empty() ? "" : ", ") + telling.when(warning.points[i]);
  if (named == warning.points.size()) return names;
  return telling.words("measure_warning_and_more",
                       {{"names", names}, {"count", static_cast<long>(warning.points.size() - named)}});
}

}  // namespace

std::string warning_in_words(const measures::AnalysisWarning& warning, const Telling& telling) {
  const auto [from, to] = telling.pair(warning.from, warning.to);
  const std::vector<Telling::Argument> arguments{
      {"count", static_cast<long>(warning.points.empty() ? warning.value
                                                         : static_cast<double>(warning.points.size()))},
      {"point", static_cast<long>(warning.point)},
      {"when", telling.when(warning.point)},
      {"names", names_of_points(warning, telling)},
      {"number", telling.plain(warning.value)},
      {"value", telling.value(warning.value)},
      {"direction", std::string(warning.to < warning.from ? "low" : "high")},
      {"from", from},
      {"from_number", telling.plain(warning.from)},
      {"to", to},
      {"chart", std::string(name_of(warning.suggestion))},
      {"line", telling.line()},
      {"positive", std::string(warning.value > 0 ? "yes" : "no")},
      {"odds", telling.count_of(odds_of(warning.value))},
      {"limits", std::string(wants_limits(telling.analysis) ? "yes" : "no")}};
  return telling.words("measure_warning_" + key_of(warning.kind), arguments);
}

}  // namespace lantern::telling
