#include "measures/subgroups.hpp"

#include <cmath>
#include <numbers>

#include "measures/moving_range.hpp"

namespace lantern::measures {

double c4(int size) {
  // gamma(n / 2) / gamma((n - 1) / 2), step by step from n = 2: the gamma function itself overflows
  // beyond some 340, and the C library's logarithm of it writes a global variable.
  double ratio = 1 / std::sqrt(std::numbers::pi);
  for (int n = 2; n < size; ++n) ratio = (n - 1) / 2.0 / ratio;
  return std::sqrt(2.0 / (size - 1)) * ratio;
}

double sample_deviation(const std::vector<double>& values) {
  if (values.size() < 2) return 0;
  const double middle = *mean(values);
  double sum = 0;
  for (const double value : values) sum += (value - middle) * (value - middle);
  return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

}  // namespace lantern::measures
