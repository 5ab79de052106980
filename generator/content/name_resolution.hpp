// Names in place of ids: `organisation: Valley Community Health` means the one of that name. Done once all
// pages are read, before references are checked. Changes the one page given; pages may be done on any thread.
#pragma once
#include "content/page_reader.hpp"

namespace lantern::content {

// Puts the id in place of a name wherever the page, its blocks and its references have one.
void resolve_names(PageSource& source, const KnownNames& known);

}  // namespace lantern::content
