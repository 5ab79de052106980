// The front of a report: a band of colour with its title, whose it is and of when, and its people in the
// lantern's light. A report of a page or two has a band above its words instead.
// Belongs to one call on one thread, with its workshop.
#pragma once
#include "print/report_blocks.hpp"

namespace lantern::print {

// Takes the page that is open.
void draw_report_cover(Paper& paper, const Report& report, ReportBlocks& blocks, PrintedFile& file);

// The band as the first piece of the first page.
void add_report_head(const Report& report, ReportBlocks& blocks);

}  // namespace lantern::print
