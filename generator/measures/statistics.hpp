// The few statistics that the formulas of charts are made of. Pure; safe from any thread.
#pragma once
#include <optional>
#include <vector>

namespace lantern::measures {

// The arithmetic mean, in two passes, so that the mean of equal values is that value to the last bit
// and no point leaves a line it stands on. Nothing for an empty list.
std::optional<double> mean(const std::vector<double>& values);

// The middle value, or the mean of the middle two. Nothing for an empty list.
std::optional<double> median(std::vector<double> values);

// The standard deviation of a sample, with n - 1 below; 0 for fewer than two values.
double sample_deviation(const std::vector<double>& values);

// Whether two values are one but for the rounding of binary fractions: 0.1 + 0.2 and 0.3.
bool nearly_equal(double a, double b);

// The share of the standard deviation that a sample of `size` values, at least 2, shows on average,
// exact for any size: c4(n) = sqrt(2 / (n - 1)) * gamma(n / 2) / gamma((n - 1) / 2). From it come the
// constants of xbar and s charts:
//   A3 = 3 / (c4 sqrt(n))      B3 = 1 - 3 sqrt(1 - c4^2) / c4, not below 0      B4 = 1 + the same
// Source: Montgomery, Introduction to Statistical Quality Control, 6th edition, section 6.3 and
// appendix VI.
double c4(int size);

}  // namespace lantern::measures
