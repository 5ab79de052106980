// What a reader of an analysis should know beside its verdict: gaps, too little data, no variation, a
// likely step. Pure; safe from any thread.
#pragma once
#include <vector>

#include "measures/analysis.hpp"
#include "measures/prepare.hpp"

namespace lantern::measures {

// Limits from fewer points move with every new one. Source: NHS Making Data Count; NHSRplotthedots
// warns below the same number.
constexpr int fewest_points_for_limits = 13;
// A baseline that the author has chosen may be one shorter, as NHSRplotthedots allows.
constexpr int fewest_points_for_baseline = 12;

std::vector<AnalysisWarning> warnings_of(const Analysis& analysis, const AnalysisOptions& options,
                                         const std::vector<PreparedPoint>& points);

}  // namespace lantern::measures
