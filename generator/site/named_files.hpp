// The files that are published because a page names them, found by the check of the site (site_check.hpp).
// Plain structs; made once, then read by any number of threads.
#pragma once
#include <map>
#include <string>

#include "base/source_location.hpp"
#include "pictures/picture_set.hpp"

namespace lantern::site {

// Who names a file first, and what becomes of it. Those of assets/ and root/ are published though no page
// names them.
struct Naming {
  SourceLocation where;
  bool shown = false;    // by a page, as a picture
  bool offered = false;  // by a page, to be had
};

struct NamedPicture {
  pictures::ResolvedPicture picture;
  SourceLocation where;
};

struct NamedFiles {
  std::map<std::string, Naming> files;           // of the site: named by a page, or of assets/ or root/
  std::map<std::string, NamedPicture> pictures;  // of easy-read pages, by address
};

}  // namespace lantern::site
