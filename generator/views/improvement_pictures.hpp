// The pictures of improvement work on a page: each with its message, drawn twice, for wide and for
// narrow screens. The layouts put the same content beside it as words (themes/lantern/CONTEXT.md).
// Pure functions; any thread.
#pragma once
#include <string>

#include "base/diagnostic.hpp"
#include "charts/bars.hpp"
#include "charts/font.hpp"
#include "model/improvement.hpp"
#include "model/page.hpp"
#include "templates/value.hpp"
#include "views/measure_result.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

// The picture { headline, svg, svg_narrow, words } of CONTEXT.md.
struct PictureView {
  std::string headline;
  Markup svg, svg_narrow;
  std::string words;
};
templates::Value to_value(PictureView view);

// A group that may have a picture: null without items, else { items, count, picture }.
template <typename View>
struct PicturedGroup {
  std::vector<View> items;
  std::optional<PictureView> picture;
};
template <typename View>
templates::Value to_value(PicturedGroup<View> group) {
  if (group.items.empty()) return {};
  std::string count = std::to_string(group.items.size());
  return Fields()
      .add("items", std::move(group.items))
      .add("count", std::move(count))
      .add("picture", std::move(group.picture));
}

struct PictureContext {
  std::string id;  // begins the ids in both drawings; unique on the page
  const Wording& wording;
  const charts::ChartFont& font;
  SourceLocation where;  // what a drawing that fails is reported at
  Diagnostics& diagnostics;
  std::string made_up = {};  // words that a drawing of something made up carries
};

// Nothing where there is nothing to draw. Code: picture-failed.
std::optional<PictureView> driver_diagram_picture(const DriverDiagram& diagram,
                                                  const PictureContext& context);

// `measure` is the aim's and `result` what is published of it; null for none. What it says: aim_standing.hpp.
std::optional<PictureView> progress_picture(const Aim& aim, const Measure* measure,
                                            const MeasureResult* result, const Date& today,
                                            const PictureContext& context);

// Of two cycles or more: one alone makes no ramp.
std::optional<PictureView> ramp_picture(const std::vector<PdsaCycle>& cycles, const PictureContext& context);

// `scores` in order of their dates.
std::optional<PictureView> score_picture(const std::vector<AssessmentScore>& scores,
                                         const PictureContext& context);

// Teams started and completed, with the target.
std::optional<PictureView> teams_picture(const Teams& teams, const PictureContext& context);

// What a bar of an evaluation says, so that the headline can be made of them.
enum class AnswerFigure { none, percentage, count };
struct Answer {
  charts::Bar bar;  // whatever is hidden must have no share and no figure already
  AnswerFigure figure = AnswerFigure::none;
};
std::optional<PictureView> answers_picture(const std::vector<Answer>& answers, const PictureContext& context);

// "2.5", and the key of what it means: "assessment_2_5".
std::string score_in_figures(double score);
std::string score_key(double score);

}  // namespace lantern::views
