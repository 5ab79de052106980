// The one page of a label or poster, to hang up or hand over: the whole page, or the part that its author
// names; never one that is cut. Functions of the assembly; any thread.
#pragma once
#include <optional>

#include "base/diagnostic.hpp"
#include "print/printer.hpp"
#include "views/page_context.hpp"

namespace lantern::outputs {

// Nothing for a page that has none, or where it cannot be printed. Codes: sheet-too-long, print-failed,
// print-picture, print-letter.
std::optional<print::PrintedFile> print_sheet_of(const Page& page, const views::PageContext& made_with);

}  // namespace lantern::outputs
