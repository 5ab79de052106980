// The cohorts of a programme side by side: over the years, and by how many of their teams completed. Pure
// functions; any thread. Code: picture-failed.
#pragma once
#include "views/assembly.hpp"
#include "views/picture_view.hpp"

namespace lantern::views {

// Nothing where fewer than two cohorts have a beginning.
std::optional<PictureView> cohort_timeline(const LanguageView& view, const Date& today,
                                           const PictureContext& context);
// Nothing where fewer than two cohorts give both numbers.
std::optional<PictureView> cohort_comparison(const LanguageView& view, const PictureContext& context);

}  // namespace lantern::views
