// The rules that look at neighbouring points: shift and trend, as each rule set understands them.
// They work on one phase at a time. Pure; safe from any thread.
#pragma once
#include <optional>
#include <vector>

#include "measures/analysis.hpp"
#include "measures/lines.hpp"

namespace lantern::measures {

// One point as the rules see it: `value` is missing for gaps and for excluded points.
struct RulePoint {
  std::optional<double> value;
  std::optional<double> centre;
  PointLimits limits;
};

// A stretch of points, by index in the phase from 0, both ends in it. `members` are the points that
// make the pattern; optional ones between them (on the line, repeated) are left out.
struct Pattern {
  Signal signal = Signal::shift;
  Direction direction = Direction::none;
  std::vector<std::size_t> members;
};

// At least `length` useful observations on one side of the centre line; points on the line and gaps
// are skipped. IHI: six (Perla, Provost and Murray 2011). Anhøj: more than longest_run_limit().
std::vector<Pattern> shifts_skipping_line(const std::vector<RulePoint>& points, int length);

// At least `length` points all rising or all falling; a repeated value or a gap neither counts nor ends
// it; the turning point belongs to the trend on both sides of it. IHI: five (the same source).
std::vector<Pattern> trends_skipping_ties(const std::vector<RulePoint>& points, int length);

// NHS Making Data Count: `length` consecutive points on one side; a point on the line or a gap breaks it.
std::vector<Pattern> shifts_unbroken(const std::vector<RulePoint>& points, int length);

// NHS Making Data Count: `length` consecutive points each higher, or each lower, than the one before;
// an equal neighbour or a gap breaks it.
std::vector<Pattern> trends_unbroken(const std::vector<RulePoint>& points, int length);

// Points above the upper or below the lower limit, one a pattern; a point on a limit is inside.
std::vector<Pattern> outside_limits(const std::vector<RulePoint>& points);

// NHS Making Data Count: of three consecutive points on one side of the centre line at least two beyond
// the near limit (two thirds of the way) of that side; only those two or three are members. A point
// outside the limits is not near them and does not count here, as in NHSRplotthedots 0.2.2. NHS England
// lets it count in its own tool since 2023; the numbers we can test against do not.
std::vector<Pattern> two_of_three(const std::vector<RulePoint>& points);

}  // namespace lantern::measures
