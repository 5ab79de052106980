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

// The limits of c charts are far too narrow for means below this (Provost and Murray 2011); those of p and u
// charts below so many expected events, or others, a point.
constexpr double fewest_counts = 3;
constexpr double fewest_expected_events = 5;
// A share of fewer than this jumps by more than a tenth with each of them.
constexpr int fewest_in_base = 10;
// To call one value far from all others.
constexpr std::size_t fewest_for_one_value = 8;
// Points further apart than so many usual steps are not neighbours; nor are they joined by a line.
constexpr double longest_joined_steps = 3;

std::vector<AnalysisWarning> warnings_of(const Analysis& analysis, const AnalysisOptions& options,
                                         const std::vector<PreparedPoint>& points);

}  // namespace lantern::measures
