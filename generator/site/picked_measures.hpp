// The measures that blocks show of their own page and of others. Pure functions; any thread.
#pragma once
#include "base/diagnostic.hpp"
#include "site/links.hpp"

namespace lantern::site {

// The page that has it: its own or the one that it names. Null where there is none, which is reported.
const Page* page_of(const PickedMeasure& picked, const LinkOrigin& origin, const Links& links);

// Null where the page has no measure of that id.
const Measure* measure_of(const Page& page, std::string_view id);

// Of a measure of another page. Codes: unknown-measure, measure-without-data.
void check_picked_measure(const PickedMeasure& picked, const Page& page, Diagnostics& diagnostics);

// What stands on one scale is of one unit and goes on in time. Codes: compared-units, compared-places.
void check_comparisons(const Page& page, const Links& links, Diagnostics& diagnostics);

}  // namespace lantern::site
