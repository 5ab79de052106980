// What is printed from an easy-read page: its guide in two sizes.
// Functions of the assembly; any thread. Each page's files are made by the task that renders the page, so
// that it can say how large they are.
#pragma once
#include "base/diagnostic.hpp"
#include "print/printer.hpp"
#include "views/easy_pages.hpp"

namespace lantern::outputs {

// Of a page with an easy-read version; also says when the guide has too many pages. Codes: print-failed,
// print-picture, print-letter, length.
views::PrintedGuides print_guides(const Page& page, const views::PageContext& made_with);

}  // namespace lantern::outputs
