// What a spreadsheet holds, for a proposal of measures: its sheets, their headings and what stands below
// them. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace lantern::tables {

enum class ColumnKind { empty, dates, numbers, percentages, money, text };

struct ColumnOutline {
  std::string heading;
  ColumnKind kind = ColumnKind::text;
  int cells = 0;               // with something in them
  bool months_first = false;   // of dates: they can only be read so
  bool order_unclear = false;  // of dates: they may be read either way
};

struct SheetOutline {
  std::string name;     // empty for a CSV file
  int heading_row = 0;  // as the spreadsheet counts; 0 for a sheet without a table
  std::vector<ColumnOutline> columns;
  int rows = 0;  // below the headings
};

// Sheets that are not hidden, in their order. Nothing after an error (those of open_table()).
std::optional<std::vector<SheetOutline>> outline(std::string_view file, std::string_view bytes,
                                                 Diagnostics& diagnostics);

}  // namespace lantern::tables
