// The page of all measures of a site, at a glance: /measures/. Pure; any thread.
#pragma once
#include "views/assembly.hpp"

namespace lantern::views {

// The `measures` of CONTEXT.md: a group for outcome, process and balancing measures, each sorted by what
// wants attention first, and what the reader can choose them by.
templates::Value measures_page_value(const Assembly& assembly, const LanguageView& view);

}  // namespace lantern::views
