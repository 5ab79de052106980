#include "measures/step_change.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "measures/statistics.hpp"

namespace lantern::measures {
namespace {

constexpr std::size_t shortest_side = 6;
constexpr double rarest = 0.01;

double squares_about_mean(const std::vector<double>& values) {
  const double middle = *mean(values);
  double sum = 0;
  for (const double value : values) sum += (value - middle) * (value - middle);
  return sum;
}

// What is left of the squares when a straight line is taken away.
double squares_about_line(const std::vector<double>& values) {
  const auto n = static_cast<double>(values.size());
  const double middle = (n - 1) / 2;
  const double level = *mean(values);
  double products = 0, spread = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double x = static_cast<double>(i) - middle;
    products += x * (values[i] - level);
    spread += x * x;
  }
  return squares_about_mean(values) - products * products / spread;
}

}  // namespace

std::optional<StepChange> likely_step(const std::vector<double>& values) {
  const std::size_t n = values.size();
  if (n < 2 * shortest_side) return std::nullopt;
  std::vector<double> sorted = values;
  std::sort(sorted.begin(), sorted.end());
  // U grows at each value by how many are larger less how many are smaller; from the ranks, so that
  // long series stay quick.
  long u = 0, largest = 0;
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const auto [low, high] = std::equal_range(sorted.begin(), sorted.end(), values[i]);
    u += (sorted.end() - high) - (low - sorted.begin());
    const bool inside = i + 1 >= shortest_side && n - i - 1 >= shortest_side;
    if (inside && std::labs(u) > std::labs(largest)) {
      largest = u;
      at = i + 1;
    }
  }
  const auto count = static_cast<double>(n);
  const auto k = static_cast<double>(largest);
  const double probability = 2 * std::exp(-6 * k * k / (count * count * count + count * count));
  if (largest == 0 || probability > rarest) return std::nullopt;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(at);
  const std::vector<double> before(values.begin(), middle), after(middle, values.end());
  if (squares_about_mean(before) + squares_about_mean(after) >= squares_about_line(values))
    return std::nullopt;
  const double from = *median(before), to = *median(after);
  if (from == to) return std::nullopt;
  return StepChange{at, from, to, probability};
}

}  // namespace lantern::measures
