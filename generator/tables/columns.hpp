// Which column of a sheet is which: the heading row is found, and its names are those of the contract or
// those that the measure's author gives. Pure; any thread.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>

#include "base/diagnostic.hpp"
#include "model/measure.hpp"
#include "tables/cells.hpp"

namespace lantern::tables {

enum class ColumnRole { date, label, value, numerator, denominator, exclude, note };

inline constexpr std::array<std::string_view, 7> column_roles = {
    "date", "label", "value", "numerator", "denominator", "exclude", "note"};

struct Columns {
  std::size_t heading_row = 0;                   // place in Sheet::rows
  std::array<int, column_roles.size()> place{};  // the column of each role, from 1; 0 where there is none
  std::array<std::string, column_roles.size()> heading;  // as it is written in the file

  int at(ColumnRole role) const { return place[static_cast<std::size_t>(role)]; }
  bool has(ColumnRole role) const { return at(role) != 0; }
  const std::string& name(ColumnRole role) const { return heading[static_cast<std::size_t>(role)]; }
};

// Nothing after an error: csv-header for headings that are missing, twice or near misses, csv-not-a-row for
// what stands above them, csv-merged. Columns that are left out give one warning (csv-columns).
std::optional<Columns> find_columns(const Sheet& sheet, const Measure& measure,
                                    std::span<const std::string> read_elsewhere, Diagnostics& diagnostics);

// The names people give: date and label belong together, as do value and numerator and denominator.
std::string normal_heading(std::string_view text);

}  // namespace lantern::tables
