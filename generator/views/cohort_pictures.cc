#include "views/cohort_pictures.hpp"

#include <cmath>

#include <algorithm>

namespace lantern::views {
namespace {

bool drawn(const Answer& answer) { return answer.bar.share.has_value(); }

// The highest is the headline: of those whose people are known, where any are.
const Answer& highest(const std::vector<Answer>& answers) {
  return *std::ranges::max_element(answers, {}, [](const Answer& answer) {
    return std::pair{answer.respondents && drawn(answer), answer.bar.share.value_or(-1)};
  });
}

std::string told(const Answer& answer, const Wording& w) {
  const std::string& statement = answer.bar.words;
  const bool goes_on = !statement.empty() && statement[0] >= 'a' && statement[0] <= 'z';
  return w.say("picture_answers", {{"figure", answer.bar.figure},
                                   {"base", answer.respondents.value_or(0)},
                                   {"goes_on", std::string(goes_on ? "yes" : "no")},
                                   {"statement", statement}});
}

// Said once where it is the same for all, or where the drawing shows whose it is; empty otherwise.
std::string common_base(const std::vector<Answer>& answers, const Wording& w) {
  std::optional<long> base;
  bool unknown = false, dots = true;
  for (const Answer& answer : answers) {
    if (!drawn(answer)) return {};
    if (!answer.respondents) {
      unknown = true;
      continue;
    }
    if (base && *base != *answer.respondents) return {};
    base = answer.respondents;
    dots = dots && answer.bar.people;
  }
  if (!base) return w.say("respondents_unknown");
  if (dots) return w.say(unknown ? "respondents_dots_and_bars" : "respondents_dots", {{"count", *base}});
  return unknown ? "" : w.say("respondents", {{"count", *base}});
}

}  // namespace

std::string share_of_teams(const Teams& teams, const Wording& wording) {
  const double share = 100.0 * *teams.completed / *teams.started;
  const double whole = std::round(share);
  const bool kept =
      !teams.target_percent || (share >= *teams.target_percent) == (whole >= *teams.target_percent);
  return wording.percent(kept ? whole : share);
}

std::optional<PeopleView> teams_picture(const Teams& teams, const PictureContext& context) {
  if (!teams.started || !teams.completed) return std::nullopt;
  const auto count = charts::people_count(*teams.completed, *teams.started, {});
  if (!count) return std::nullopt;
  const Wording& w = context.wording;
  const std::string target = teams.target_percent ? w.percent(*teams.target_percent) : "";
  PeopleView view = people_view(*count, charts::PeopleSign::dot,
                                w.say("picture_teams", {{"completed", static_cast<long>(*teams.completed)},
                                                        {"started", static_cast<long>(*teams.started)},
                                                        {"percent", share_of_teams(teams, w)},
                                                        {"aimed", std::string(target.empty() ? "no" : "yes")},
                                                        {"target", target}}),
                                context);
  view.key = w.say(count->whole == *teams.started ? "picture_teams_key" : "picture_teams_key_hundred");
  return view;
}

std::optional<PictureView> answers_picture(const std::vector<Answer>& answers,
                                           const PictureContext& context) {
  if (std::ranges::none_of(answers, drawn)) return std::nullopt;
  const Wording& w = context.wording;
  charts::BarsSpec spec;
  std::string described;
  const std::string base = common_base(answers, w);
  for (const Answer& answer : answers) {
    const charts::Bar& bar = answer.bar;
    described += (described.empty() ? "" : "; ") + (bar.figure.empty() ? "" : bar.figure + ' ') + bar.words +
                 (bar.base.empty() ? "" : ": " + bar.base);
    spec.bars.push_back(bar);
    if (!base.empty()) spec.bars.back().base.clear();
  }
  spec.about = about_picture(context, told(highest(answers), w), std::move(described));
  PictureView picture = drawn_twice(std::move(spec), charts::draw_bars, context);
  picture.base = base;
  return picture;
}

}  // namespace lantern::views
