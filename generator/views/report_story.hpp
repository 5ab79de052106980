// A project in a report: in a spread of its own in the report of its cohort, in a few lines in that of the
// programme. Made-up figures give neither a result nor a chart here (measure_figures.hpp).
// Functions of the page's context; the task's thread.
#pragma once
#include <optional>

#include "print/report.hpp"
#include "views/page_context.hpp"

namespace lantern::views {

// What a project's figures say, for a place with others: from where to where, or the newest value.
// Nothing where they are made up or there are none.
std::optional<print::ReportFigure> story_figure(const Page& study, const PageContext& context);

// Aim, result, chart, what was tested, learned and lasts, and one voice.
print::ReportPart story_spread(const Page& study, const PageContext& context);

// Each project with what its figures say, and how sure that is.
print::ReportTable results_table(const site::PageList& studies, const PageContext& context);

// A measure with its chart; nothing where it has none that may stand here.
std::optional<print::ReportPicture> measure_picture(const MeasureResult& result, const PageContext& context);

}  // namespace lantern::views
