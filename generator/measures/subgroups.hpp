// The constants of xbar and s charts for a subgroup of `size` values, at least 2, exact for any size.
// With c4(n) = sqrt(2 / (n - 1)) * gamma(n / 2) / gamma((n - 1) / 2), the share of the standard
// deviation that a sample of n shows on average:
//   A3 = 3 / (c4 sqrt(n))      B3 = 1 - 3 sqrt(1 - c4^2) / c4, not below 0      B4 = 1 + the same
// Source: Montgomery, Introduction to Statistical Quality Control, 6th edition, section 6.3 and
// appendix VI. Pure; safe from any thread.
#pragma once
#include <vector>

namespace lantern::measures {

double c4(int size);

// The standard deviation of a sample, with n - 1 below; 0 for fewer than two values.
double sample_deviation(const std::vector<double>& values);

}  // namespace lantern::measures
