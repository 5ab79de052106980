#include "views/improvement_views.hpp"

#include <algorithm>

#include "charts/driver_diagram.hpp"
#include "site/tested_ideas.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(Driver2View view) {
  return Fields().add("title", std::move(view.title)).add("changes", std::move(view.changes));
}

Value to_value(DriverView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("changes", std::move(view.changes))
      .add("drivers", std::move(view.drivers));
}

Value to_value(DriverDiagramView view) {
  return Fields()
      .add("made_up", std::move(view.made_up))
      .add("aim", std::move(view.aim))
      .add("drivers", std::move(view.drivers))
      .add("picture", std::move(view.picture));
}

Value to_value(ScoreView view) {
  return Fields()
      .add("date", std::move(view.date))
      .add("score", std::move(view.score))
      .add("meaning", std::move(view.meaning));
}

Value to_value(AssessmentView view) {
  return Fields()
      .add("made_up", std::move(view.made_up))
      .add("scores", std::move(view.scores))
      .add("from", std::move(view.from))
      .add("to", std::move(view.to))
      .add("scale", std::move(view.scale))
      .add("picture", std::move(view.picture));
}

namespace {

// The ideas of a driver, those that were tested with the numbers of their tests.
Group<TextView> ideas_view(const std::vector<std::string>& ideas, const site::IdeaTests& tests,
                           const Wording& w) {
  Group<TextView> group;
  for (const std::string& idea : ideas) {
    const auto tested = tests.find(idea);
    if (tested == tests.end()) {
      group.items.push_back({idea});
      continue;
    }
    std::string numbers;
    for (const std::string& number : tested->second) numbers += (numbers.empty() ? "" : ", ") + number;
    group.items.push_back(
        {w.say("idea_tested",
               {{"idea", idea}, {"count", static_cast<long>(tested->second.size())}, {"tests", numbers}})});
  }
  return group;
}

}  // namespace

DriverDiagramView driver_diagram_view(const DriverDiagram& diagram, const CaseStudy* study,
                                      const PictureContext& context) {
  const site::IdeaTests tests = study == nullptr ? site::IdeaTests() : site::tests_of_ideas(*study);
  DriverDiagramView view;
  view.made_up = context.made_up;
  view.aim = diagram.aim;
  for (const Driver& driver : charts::folded(diagram).drivers) {
    DriverView made{driver.title, ideas_view(driver.changes, tests, context.wording), {}};
    for (const Driver& second : driver.drivers)
      made.drivers.items.push_back({second.title, ideas_view(second.changes, tests, context.wording)});
    view.drivers.push_back(std::move(made));
  }
  view.picture = driver_diagram_picture(diagram, tests, context);
  return view;
}

AssessmentView assessment_view(const std::vector<AssessmentScore>& scores, const LanguageView& view,
                               const PictureContext& context) {
  std::vector<AssessmentScore> sorted = scores;
  std::ranges::stable_sort(
      sorted, [](const AssessmentScore& a, const AssessmentScore& b) { return a.date < b.date; });
  AssessmentView made;
  made.made_up = context.made_up;
  for (const AssessmentScore& score : sorted)
    made.scores.push_back({date_view(score.date, view.wording), score_in_figures(score.score),
                           view.wording.say(score_key(score.score))});
  if (!made.scores.empty()) {
    made.from = made.scores.front().score;
    made.to = made.scores.back().score;
  }
  if (const Page* scale = view.relations.find(PageKind::resource, "assessment-scale"))
    made.scale = {scale->address};
  made.picture = score_picture(sorted, context);
  return made;
}

}  // namespace lantern::views
