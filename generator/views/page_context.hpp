// What the views of one page are made with. Belongs to the task that renders the page; one thread.
#pragma once
#include "base/diagnostic.hpp"
#include "views/assembly.hpp"
#include "views/page_drawings.hpp"

namespace lantern::views {

struct PageContext {
  const Assembly& assembly;
  const LanguageView& view;
  PageDrawings& drawings;
  Diagnostics& diagnostics;
};

}  // namespace lantern::views
