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
#include "views/measure_chart.hpp"
#include "views/wording.hpp"

namespace lantern::views {

struct PictureContext {
  std::string id;  // begins the ids in both drawings; unique on the page
  const Wording& wording;
  const charts::ChartFont& font;
  SourceLocation where;  // what a drawing that fails is reported at
  Diagnostics& diagnostics;
};

// The `picture` of CONTEXT.md; null where there is nothing to draw. Code: picture-failed.
templates::Value driver_diagram_picture(const DriverDiagram& diagram, const PictureContext& context);

// `measure` is the aim's and `chart` what is published of it; null for none. Made-up figures are never
// shown as progress.
templates::Value progress_picture(const Aim& aim, const Measure* measure, const MeasureChart* chart,
                                  const PictureContext& context);

// Of two cycles or more: one alone makes no ramp.
templates::Value ramp_picture(const std::vector<PdsaCycle>& cycles, const PictureContext& context);

// `scores` in order of their dates.
templates::Value score_picture(const std::vector<AssessmentScore>& scores, const PictureContext& context);

// Teams started and completed, with the target.
templates::Value teams_picture(const Teams& teams, const PictureContext& context);

// Whatever is hidden must have no share and no figure already.
templates::Value answers_picture(std::vector<charts::Bar> bars, const PictureContext& context);

// "2.5", and the key of what it means: "assessment_2_5".
std::string score_in_figures(double score);
std::string score_key(double score);

}  // namespace lantern::views
