// The addresses of other websites that a site leads to, each once, with every place that names it: links in
// words, materials, events, organisations, the menu and the foot. Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "site/site_index.hpp"

namespace lantern::site {

struct OutsideLink {
  std::string address;                 // http or https, without its #part
  std::vector<SourceLocation> places;  // by file and line
};

// By address. Those below the address of the site itself are none of other websites.
std::vector<OutsideLink> outside_links(const SiteIndex& index);

}  // namespace lantern::site
