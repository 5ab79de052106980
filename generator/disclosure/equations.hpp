// Which published numbers are sums of others: the way by which a hidden one could be worked out. Sums
// are found in the numbers themselves, before anything is hidden, because no author writes them down.
// Pure; safe from any thread.
#pragma once
#include <cstddef>
#include <vector>

namespace lantern::disclosure {

// One column of numbers of one page: the values of a measure, its numerators or its denominators. All
// columns of a call have the same rows (dates or labels); NaN where a column has no number.
using NumberColumn = std::vector<double>;

struct SumMember {
  std::size_t column = 0;
  int sign = 1;
};

// The signed columns add up to zero: total - part - part, or a - b for two columns that say the same.
using ColumnSum = std::vector<SumMember>;

// All sums that hold, exactly, at every row where each member has a number: at two rows at least and at
// one fewer than it has members, or at the only row there is; so few chances make a sum. A sum that is
// two smaller ones put together is left out.
// Bounds, so that a page of many measures costs milliseconds: up to 9 columns every sum; up to 14 every
// total of any number of parts; up to 30 all sums of at most four members; up to 60 of three; up to 400
// of two; beyond that none.
std::vector<ColumnSum> find_sums(const std::vector<NumberColumn>& columns);

// Columns that are the sum of all the others, however many: a cohort and its case studies. Here a column
// without a number at a row counts as nobody: a team that has not begun yet.
std::vector<ColumnSum> find_family_totals(const std::vector<NumberColumn>& columns);

// Rows in order, `numbers[i]` the number of row i, for a table whose labels are parts of a whole: row t
// is a total when it is the sum of two or more rows directly before it, directly after it, or of all
// others. Each member's `column` is here a row.
std::vector<ColumnSum> find_total_rows(const NumberColumn& numbers);

}  // namespace lantern::disclosure
