// What an open page is told: which version is shown, what is wrong, and what there is to know about this
// page. Pure functions of what is shown.
#pragma once
#include <string>
#include <string_view>

#include "serve/live_site.hpp"

namespace lantern::serve {

// As one line of JSON. `path` is that of the published file ("about/index.html").
std::string page_news(const Shown& shown, const std::string& run, std::string_view path);

// Why this page would not be published today, as a sentence for its writer; empty when it would.
std::string unready_mark(const Shown& shown, std::string_view path);

}  // namespace lantern::serve
