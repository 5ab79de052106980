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

struct ColumnSums {
  std::vector<ColumnSum> sums;
  // There are more sums than anybody could weigh one by one, as where many teams say the same few
  // numbers: none is given. Whoever has to be sure hides whole rows then.
  bool too_many = false;
};

// All sums that hold, exactly, at every row where each member has a number: at two rows at least and at
// one fewer than it has members, or at the only row there is; so few chances make a sum. Left out are a sum
// that is two smaller ones put together, and one that sets the same constants against each other. `silent`
// are columns all of whose numbers are hidden: with sums of those alone nobody can begin to reckon, so they
// are given only where another sum leads to one of them, and then only if they are not too many.
// Bounds, so that a page of many measures costs milliseconds: up to 9 columns every sum; up to 14 every
// total of any number of parts; up to 30 all sums of at most four members; up to 60 of three; up to 400
// of two; beyond that none; and most_sums in all.
ColumnSums find_sums(const std::vector<NumberColumn>& columns, const std::vector<bool>& silent);

// In proportion to the columns: a page has one or two sums a measure, and some by chance.
constexpr std::size_t most_sums(std::size_t columns) { return 100 + 10 * columns; }

// Columns that are the sum of all the others, however many: a cohort and its case studies. Here a column
// without a number at a row counts as nobody: a team that has not begun yet.
std::vector<ColumnSum> find_family_totals(const std::vector<NumberColumn>& columns);

// Rows in order, `numbers[i]` the number of row i, for a table whose labels are parts of a whole: row t
// is a total when it is the sum of two or more rows directly before it, directly after it, or of all
// others. Each member's `column` is here a row.
std::vector<ColumnSum> find_total_rows(const NumberColumn& numbers);

}  // namespace lantern::disclosure
