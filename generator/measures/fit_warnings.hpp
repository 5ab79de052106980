// Whether a series is what its chart takes for granted: events enough, spread as chance has it, neighbours
// that do not depend on each other, no holes, nothing that outweighs all else. Pure; safe from any thread.
#pragma once
#include <vector>

#include "measures/analysis.hpp"

namespace lantern::measures {

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

// `analysis` has its points, phases and change.
std::vector<AnalysisWarning> fit_warnings(const Analysis& analysis);

}  // namespace lantern::measures
