// Sums along the time of two series: running totals (what has been counted so far, beside what was
// counted each month) and totals of longer periods (a year or a quarter, beside its months). Either way
// the difference of two published numbers, or a period less its other parts, is a small number again.
// Pure; safe from any thread.
#pragma once
#include <optional>
#include <vector>

#include "base/date.hpp"
#include "disclosure/worlds.hpp"

namespace lantern::disclosure {

struct TimedNumber {
  Date date;
  double number = 0;
  std::size_t quantity = 0;  // what it is called in the equations
};

// Both by date. Running totals: total(t) = total(t - 1) + part(t) at every step, at two at least. Longer
// periods: each total is the sum of the two or more parts that lie in it; a period ends where its date
// does (2021, 2021-04), or where the next begins when the parts are as precise as the totals; the last
// one is then taken to be as long as the one before. A period that holds fewer parts says nothing; one
// that does not add up and there are no equations at all.
std::vector<Equation> totals_over_time(const std::vector<TimedNumber>& totals,
                                       const std::vector<TimedNumber>& parts);

struct NumberInOrder {
  double number = 0;                    // 0 where it has none: nobody, or nobody knows
  std::optional<std::size_t> quantity;  // nothing there
};

// The same where no date says how long a period is, or the date is its last day: "Quarter 1", "before" and
// "after". Both in their order, or the parts in the opposite one. The totals are those of periods that follow
// each other
// - each of as many parts as every other: at three periods at least and wherever a whole one has both, or at
// the only
//   one or two that all parts make up;
// - or of any length: three at least, or two that begin with the first part or end with the last.
std::vector<Equation> totals_of_periods(const std::vector<NumberInOrder>& totals,
                                        const std::vector<NumberInOrder>& parts);

}  // namespace lantern::disclosure
