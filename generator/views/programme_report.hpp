// The report of the whole programme: its cohorts compared, a chapter for each, what was learned together, and
// the hard words in it. Functions of the page's context; the task's thread.
#pragma once
#include "print/report.hpp"
#include "views/page_context.hpp"

namespace lantern::views {

// Whether there is anything to report on: a cohort or a case study.
bool has_programme_report(const site::Relations& relations);

// Codes: chart-failed, picture-failed.
print::Report programme_report(const PageContext& context);

}  // namespace lantern::views
