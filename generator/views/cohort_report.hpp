// The report of one cohort: what a board wants to hold. Parts of which nothing is known are left out; made-up
// figures give neither a figure nor a chart. Functions of the page's context; the task's thread.
#pragma once
#include "print/report.hpp"
#include "views/page_context.hpp"

namespace lantern::views {

// `page` is a cohort. Codes: chart-failed, picture-failed.
print::Report cohort_report(const Page& page, const PageContext& context);

}  // namespace lantern::views
