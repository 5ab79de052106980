// The menu of a site in one language, and which of its entries a page belongs to: the one that is the page or
// stands above it, else the one whose own page leads to it. Made once a language by the assembly; never
// changed after, so any thread may read.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "site/site_index.hpp"

namespace lantern::views {

struct MenuEntry {
  enum class Reach { this_site, other_website };
  std::string words;
  std::string address;
  Reach reach = Reach::this_site;
  std::vector<std::string> leads_to =
      {};  // pages and lists of the site that its page links to or shows as cards
};
using Menu = std::vector<MenuEntry>;

// A name that leads nowhere is told of once, in the main language of the site.
Menu menu_of(const site::SiteIndex& index, const site::Relations& relations, Diagnostics& diagnostics);

// Null for the home page, and for a page that no entry leads to.
const MenuEntry* entry_of(const Menu& menu, std::string_view address, std::string_view root);

}  // namespace lantern::views
