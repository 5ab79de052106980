// The map of the site at the foot of every page: groups of links that lead to every list, no page twice.
// Functions of the assembly; any thread.
#pragma once
#include <string>
#include <vector>

#include "site/addresses.hpp"
#include "views/assembly.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

struct SiteMapGroupView {
  std::string title;
  std::vector<LinkView> links;  // at least one
};

templates::Value to_value(SiteMapGroupView view);

std::vector<SiteMapGroupView> site_map(const Assembly& assembly, const LanguageView& view);

// The title of a page that lists others: its author's where somebody introduced it.
std::string title_of(site::ListPage list, const LanguageView& view);

}  // namespace lantern::views
