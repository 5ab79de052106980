// The same people counted in two ways: by ward beside the month in which all of them were asked, or by age
// and by sex in one table. Whoever is hidden in one way could be worked out from the other. Pure; safe from
// any thread.
#pragma once
#include <cstddef>
#include <vector>

#include "disclosure/worlds.hpp"

namespace lantern::disclosure {

struct CountOf {
  double number = 0;
  std::size_t quantity = 0;  // what it is called in the equations
};
struct RatioRow {
  CountOf numerator, denominator;
};
// Rows that have both numbers, in their order.
struct RatioTable {
  bool dates = false;  // otherwise labels, which may be parts of a whole
  std::vector<RatioRow> rows;
};

// Where both numerators and denominators make the same: a whole table of labels and another one, or one row
// of another; and in one table of labels two stretches of two rows or more. Tables of up to 60 rows.
std::vector<Equation> same_people(const std::vector<RatioTable>& tables);

}  // namespace lantern::disclosure
