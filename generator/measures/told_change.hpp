// What is told of a series in words, and what that means for who measures it. Every sentence, headline, card
// and picture of people is made from it. Pure; safe from any thread.
#pragma once
#include "measures/analysis.hpp"

namespace lantern::measures {

// Fewer values in the last phase tell nothing, but for a point that stands out or a step between phases.
constexpr int fewest_values_to_tell = 10;

// The change of the last phase, or into it; `analysis` has its phases, points and order. First what makes
// telling impossible; then a change within the last phase, from the newest: a trend that goes on, a stretch
// that lasts; the step from the phase before; one that has ended; the last point. A trend comes before a
// stretch that it makes. Levels that do not differ in the direction told are no change.
Change told_change(const Analysis& analysis);

// A change that goes on is better, worse or, without a direction that is, changed. One that has ended and one
// that is none are no change that can be seen. How much values differ (mr, s) is neither good nor bad.
Verdict verdict_of(const Analysis& analysis);

// The verdict goes one way: what a target is to be compared with is a level that lasts.
bool lasts(const Change& change);

// Rounding makes ties and levels that were not there, and so signals that are none. Where what is told of the
// published numbers, or their rule set's verdict, is not that of the numbers they were rounded from, the
// published analysis is left without signals and verdict (Doubt::rounded): a reader sees the points and is
// told why nothing is said about them. `exact` is the analysis of the same points without the rounding.
Analysis without_false_verdict(Analysis published, const Analysis& exact);

}  // namespace lantern::measures
