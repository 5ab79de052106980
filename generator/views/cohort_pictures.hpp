// The pictures of a cohort: its teams one by one, and what people said afterwards. Pure functions; any
// thread.
#pragma once
#include "charts/bars.hpp"
#include "model/page.hpp"
#include "views/picture_view.hpp"

namespace lantern::views {

// The share of teams that completed: a whole number, for of some twenty teams a tenth of a per cent is
// nobody; more exact only where the target would change sides. Both numbers are known.
std::string share_of_teams(const Teams& teams, const Wording& wording);

// Each team that started, filled where it completed. Nothing where one of the numbers is not known.
std::optional<PeopleView> teams_picture(const Teams& teams, const PictureContext& context);

// A row of an evaluation. Whatever is hidden must have no share, no people and no figure already.
struct Answer {
  charts::Bar bar;
  std::optional<long> respondents;  // of what is shown
};
// Nothing where there is nothing to draw. Code: picture-failed.
std::optional<PictureView> answers_picture(const std::vector<Answer>& answers, const PictureContext& context);

}  // namespace lantern::views
