// How much neighbours differ: what the limits of most control charts are made from.
// Pure; safe from any thread.
#pragma once
#include <optional>
#include <vector>

#include "measures/analysis.hpp"

namespace lantern::measures {

// A moving range so large that it is taken for an accident, as a multiple of the mean moving range:
// the constant D4 for ranges of two. Source: Provost and Murray, The Health Care Data Guide, 2011; also
// the upper limit of an mr chart.
constexpr double largest_moving_range = 3.267;

// The mean difference between neighbours of `values`; a missing value loses the ranges on both its
// sides. With screening, ranges not strictly below 3.267 times that mean are left out, once, and the
// mean is taken again (Nelson, Journal of Quality Technology 1982): so one accident does not widen the
// limits that are to find it. Where all that is left is 0, nothing
// is left out: limits without width would flag whatever differs. Nothing when no range is left; when all
// values are equal every range is 0, screening drops them all, and there are no limits.
std::optional<double> mean_moving_range(const std::vector<std::optional<double>>& values,
                                        Screening screening);

}  // namespace lantern::measures
