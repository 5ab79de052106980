// Made-up figures are shown at their own chart and nowhere else.
#include "views/case_study_page.hpp"
#include "views/cohort_page.hpp"
#include "views/made_site.hpp"
#include "views/measures_page.hpp"
#include "views/report_card.hpp"

namespace lantern::views {
namespace {

using testing::MadeSite;

// A lasting fall from about 50% to about 30%.
const std::vector<double> falling = {50, 52, 49, 51, 50, 48, 52, 49, 30, 29, 31, 28,
                                     30, 27, 29, 30, 31, 28, 29, 30, 28, 31, 29, 30};

Measure made_up(Measure measure) {
  measure.data_status = DataStatus::illustrative;
  return measure;
}

// A case study of the cohort "one" with this measure, and the cohort.
std::vector<Page> story_with(const Measure& measure) {
  CaseStudy study;
  study.cohort = "one";
  study.aim = Aim{};
  study.aim->measure = measure.id;
  Page story = testing::case_study_page("story", study);
  story.measures = {measure};
  Page cohort = testing::page_of(PageKind::cohort, "one");
  cohort.details = Cohort{};
  return {story, cohort};
}

void check_none(const FiguresView& figures) {
  CHECK_FALSE(figures.made_up.empty());
  CHECK(figures.from.empty());
  CHECK(figures.to.empty());
  CHECK(figures.headline.empty());
  CHECK(figures.sparkline.html.empty());
  CHECK_FALSE(figures.verdict);
}

TEST_CASE("made-up figures give a card nothing but the words that say so") {
  MadeSite made(story_with(made_up(testing::measure_of("missed", falling))));
  const CardView card = card_of(made.site.pages.front(), *made.assembly, made.view());
  REQUIRE(card.figures);
  check_none(*card.figures);
  CHECK(card.figures->made_up == "Its main chart shows made-up figures.");
  CHECK(card.measure.empty());
}

TEST_CASE("made-up figures are no outcome, and say so at their own chart") {
  MadeSite made(story_with(made_up(testing::measure_of("missed", falling))));
  const CaseStudyView view = case_study_view(made.site.pages.front(), made.context());
  CHECK_FALSE(view.outcome);
  REQUIRE(view.main_chart);
  CHECK(view.main_chart->illustrative);
  REQUIRE(view.outcome_measures.items.size() == 1);
  CHECK(view.outcome_measures.items.front().result == "Its figures are made up");
}

TEST_CASE("an author's own headline for made-up figures stays at their chart") {
  Measure measure = made_up(testing::measure_of("missed", falling));
  measure.headline = "Missed visits fell from half to a third";
  MadeSite made(story_with(measure));
  const CardView card = card_of(made.site.pages.front(), *made.assembly, made.view());
  check_none(*card.figures);
  const CaseStudyView view = case_study_view(made.site.pages.front(), made.context());
  CHECK(view.outcome_measures.items.front().result == "Its figures are made up");
}

TEST_CASE("the author's headline stands for the made one") {
  Measure measure = testing::measure_of("missed", falling);
  measure.headline = "Missed visits fell from half to a third";
  MadeSite made(story_with(measure));
  const CaseStudyView view = case_study_view(made.site.pages.front(), made.context());
  CHECK(view.outcome_measures.items.front().result == measure.headline);
  const ReportCardView card = report_card_view(made.site.pages.front(), made.context());
  REQUIRE(card.chart);
  CHECK(card.chart->headline == measure.headline);
}

TEST_CASE("the report card counts the measures whose figures are made up, and draws none") {
  std::vector<Page> pages = story_with(made_up(testing::measure_of("missed", falling)));
  pages.front().measures.push_back(testing::measure_of("seen", falling));
  MadeSite made(pages);
  const ReportCardView card = report_card_view(made.site.pages.front(), made.context());
  REQUIRE(card.chart);
  CHECK_THAT(card.chart->svg.html, Catch::Contains("seen"));
  CHECK(card.figures.items.size() == 1);
  CHECK(card.made_up_charts.starts_with("The figures of 1 measure are made up"));
}

TEST_CASE("a cohort shows made-up figures of its case studies at no glance") {
  MadeSite made(story_with(made_up(testing::measure_of("missed", falling))));
  const CohortView view = cohort_view(made.site.pages.back(), made.context());
  REQUIRE(view.glance.items.size() == 1);
  const std::vector<GlanceKindView>& kinds = view.glance.items.front().kinds;
  REQUIRE(kinds.size() == count_of<MeasureKind>);
  REQUIRE(kinds.front().charts.items.size() == 1);
  check_none(kinds.front().charts.items.front().figures);
}

TEST_CASE("the page of all measures lists made-up figures apart and last") {
  std::vector<Page> pages = story_with(made_up(testing::measure_of("missed", falling)));
  pages.front().measures.push_back(testing::measure_of("seen", falling));
  MadeSite made(pages);
  const MeasuresView view = measures_page_view(*made.assembly, made.view());
  REQUIRE(view.verdicts.items.size() == 1);
  CHECK(view.verdicts.items.front().items.size() == 1);
  REQUIRE(view.made_up.items.size() == 1);
  CHECK_FALSE(view.made_up.items.front().figures);
  REQUIRE(view.counts.items.size() == 2);
  CHECK(view.counts.items.front().label == "better");
  CHECK(view.counts.items.back().label == "made up");
}

}  // namespace
}  // namespace lantern::views
