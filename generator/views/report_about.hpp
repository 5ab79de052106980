// What stands at the end of every report: what is not known, how small numbers are hidden, where the figures
// come from, and when it was made. Functions of the page's context; the task's thread.
#pragma once
#include <vector>

#include "print/report.hpp"
#include "views/page_context.hpp"

namespace lantern::views {

// `cohorts` and `studies` are what the report tells of. `author_knows` and `author_sources` are what the page
// of its cohort says itself; none in the report of the programme.
print::ReportChapter about_report(const site::PageList& cohorts, const site::PageList& studies,
                                  std::vector<print::ReportBlock> author_knows,
                                  std::vector<print::ReportBlock> author_sources, const PageContext& context);

}  // namespace lantern::views
