// What is printed from a page: the easy-read guide in two sizes, and the sheet of a label or poster.
// Functions of the assembly; any thread. Each page's files are made by the task that renders the page, so
// that it can say how large they are.
#pragma once
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "print/printer.hpp"
#include "views/easy_pages.hpp"

namespace lantern::outputs {

// Of a page with an easy-read version; also says when the guide has too many pages. Codes: print-failed,
// print-picture, print-letter, length.
views::PrintedGuides print_guides(const Page& page, const views::PageContext& made_with);
std::optional<print::PrintedFile> print_sheet_of(const Page& page, const views::PageContext& made_with);

}  // namespace lantern::outputs
