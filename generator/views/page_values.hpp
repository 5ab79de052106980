// Values that the pages of several kinds share: links to pages, and figures of charts. Pure; any thread.
#pragma once
#include <vector>

#include "views/assembly.hpp"

namespace lantern::views {

// Null when there is no page.
templates::Value page_link(const Page* page);
// Group of chart; `cycles` as in chart_value().
templates::Value charts_value(const std::vector<const MeasureChart*>& charts, const Assembly& assembly,
                              const LanguageView& view, const std::string& cycles, Diagnostics& diagnostics);

}  // namespace lantern::views
