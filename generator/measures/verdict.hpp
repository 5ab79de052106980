// The newest thing the rules say about a series, and what it means for the people who measure it.
// Pure; safe from any thread.
#pragma once
#include <vector>

#include "measures/analysis.hpp"
#include "measures/rules.hpp"

namespace lantern::measures {

// IHI advice: below this a run chart gives no verdict (Perla, Provost and Murray 2011).
constexpr int fewest_useful_points = 10;

// `analysis` has its phases and points; `patterns` are those of its last phase, indices from the first
// point of that phase. The newest shift or trend comes first, told as past when points have come after
// it; runs that are too few or too many second. The step into the last phase is third: it counts when ALL
// useful points of that phase, at least eight, lie on one side of the OLD line. With limits the last point
// comes before all of these: when it is outside them, and under making-data-count by its leading signal,
// whatever that is, as its variation icon does.
Change latest_change(const Analysis& analysis, const std::vector<Pattern>& patterns);

// What the series does now. Charts with limits under making-data-count: the icon of NHS Making Data
// Count, which is the verdict on the last point that has a value, however few there are (as
// NHSRplotthedots; the warnings say when limits are provisional), but for a phase of fewer than six values
// and for a shift among fewer than ten useful points, on which there is none. All others: by the change
// that is going on, and too-few-points below ten useful ones. A change that has ended is common cause by
// now. Runs alone say that something is at work and not what: neither improvement nor concern.
Variation variation_of(const Analysis& analysis);

// NHS Making Data Count: whether the last limits keep the target out of reach, on the good side (pass)
// or the bad one (fail). A target on a limit or between them is hit or miss. Nothing without limits, a
// target or a direction that is better.
std::optional<Assurance> assurance_of(const Analysis& analysis);

// Rounding makes ties and levels that were not there, and so signals that are none. Where the verdict on
// the published numbers is not the one on the numbers they were rounded from, the published analysis is
// left without signals and verdict (ChangeKind::rounded): a reader sees the points and is told why nothing
// is said about them. `exact` is the analysis of the same points without the rounding.
Analysis without_false_verdict(Analysis published, const Analysis& exact);

}  // namespace lantern::measures
