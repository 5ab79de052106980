// The `case_study` of CONTEXT.md: a project from its aim to what lasts. Pure; any thread.
#pragma once
#include "views/assembly.hpp"

namespace lantern::views {

templates::Value case_study_value(const Page& page, const Assembly& assembly, const LanguageView& view,
                                  Diagnostics& diagnostics);

}  // namespace lantern::views
