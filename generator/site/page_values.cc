#include "site/page_values.hpp"

#include "site/shapes.hpp"

namespace lantern {

Value page_link(const Page* page) {
  return page == nullptr ? Value() : link_value(page->title, page->address);
}

Value charts_value(const std::vector<const MeasureChart*>& charts, const Assembly& assembly,
                   const LanguageView& view, const std::string& cycles, Diagnostics& diagnostics) {
  List items;
  for (const MeasureChart* chart : charts)
    items.push_back(chart_value(*chart, view.wording, assembly.theme.font, cycles, diagnostics));
  return group(std::move(items));
}

}  // namespace lantern
