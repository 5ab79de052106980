// The columns of numbers: what each cell is, what the numbers of a measure may be, and where there are none.
// Belongs to the reading of one file.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "model/measure.hpp"
#include "tables/cell_problems.hpp"
#include "tables/columns.hpp"
#include "tables/numbers.hpp"

namespace lantern::tables {

class NumberColumns {
 public:
  NumberColumns(const Sheet& sheet, const Columns& columns, std::span<const Row* const> rows,
                const Measure& measure, CellProblems& problems)
      : sheet_(sheet), columns_(columns), rows_(rows), measure_(measure), problems_(problems) {}

  // Fills in the numbers of `series`, a row of it for each of the rows.
  void read(Series& series);

  // One warning (csv-gap) that lists the signs that stand where a number would.
  void warn_of_gaps(Diagnostics& diagnostics) const;

 private:
  struct Gap {
    int row = 0;
    const Cell* cell = nullptr;
  };
  void read_column(ColumnRole role, Series& series);
  void check_sign(int row, const Cell& cell, const ReadNumber& read, ColumnRole role);
  void check_shares();
  void check_value(int row, const Cell& cell, double value);
  void check_ratio(const Row& row, const SeriesRow& read);

  const Sheet& sheet_;
  const Columns& columns_;
  std::span<const Row* const> rows_;
  const Measure& measure_;
  CellProblems& problems_;
  std::vector<Gap> gaps_;

  // Of the values: what check_shares() looks at.
  struct Share {
    int row = 0;
    const Cell* cell = nullptr;
    double value = 0;
  };
  std::optional<Share> first_fraction_;  // above 0 and below 1, without a per cent sign
  bool per_cent_ = false;                // any cell has one
  double largest_ = 0;                   // of those without
};

}  // namespace lantern::tables
