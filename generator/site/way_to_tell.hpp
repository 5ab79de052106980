// Whether readers of easy-read pages are told how to say that a page is hard to read. Advice, so a warning.
// Pure; any thread.
#pragma once
#include "base/diagnostic.hpp"
#include "model/site.hpp"

namespace lantern::site {

// Code: no-way-to-tell, once for the site.
void check_way_to_tell(const Site& site, Diagnostics& diagnostics);

}  // namespace lantern::site
