// The words of the site at the foot of every page: `footer` in CONTEXT.md. Pure; any thread.
#pragma once
#include "views/assembly.hpp"
#include "views/values.hpp"

namespace lantern::views {

// In the language of `view`, with links and pictures as `urls` writes them; empty where the site has none.
Markup footer_view(const Assembly& assembly, const LanguageView& view, const templates::UrlResolver& urls);

}  // namespace lantern::views
