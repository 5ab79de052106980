// The HTML of a page → the words that people read on it, by sections. What is searched is taken from what is
// published, so nothing can be found that a page does not show. Pure; any thread.
#pragma once
#include <string_view>

#include "search/document.hpp"

namespace lantern::search {

// Reads what stands in <main>. A section begins at a heading with an id, and at a figure, list item, details
// or section with one, where it ends again; a drawing gives the section its title as a heading. Left out are
// what is hidden, what leads elsewhere (nav, forms, buttons), and what is marked data-search="no". Of a
// section with figures or parts that are made up (class made-up) only the heading stays: its words would
// stand in a list of results without the notice.
PageText read_page(std::string_view html);

}  // namespace lantern::search
