// The numbers behind the measures of a site and how they hang together, before anything is hidden: which
// rows publish the same quantity, which quantities are sums of others. What secondary.hpp works on.
// Pure; safe from any thread. Points into the measures, which must live longer.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/measure_numbers.hpp"
#include "disclosure/worlds.hpp"

namespace lantern::disclosure {

struct Place {
  std::size_t measure = 0;
  std::size_t row = 0;  // of the published series, which is the point of the analysis
  Part part = Part::value;
};

struct Quantity {
  double truth = 0;
  std::vector<Place> places;  // all say the same number
};

// Measures among which sums are looked for: those of one page; a cohort's and its case studies'.
struct MeasureGroup {
  std::vector<std::size_t> members;
};

// The numbers of one measure and part, at the rows of its group.
struct GroupColumn {
  std::size_t measure = 0;
  Part part = Part::value;
  std::vector<double> numbers;                         // NaN where it has none
  std::vector<std::optional<std::size_t>> quantities;  // the same rows
};
struct GroupTable {
  std::vector<std::string> keys;
  std::vector<GroupColumn> columns;  // values that count, numerators, denominators
  bool too_many_sums = false;        // beyond most_sums: none of them stands in the web
};

struct NumberWeb {
  std::vector<Quantity> quantities;
  std::vector<Equation> sums;           // of three members or more
  std::vector<Equation> row_equations;  // denominator = numerator + complement, one a row
  std::vector<GroupTable> tables;       // one a group
  // Quantities of one row whose columns are the same constant, where only some of these stand in the
  // sums: what is true of one of them may be true of any.
  std::vector<std::vector<std::size_t>> alike;
  // By measure, row and part.
  std::vector<std::vector<std::array<std::optional<std::size_t>, part_count>>> ids;
};

// Sums are looked for in each group by find_sums, find_family_totals and find_total_rows, and over time:
// a series that adds another one up (running totals), or that holds its sums of longer periods (a year
// and its months). Two columns that say the same are made one quantity. `hidden` are the rows of each
// measure that are hidden for its own numbers: sums of hidden numbers alone are not looked for.
NumberWeb weave(const std::vector<MeasureNumbers>& measures, const std::vector<MeasureGroup>& groups,
                const std::vector<std::vector<bool>>& hidden);

}  // namespace lantern::disclosure
