// Which test cycles tried which idea of the driver diagram: by its own words, never guessed from titles.
// Pure functions; any thread.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/page.hpp"

namespace lantern::site {

// The numbers of the cycles, from 1 and in order, as charts and lists of tests count them.
std::vector<std::size_t> cycles_that_test(std::string_view idea, const CaseStudy& study);

// Code: unknown-idea.
void check_tested_ideas(const Page& page, Diagnostics& diagnostics);

}  // namespace lantern::site
