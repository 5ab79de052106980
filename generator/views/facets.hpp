// What readers choose pages by, in search and in lists: kind, cohort, topic, organisation and year. Functions
// of the relations of one language; any thread.
#pragma once
#include <string>
#include <vector>

#include "search/document.hpp"
#include "views/assembly.hpp"

namespace lantern::views {

// All values of a page. Its kind is the word of `lantern schema`; a project has every year it ran in.
std::vector<search::FacetValue> facets_of(const Page& page, const LanguageView& view);
search::FacetValue easy_read_facet(const LanguageView& view);
search::FacetValue glossary_facet(const LanguageView& view);
// Of a page that is none of these: a list, all measures.
search::FacetValue page_facet(const LanguageView& view);
std::vector<search::FacetValue> facets_of(const Topic& topic, const LanguageView& view);
std::vector<search::FacetValue> facets_of(const Organisation& organisation, const LanguageView& view);

}  // namespace lantern::views
