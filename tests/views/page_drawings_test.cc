// The ids of charts: measures of two pages may have one name, and stand on one page.
#include "views/page_drawings.hpp"

#include "views/chart_view.hpp"
#include "views/made_site.hpp"

namespace lantern::views {

TEST_CASE("charts of two pages whose measures have one id share none on a page") {
  std::vector<Page> pages;
  for (const char* id : {"a", "b", "c"}) {
    pages.push_back(testing::case_study_page(id));
    pages.back().measures = {testing::measure_of("missed", {20, 22, 21, 24, 20, 19, 23, 21, 20, 22, 21, 20})};
  }
  testing::MadeSite made(std::move(pages));
  // The page shows the chart of another before its own, which links lead to.
  PageDrawings drawings(*made.assembly, &made.site.pages[1]);
  std::vector<std::string> ids;
  for (const std::size_t page : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
    const MeasureResult& result = made.assembly->results_of(made.site.pages[page]).front();
    const ChartView view = chart_view(result, made.view().wording, drawings, made.diagnostics);
    CHECK(view.svg.html.find("id=\"" + view.id + "-wide-title\"") != std::string::npos);
    ids.push_back(view.id);
  }
  CHECK(ids == std::vector<std::string>{"chart-a--missed", "chart-missed", "chart-c--missed"});
}

}  // namespace lantern::views
