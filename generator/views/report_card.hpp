// The report card of a case study: the whole project on one printed A4 page. What does not fit is
// counted and stands on the project's own page. Pure; any thread.
#pragma once
#include "views/assembly.hpp"

namespace lantern::views {

// The `report_card` of CONTEXT.md. `page` is a case study.
templates::Value report_card_value(const Page& page, const Assembly& assembly, const LanguageView& view,
                                   Diagnostics& diagnostics);

}  // namespace lantern::views
