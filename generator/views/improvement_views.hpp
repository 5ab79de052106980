// The driver diagram and the assessment of a team as layouts are given them: a picture, and the same in
// words. Pure functions; any thread.
#pragma once
#include "views/improvement_pictures.hpp"
#include "views/page_context.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

struct Driver2View {
  std::string title;
  Group<TextView> changes;
};
struct DriverView {
  std::string title;
  Group<TextView> changes;
  Group<Driver2View> drivers;
};
struct DriverDiagramView {
  std::string made_up, aim;
  std::vector<DriverView> drivers;
  std::optional<PictureView> picture;
};

struct ScoreView {
  std::optional<DateView> date;
  std::string score, meaning;
};
struct AssessmentView {
  std::string made_up;
  std::vector<ScoreView> scores;
  std::string from, to;
  Address scale;
  std::optional<PictureView> picture;
};

templates::Value to_value(Driver2View view);
templates::Value to_value(DriverView view);
templates::Value to_value(DriverDiagramView view);
templates::Value to_value(ScoreView view);
templates::Value to_value(AssessmentView view);

// `study` has the tests of its ideas; null for a diagram of its own.
DriverDiagramView driver_diagram_view(const DriverDiagram& diagram, const CaseStudy* study,
                                      const PictureContext& context);
// Scores in any order.
AssessmentView assessment_view(const std::vector<AssessmentScore>& scores, const LanguageView& view,
                               const PictureContext& context);

}  // namespace lantern::views
