// The schema of each kind of page: the fields all pages share and those of the kind.
// Made on first use and never changed; any thread.
#pragma once
#include "content/schema.hpp"
#include "model/page.hpp"

namespace lantern::content {

const Schema<Page>& page_schema(PageKind kind);

// The own part of a page of a kind, not filled in yet: what page_schema() reads into.
PageDetails empty_details(PageKind kind);

// Fields of an easy-read.md.
const Schema<EasyRead>& easy_read_schema();

}  // namespace lantern::content
