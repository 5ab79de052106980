// Percentages and rates that are published as plain values beside the counts they were made from. 7.5 %
// of a published 40 is 3 people. Pure; safe from any thread.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "disclosure/number_web.hpp"

namespace lantern::disclosure {

// One value of a percentage that has no base of its own, and the base the numbers say it has.
struct ShareOfBase {
  std::size_t measure = 0;  // of the percentage
  std::size_t row = 0;
  double scale = 100;               // the value is scale * part / base
  std::optional<std::size_t> part;  // a quantity that is published or hidden somewhere; or only
  double implied_part = 0;          // the whole number that value and base leave
  std::size_t base = 0;             // a quantity
  bool people = false;              // part or base counts people
};

// A percentage (of 100) or rate (of 1 to 100,000) belongs to two columns of its group when it is their
// ratio, to the decimals its file writes, at every row all three have: three rows at least. Where no
// column is its part, a column is its base when at three rows or more there is a whole number of which
// the percentage is made, and chance would bring that about less than once in a hundred times.
// Looked for in groups of up to 30 columns.
std::vector<ShareOfBase> shares_in(const NumberWeb& web, const std::vector<MeasureGroup>& groups,
                                   const std::vector<MeasureNumbers>& measures);

}  // namespace lantern::disclosure
