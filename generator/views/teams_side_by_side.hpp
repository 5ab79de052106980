// Which measures of the teams of a cohort can stand side by side: those of one kind and one unit that two
// teams and more have. The cohort's page shows all of them, its report the measure of each team's aim.
// Functions of the page's context; any thread.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "views/page_context.hpp"
#include "views/side_by_side.hpp"

namespace lantern::views {

struct TeamsSideBySide {
  std::vector<NamedResult> results;
  std::string headline;
};

// Of those that `taken` lets in.
std::vector<TeamsSideBySide> teams_side_by_side(
    const Page& cohort, const PageContext& context,
    const std::function<bool(const Page& study, const MeasureResult&)>& taken);

// How a team is called where it stands with others: its organisation, or the title of its story.
std::string team_of(const Page& study, const site::Relations& relations);

}  // namespace lantern::views
