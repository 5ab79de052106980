#include "views/teams_side_by_side.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "views/multiples.hpp"

namespace lantern::views {
namespace {

struct TeamsMeasures {
  MeasureKind kind = MeasureKind::outcome;
  std::vector<NamedResult> results;

  bool takes(const Measure& measure) const {
    return measure.kind == kind && on_one_scale(measure, *results.front().result->measure);
  }
  bool of_several_teams() const {
    return std::ranges::any_of(results, [&](const NamedResult& named) {
      return named.result->page != results.front().result->page;
    });
  }
};

}  // namespace

std::string team_of(const Page& study, const site::Relations& relations) {
  const Organisation* organisation = relations.organisation(std::get<CaseStudy>(study.details).organisation);
  return organisation == nullptr ? study.title : organisation->name;
}

std::vector<TeamsSideBySide> teams_side_by_side(
    const Page& cohort, const PageContext& context,
    const std::function<bool(const Page& study, const MeasureResult&)>& taken) {
  const site::Relations& relations = context.view.relations;
  const Wording& w = context.view.wording;
  std::vector<TeamsMeasures> groups;
  for (const MeasureKind kind : values_of<MeasureKind>)
    for (const Page* study : relations.case_studies_of_cohort(cohort.id))
      for (const MeasureResult& result : context.assembly.results_of(*study)) {
        if (result.measure->kind != kind || !has_panel(result) || !taken(*study, result)) continue;
        const NamedResult named{&result,
                                team_of(*study, relations),
                                {site::shown_address(*study, relations) + "#" + result.anchor()}};
        const auto group = std::ranges::find_if(
            groups, [&](const TeamsMeasures& each) { return each.takes(*result.measure); });
        if (group == groups.end())
          groups.push_back({kind, {named}});
        else
          group->results.push_back(named);
      }
  std::vector<TeamsSideBySide> all;
  for (TeamsMeasures& group : groups) {
    if (!group.of_several_teams()) continue;
    const std::string title = common_title(group.results);
    const auto count = static_cast<long>(group.results.size());
    if (title.empty())
      for (NamedResult& named : group.results)
        named.name =
            w.say("side_by_side_name", {{"page", named.name}, {"title", named.result->measure->title}});
    std::string headline =
        title.empty() ? w.say("side_by_side_kind",
                              {{"kind", w.say("measure_kinds_" + key_of(group.kind))}, {"count", count}})
                      : w.say("side_by_side_teams", {{"title", title}, {"count", count}});
    all.push_back({std::move(group.results), std::move(headline)});
  }
  return all;
}

}  // namespace lantern::views
