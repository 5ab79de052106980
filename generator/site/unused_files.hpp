// What lies in content/ and does not do what its author meant: a file that nothing uses, a file that looks
// like a page and is none, a page that stands where it is only a plain one. All of it warnings, one a file,
// or one a folder where there are many. By one thread.
#pragma once
#include "base/diagnostic.hpp"
#include "site/named_files.hpp"
#include "site/site_index.hpp"

namespace lantern::site {

// Codes: file-misnamed, page-misplaced, file-unused. The last is said only of a site without errors: whoever
// cannot be read may name the file.
void check_unused_files(const SiteIndex& index, const NamedFiles& named, Diagnostics& diagnostics);

}  // namespace lantern::site
