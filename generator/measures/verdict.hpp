// The newest thing the rules say about a series, and what it means for the people who measure it.
// Pure; safe from any thread.
#pragma once
#include <vector>

#include "measures/analysis.hpp"
#include "measures/rules.hpp"

namespace lantern {

// IHI advice: below this a run chart gives no verdict (Perla, Provost and Murray 2011).
constexpr int fewest_useful_points = 10;

// `analysis` has its phases and points; `patterns` are those of its last phase, indices from the first
// point of that phase. A shift or trend speaks for the present until as many useful points have come
// after it as make a shift (6; 7 under making-data-count): our choice, since the published rules say
// when a signal begins and not when it ends. Runs that are too few or too many come second, and the
// step into the last phase third: it counts when the new points make a shift about the OLD centre line.
// Under making-data-count with limits the last point decides, as its variation icon does: by its
// leading signal; an earlier shift or trend is then told as past.
Change latest_change(const Analysis& analysis, const std::vector<Pattern>& patterns);

// What the series does now. Charts with limits under making-data-count: the icon of NHS Making Data
// Count, which is the verdict on the last point that has a value, however few there are (as
// NHSRplotthedots; the warnings say when limits are provisional), but for a shift among fewer than ten
// useful points, on which there is none. All others: by the change that is going on, and too-few-points
// below ten useful ones. A change that has ended, and runs alone, which say that something is at work
// and not what, are neither improvement nor concern.
Variation variation_of(const Analysis& analysis);

// NHS Making Data Count: whether the last limits keep the target out of reach, on the good side (pass)
// or the bad one (fail). A target on a limit or between them is hit or miss. Nothing without limits, a
// target or a direction that is better.
std::optional<Assurance> assurance_of(const Analysis& analysis);

}  // namespace lantern
