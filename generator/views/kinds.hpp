// What each kind of page adds to the frame, as CONTEXT.md says. Pure; any thread.
#pragma once
#include "views/assembly.hpp"
#include "views/body.hpp"

namespace lantern::views {

// Adds the object of the page's kind (case_study, cohort ...) to `frame`; nothing for plain pages.
void add_kind(templates::Object& frame, const Page& page, const Assembly& assembly, const LanguageView& view,
              Diagnostics& diagnostics);

// The layout of a written page.
std::string_view layout_of(const Page& page);
// `page.kind` of a written page: "case-study".
std::string kind_name(const Page& page);

}  // namespace lantern::views
