// The measures of a page, and all data of a site, as search engines look for data: Dataset of schema.org.
// What is made up is none. Functions of the assembly; any thread.
#pragma once
#include <vector>

#include "views/assembly.hpp"
#include "views/json_ld.hpp"

namespace lantern::views {

// Of the measures of a page that are drawn and observed, in their order.
std::vector<Dataset> datasets_of(const Page& page, const Assembly& assembly, const LanguageView& view);

// Of the whole site, as /data/ gives it.
Dataset whole_dataset(const Assembly& assembly, const LanguageView& view);

}  // namespace lantern::views
