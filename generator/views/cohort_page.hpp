// The `cohort` of CONTEXT.md: a group of teams, what they set out to do and what came of it. Pure; any
// thread.
#pragma once
#include "views/assembly.hpp"

namespace lantern::views {

templates::Value cohort_value(const Page& page, const Assembly& assembly, const LanguageView& view,
                              Diagnostics& diagnostics);

}  // namespace lantern::views
