// The other measures of a project as one picture: what it is called, which scale shares have, and what is not
// told of made-up figures.
#include "views/multiples.hpp"

#include <catch2/catch.hpp>

#include "views/made_site.hpp"

namespace lantern::views {
namespace {

using testing::MadeSite;

// Labels that count, as "Week\u00a01".
Measure counted(std::string id, const std::string& word, const std::vector<double>& values) {
  Measure measure = testing::measure_of(std::move(id), values);
  measure.unit = Unit::percent;
  measure.series.has_dates = false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    measure.series.rows[i].date.reset();
    measure.series.rows[i].label = word + ' ' + std::to_string(i + 1);
  }
  return measure;
}

MultiplesView view_of(std::vector<Measure> measures) {
  Page page = testing::case_study_page("a");
  page.measures = std::move(measures);
  MadeSite made({page});
  const Page& shown = made.site.pages.front();
  std::vector<const MeasureResult*> results;
  for (const MeasureResult& result : made.assembly->results_of(shown)) results.push_back(&result);
  auto view = multiples_view(shown, results, made.context());
  REQUIRE(view);
  return *view;
}

bool says(const MultiplesView& view, const std::string& text) {
  return view.svg.html.find(">" + text + "</text>") != std::string::npos;
}

const std::vector<double> falling = {50, 52, 49, 51, 50, 48, 52, 49, 30, 29, 31, 28, 30, 27, 29, 30};
const std::vector<double> small = {5, 6, 4, 5, 7, 5, 6, 5, 4, 6, 5, 7, 5, 6, 5, 4};

}  // namespace

TEST_CASE("one time axis is promised only where there is one") {
  CHECK(view_of({counted("a", "Week", falling), counted("b", "Week", small)}).headline ==
        "2 measures of this project on one time axis");
  const MultiplesView two = view_of({counted("a", "Week", falling), counted("b", "Fortnight", falling)});
  CHECK(two.headline == "2 measures of this project");
  CHECK(says(two, "Week\u00a01"));
  CHECK(says(two, "Fortnight\u00a01"));
}

TEST_CASE("shares have all of 0 to 100 per cent, or say that they have a part of it") {
  const MultiplesView whole = view_of({counted("a", "Week", falling), counted("b", "Week", small)});
  CHECK(says(whole, "100%"));
  CHECK_FALSE(says(whole, "60%"));
  const MultiplesView part = view_of({counted("a", "Week", small), counted("b", "Week", small)});
  CHECK(says(part, "20%"));
  CHECK(says(part, "The scale ends at 20%"));
  CHECK_FALSE(says(part, "100%"));
}

TEST_CASE("a panel tells the levels of a change, and nothing of made-up figures") {
  for (const bool made_up : {false, true}) {
    Measure measure = counted("a", "Week", falling);
    measure.better = Better::lower;
    if (made_up) measure.data_status = DataStatus::illustrative;
    const MultiplesView view = view_of({measure, counted("b", "Week", small)});
    CHECK(says(view, "50% to 30%") == !made_up);
    CHECK(says(view, "30%") == !made_up);
    CHECK(says(view, "Lower is better"));
  }
}

}  // namespace lantern::views
