#include "measures/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace lantern::measures {

std::optional<double> mean(const std::vector<double>& values) {
  if (values.empty()) return std::nullopt;
  const auto count = static_cast<double>(values.size());
  const double rough = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double rest = 0;
  for (const double value : values) rest += value - rough;
  return rough + rest / count;
}

std::optional<double> median(std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  const double below = *std::max_element(values.begin(), middle);
  return (below + *middle) / 2;
}

double sample_deviation(const std::vector<double>& values) {
  if (values.size() < 2) return 0;
  const double middle = *mean(values);
  double sum = 0;
  for (const double value : values) sum += (value - middle) * (value - middle);
  return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

bool nearly_equal(double a, double b) {
  return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
}

double c4(int size) {
  // gamma(n / 2) / gamma((n - 1) / 2), step by step from n = 2: the gamma function itself overflows
  // beyond some 340, and the C library's logarithm of it writes a global variable.
  double ratio = 1 / std::sqrt(std::numbers::pi);
  for (int n = 2; n < size; ++n) ratio = (n - 1) / 2.0 / ratio;
  return std::sqrt(2.0 / (size - 1)) * ratio;
}

}  // namespace lantern::measures
