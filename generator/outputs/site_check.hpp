// What is between pages: whether every link leads somewhere, every picture is there and no two things
// want one address; and, found on the way, what else has to be published because a page names it.
#pragma once
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "pictures/picture_set.hpp"
#include "views/assembly.hpp"

namespace lantern::outputs {

struct SiteCheck {
  std::set<std::string> files;  // of the site: named by a page, or assets
  std::set<std::string>
      photographs;  // of the site: named by easy-read pages alone, to be scaled for the screen
  std::vector<std::pair<std::string, pictures::ResolvedPicture>> pictures;  // of easy-read pages, by address
  std::vector<std::pair<std::string, std::string>> redirections;  // from an old address to the page's
};

// Codes: those of links.hpp, address-taken, picture-unknown. Also tells the relations which pages use
// which resource. By one thread, in time linear in the pages.
SiteCheck check_site(views::Assembly& assembly, Diagnostics& diagnostics);

}  // namespace lantern::outputs
