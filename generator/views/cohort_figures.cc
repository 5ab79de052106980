#include "views/cohort_figures.hpp"

#include <algorithm>

#include "views/cohort_page.hpp"
#include "views/key_facts.hpp"
#include "views/report_parts.hpp"
#include "views/report_story.hpp"
#include "views/teams_side_by_side.hpp"

namespace lantern::views {

print::ReportFigures cohort_figures(const Page& page, const PageContext& context) {
  const auto& cohort = std::get<Cohort>(page.details);
  const Assembly& assembly = context.assembly;
  const Wording& w = context.view.wording;
  print::ReportFigures figures;
  const auto add = [&](print::ReportFigure figure) {
    const bool known = std::ranges::any_of(figures.items, [&](const print::ReportFigure& other) {
      return !figure.figure.empty() && other.figure == figure.figure;
    });
    if (!known && figures.items.size() < most_large_figures) figures.items.push_back(std::move(figure));
  };
  for (const Component& component : page.body.components)
    if (const auto* block = std::get_if<KeyFactsBlock>(&component.data))
      for (const KeyFact& fact : block->facts)
        if (!fact.base.empty() && !(fact.count && fact.of && fact.count == cohort.teams.completed &&
                                    fact.of == cohort.teams.started))
          add({figure_of(fact, w), {}, {}, fact.text, fact.base});
  const PictureContext no_picture{"part-figures", w, assembly.theme.font, {page.source}, context.diagnostics};
  const auto answers = evaluation_view(page, assembly, no_picture);
  for (std::size_t i = 0; i < answers.items.size(); ++i)
    if (!answers.items[i].figure.empty() && cohort.evaluation[i].respondents)
      add({answers.items[i].figure, {}, {}, answers.items[i].text, answers.items[i].base});
  for (const Page* study : context.view.relations.case_studies_of_cohort(page.id))
    if (auto figure = story_figure(*study, context); figure && !figure->base.empty()) {
      figure->text = w.say("side_by_side_name",
                           {{"page", team_of(*study, context.view.relations)}, {"title", figure->text}});
      add(std::move(*figure));
    }
  return figures;
}

}  // namespace lantern::views
