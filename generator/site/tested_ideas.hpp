// Which test cycles tried which idea of the driver diagram: by its own words, never guessed from titles.
// Pure functions; any thread.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/page.hpp"

namespace lantern::site {

// Of an idea that was tested: the numbers of its cycles, as charts and lists of tests count them.
using IdeaTests = std::map<std::string, std::vector<std::string>, std::less<>>;
IdeaTests tests_of_ideas(const CaseStudy& study);

// Code: unknown-idea.
void check_tested_ideas(const Page& page, Diagnostics& diagnostics);

}  // namespace lantern::site
