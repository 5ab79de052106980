// The pictures of improvement work on a page: each with its message, drawn twice, for wide and for
// narrow screens. The layouts put the same content beside it as words (themes/lantern/CONTEXT.md).
// Pure functions; any thread.
#pragma once
#include <string>

#include "base/diagnostic.hpp"
#include "charts/font.hpp"
#include "model/improvement.hpp"
#include "site/wording.hpp"
#include "templates/value.hpp"

namespace lantern {

struct PictureContext {
  std::string id;  // begins the ids in both drawings; unique on the page
  const Wording& wording;
  const ChartFont& font;
  SourceLocation where;  // what a drawing that fails is reported at
  Diagnostics& diagnostics;
};

// The `picture` of CONTEXT.md; null where there is nothing to draw. Code: picture-failed.
templates::Value driver_diagram_picture(const DriverDiagram& diagram, const PictureContext& context);

}  // namespace lantern
