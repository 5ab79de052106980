// The one page of a label or poster: which rows of its easy-read page stand on it. Pure; any thread.
#pragma once
#include <cstddef>
#include <optional>

#include "base/diagnostic.hpp"
#include "model/page.hpp"

namespace lantern::site {

// From a heading up to the next one that is as high or higher.
struct SheetPart {
  std::size_t begin = 0, end = 0;  // of EasyRead::rows
};

// The part that `sheet` names; without it all rows. Nothing where no heading has that name.
std::optional<SheetPart> sheet_part(const EasyRead& easy);

// A translation whose part is named by the original alone has the same part: the heading at that place, where
// both have as many.
void take_over_sheet(EasyRead& translation, const EasyRead& original);

// Codes: sheet-unknown, sheet-unused.
void check_sheet(const Page& page, Diagnostics& diagnostics);

}  // namespace lantern::site
