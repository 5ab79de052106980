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
Change latest_change(const Analysis& analysis, const std::vector<Pattern>& patterns);

// Run charts: by the change that is going on and the direction that is better. Runs alone say that
// something is at work and not what, so they are neither improvement nor concern. NHS Making Data
// Count's own icons are for charts with limits.
Variation variation_of(const Analysis& analysis);

}  // namespace lantern
