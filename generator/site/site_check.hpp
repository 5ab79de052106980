// What is between pages: whether every link leads somewhere and every picture is there; and, found on the
// way, which files have to be published because a page names them.
#pragma once
#include "base/diagnostic.hpp"
#include "pictures/picture_set.hpp"
#include "site/named_files.hpp"
#include "site/site_index.hpp"
#include "site/source_files.hpp"

namespace lantern::site {

// Codes: those of links.hpp and file_rule.hpp, picture-unknown. Also tells the relations which pages use
// which resource. `pictures`: those that easy-read pages may name; null: none. By one thread, in time linear
// in the pages.
NamedFiles check_site(SiteIndex& index, const SourceFiles& files, const pictures::PictureSet* pictures,
                      Diagnostics& diagnostics);

}  // namespace lantern::site
