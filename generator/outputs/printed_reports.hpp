// Reports of cohorts and of the programme as PDF. Functions of the assembly; any thread. Each is printed by the
// task that renders its page, which says how large it is.
#pragma once
#include "base/diagnostic.hpp"
#include "outputs/page_work.hpp"

namespace lantern::outputs {

// `where` is what an author can change about it. Codes: print-failed, print-letter.
PrintedReport print_report(print::Report report, const views::Assembly& assembly, const SourceLocation& where,
                           Diagnostics& diagnostics);

}  // namespace lantern::outputs
