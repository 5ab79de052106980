// Whether readers find each page of a site, and can tell it from the others: pages that nothing links to,
// and pages of one title. Advice, so all of it is a warning. By one thread.
#pragma once
#include <map>
#include <string>

#include "base/diagnostic.hpp"
#include "site/shown_links.hpp"
#include "site/site_index.hpp"

namespace lantern::site {

// 'nothing-links-here', of pages that readers come to neither from the home page nor from a list of the site.
// The index of all pages does not count: a list of everything shows nobody the way.
void check_ways(const SiteIndex& index, const ShownLinks& links, Diagnostics& diagnostics);

// 'same-title'. `titles`: where the title of each page stands, by its source.
void check_titles(const Site& site, const std::map<std::string, SourceLocation>& titles,
                  Diagnostics& diagnostics);

}  // namespace lantern::site
