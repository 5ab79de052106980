// What a rule set says of a series, to the letter: the icons that analysts know. What is told in words
// follows the evidence instead (told_change.hpp). Pure; safe from any thread.
#pragma once
#include <vector>

#include "measures/analysis.hpp"
#include "measures/rules.hpp"

namespace lantern::measures {

// IHI advice: below this a run chart gives no verdict (Perla, Provost and Murray 2011).
constexpr int fewest_useful_points = 10;

// What the series does now. Charts with limits under making-data-count: the icon of NHS Making Data
// Count, which is the verdict on the last point that has a value, however few there are (as
// NHSRplotthedots; the warnings say when limits are provisional), but for a phase of fewer than six values
// and for a shift among fewer than ten useful points, on which there is none. All others: by the change
// that is going on, and too-few-points below ten useful ones. A change that has ended is common cause by
// now. Runs alone say that something is at work and not what: neither improvement nor concern.
// `patterns` are those of the last phase, indices from its first point. Categories have none.
Variation variation_of(const Analysis& analysis, const std::vector<Pattern>& patterns);

// NHS Making Data Count: whether the last limits keep the target out of reach, on the good side (pass)
// or the bad one (fail). A target on a limit or between them is hit or miss. Nothing without limits, a
// target or a direction that is better.
std::optional<Assurance> assurance_of(const Analysis& analysis);

}  // namespace lantern::measures
