// Captions and chapters that browsers cannot show, told where a page names their file. Not so of a file that
// may not be published: that is its mistake, and what it holds is nobody's business. Pure; any number of
// threads with diagnostics of their own.
#pragma once
#include "base/diagnostic.hpp"
#include "model/page.hpp"
#include "site/file_rule.hpp"

namespace lantern::site {

// captions-file.
void check_captions(const Page& page, const FileRule& rule, Diagnostics& diagnostics);

}  // namespace lantern::site
