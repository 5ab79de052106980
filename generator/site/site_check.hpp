// What is between pages: whether every link leads somewhere and every picture is there; and, found on the
// way, which files have to be published because a page names them.
#pragma once
#include <map>
#include <set>
#include <string>

#include "base/diagnostic.hpp"
#include "pictures/picture_set.hpp"
#include "site/site_index.hpp"

namespace lantern::site {

struct NamedFiles {
  std::set<std::string> files;        // of the site: named by a page, or assets
  std::set<std::string> photographs;  // of the site: named by easy-read pages alone, to be scaled
  std::map<std::string, pictures::ResolvedPicture> pictures;  // of easy-read pages, by address
};

// Codes: those of links.hpp, picture-unknown. Also tells the relations which pages use which resource.
// `pictures`: those that easy-read pages may name; null: none. By one thread, in time linear in the pages.
NamedFiles check_site(SiteIndex& index, const pictures::PictureSet* pictures, Diagnostics& diagnostics);

}  // namespace lantern::site
