// The pictures of steps, and of the parts of a whole. The layouts list the same words beside them.
// Pure functions; any thread.
#pragma once
#include <optional>

#include "model/document.hpp"
#include "views/picture_view.hpp"

namespace lantern::views {

// Nothing for steps that are a list. Code: picture-failed, as of the other.
std::optional<PictureView> steps_picture(const StepsBlock& block, const PictureContext& context);
PictureView diagram_picture(const DiagramBlock& block, const PictureContext& context);

}  // namespace lantern::views
