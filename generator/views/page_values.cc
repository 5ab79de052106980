#include "views/page_values.hpp"

#include "views/shapes.hpp"

namespace lantern::views {

templates::Value page_link(const Page* page) {
  return page == nullptr ? templates::Value() : link_value(page->title, page->address);
}

templates::Value charts_value(const std::vector<const MeasureChart*>& charts, const Assembly& assembly,
                              const LanguageView& view, const std::string& cycles, Diagnostics& diagnostics) {
  templates::List items;
  for (const MeasureChart* chart : charts)
    items.push_back(chart_value(*chart, view.wording, assembly.theme.font, cycles, diagnostics));
  return group(std::move(items));
}

}  // namespace lantern::views
