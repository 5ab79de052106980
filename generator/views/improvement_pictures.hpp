// The pictures of improvement work on a page. Pure functions; any thread.
#pragma once
#include "model/improvement.hpp"
#include "site/tested_ideas.hpp"
#include "views/measure_result.hpp"
#include "views/picture_view.hpp"

namespace lantern::views {

// Nothing where there is nothing to draw. Code: picture-failed.
std::optional<PictureView> driver_diagram_picture(const DriverDiagram& diagram, const site::IdeaTests& tests,
                                                  const PictureContext& context);

// `measure` is the aim's and `result` what is published of it; null for none. What it says: aim_standing.hpp.
std::optional<PictureView> progress_picture(const Aim& aim, const Measure* measure,
                                            const MeasureResult* result, const Date& today,
                                            const PictureContext& context);

// `scores` in order of their dates.
std::optional<PictureView> score_picture(const std::vector<AssessmentScore>& scores,
                                         const PictureContext& context);

// "2.5", and the key of what it means: "assessment_2_5".
std::string score_in_figures(double score);
std::string score_key(double score);

}  // namespace lantern::views
