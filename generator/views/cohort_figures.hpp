// The large figures of a cohort: its own report opens with them, and the programme's tells the cohort by
// them. A function of the page's context; the task's thread.
#pragma once
#include "print/report.hpp"
#include "views/page_context.hpp"

namespace lantern::views {

// Those that its author opens with, then what people said, then what projects say. The teams are on the
// cover. `page` is a cohort.
print::ReportFigures cohort_figures(const Page& page, const PageContext& context);

}  // namespace lantern::views
