#include "views/improvement_views.hpp"

#include <algorithm>

#include "charts/driver_diagram.hpp"

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

DriverDiagramView driver_diagram_view(const DriverDiagram& diagram, const PictureContext& context) {
  DriverDiagramView view;
  view.made_up = context.made_up;
  view.aim = diagram.aim;
  for (const Driver& driver : charts::folded(diagram).drivers) {
    DriverView made{driver.title, texts(driver.changes), {}};
    for (const Driver& second : driver.drivers)
      made.drivers.items.push_back({second.title, texts(second.changes)});
    view.drivers.push_back(std::move(made));
  }
  view.picture = driver_diagram_picture(diagram, context);
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
