// Measures of several pages as one picture: one scale, a name for each panel, the first and the last value in
// words, and nothing of what is made up.
#include "views/side_by_side.hpp"

#include <catch2/catch.hpp>

#include "views/made_site.hpp"

namespace lantern::views {
namespace {

using testing::MadeSite;

struct Side {
  std::unique_ptr<MadeSite> made;
  std::vector<NamedResult> results;
  SideBySideView view;
};

// A page for each measure.
Side side_of(const std::vector<Measure>& measures) {
  Side side;
  std::vector<Page> pages;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    Page page = testing::case_study_page("team-" + std::to_string(i));
    page.title = "Team " + std::to_string(i);
    page.measures = {measures[i]};
    pages.push_back(std::move(page));
  }
  side.made = std::make_unique<MadeSite>(std::move(pages));
  for (const Page& page : side.made->site.pages)
    for (const MeasureResult& result : side.made->assembly->results_of(page))
      side.results.push_back({&result, page.title, {"/" + page.id + "/#" + result.anchor()}});
  const PageContext context = side.made->context();
  side.view = side_by_side_view(
      side.results, "Side by side", context.drawings,
      {"part-compare-1", context.view.wording, context.assembly.theme.font, {}, context.diagnostics});
  return side;
}

bool says(const Markup& svg, const std::string& text) {
  return svg.html.find(">" + text + "</text>") != std::string::npos;
}

Measure in_days(std::string id, const std::vector<double>& values) {
  Measure measure = testing::measure_of(std::move(id), values);
  measure.unit = Unit::days;
  return measure;
}

const std::vector<double> short_waits = {5, 6, 4, 5, 7, 5, 6, 5, 4, 6, 5, 7};
const std::vector<double> long_waits = {50, 61, 42, 55, 58, 51, 47, 60, 44, 52, 57, 49};

}  // namespace

TEST_CASE("all panels stand on one scale, with the name of their page") {
  const Side side = side_of({in_days("a", short_waits), in_days("b", long_waits)});
  REQUIRE(side.view.picture);
  const std::string& svg = side.view.picture->svg.html;
  CHECK(says(side.view.picture->svg, "Team 0"));
  CHECK(says(side.view.picture->svg, "Team 1"));
  // The highest number of the axis stands beside both of them.
  std::size_t tops = 0;
  for (std::size_t at = svg.find(">80</text>"); at != std::string::npos; at = svg.find(">80</text>", at + 1))
    ++tops;
  CHECK(tops == 2);
  REQUIRE(side.view.rows.size() == 2);
  CHECK(side.view.rows[0].first->value == "5 days");
  CHECK(side.view.rows[0].latest->value == "7 days");
  CHECK(side.view.rows[1].name == "Team 1");
}

TEST_CASE("shares are read on all of 0 to 100 per cent") {
  Measure small = in_days("a", short_waits), large = in_days("b", long_waits);
  small.unit = large.unit = Unit::percent;
  const Side side = side_of({small, large});
  CHECK(says(side.view.picture->svg, "100%"));
}

TEST_CASE("made-up figures are drawn as such and give none in words") {
  Measure made_up = in_days("b", long_waits);
  made_up.data_status = DataStatus::illustrative;
  const Side side = side_of({in_days("a", short_waits), made_up});
  CHECK(says(side.view.picture->svg, "Made-up figures"));
  CHECK_FALSE(side.view.rows[1].first);
  CHECK_FALSE(side.view.rows[1].latest);
  CHECK_FALSE(side.view.rows[1].figures.made_up.empty());
}

TEST_CASE("24 panels are one picture on a phone too") {
  std::vector<Measure> many;
  for (int i = 0; i < 24; ++i) many.push_back(in_days("m", i % 2 == 0 ? short_waits : long_waits));
  const Side side = side_of(many);
  CHECK(says(side.view.picture->svg_narrow, "Team 23"));
  CHECK(side.view.rows.size() == 24);
}

TEST_CASE("what has no order in time has a row and no panel") {
  Measure wards = in_days("a", short_waits);
  wards.series.has_dates = false;
  const char* const names[] = {"Ashford", "Brent", "Camden",  "Derby",  "Epsom",  "Frome",
                               "Goole",   "Hull",  "Ipswich", "Jarrow", "Kendal", "Leeds"};
  for (std::size_t i = 0; i < wards.series.rows.size(); ++i) {
    wards.series.rows[i].date.reset();
    wards.series.rows[i].label = names[i];
  }
  const Side side = side_of({wards});
  CHECK_FALSE(side.view.picture);
  REQUIRE(side.view.rows.size() == 1);
  CHECK_FALSE(side.view.rows[0].first);
}

TEST_CASE("measures of one title are told apart by their page, others by both") {
  const Side same = side_of({in_days("a", short_waits), in_days("a", long_waits)});
  const Wording& w = same.made->context().view.wording;
  CHECK_FALSE(common_title(same.results).empty());
  CHECK(name_in(same.results, *same.results[0].result, w) == "Team 0");
  Measure waits = in_days("b", long_waits);
  waits.title = "Days until the visit";
  const Side other = side_of({in_days("a", short_waits), waits});
  CHECK(common_title(other.results).empty());
  CHECK(name_in(other.results, *other.results[1].result, w) == "Team 1: Days until the visit");
}

TEST_CASE("one scale holds one unit, and rates per one number") {
  Measure a, b;
  a.unit = b.unit = Unit::rate;
  CHECK(on_one_scale(a, b));
  b.per = 1000;
  CHECK_FALSE(on_one_scale(a, b));
  a.unit = b.unit = Unit::other;
  a.per = b.per;
  a.unit_word = "beds";
  CHECK_FALSE(on_one_scale(a, b));
}

}  // namespace lantern::views
