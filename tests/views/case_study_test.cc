// The page of a case study, from nothing but a title to measures, and what is drawn only once.
#include "views/case_study_page.hpp"

#include "pictures/qr_code.hpp"
#include "views/components.hpp"
#include "views/made_site.hpp"
#include "views/report_card.hpp"

namespace lantern::views {
namespace {

using testing::MadeSite;

CaseStudyView view_of(MadeSite& made) { return case_study_view(made.site.pages.front(), made.context()); }

const std::vector<double> falling = {50, 52, 49, 51, 50, 48, 52, 49, 30, 29, 31, 28, 30, 27, 29, 30};

TEST_CASE("a case study with nothing but a title promises nothing") {
  MadeSite made({testing::case_study_page("a")});
  const CaseStudyView view = view_of(made);
  CHECK_FALSE(view.in_short);
  CHECK_FALSE(view.what_we_changed);
  CHECK_FALSE(view.aim);
  CHECK_FALSE(view.main_chart);
  CHECK(view.facts.items.empty());
  const templates::Value value = to_value(view);
  for (const std::string_view name : {"who", "period", "results", "cycles", "quotes", "downloads"})
    CHECK(value.object()->find(name)->kind() == templates::Value::Kind::null);
}

TEST_CASE("only a story that has shared nothing of what happened says so") {
  const auto promises = [](Page page) {
    MadeSite made({std::move(page)});
    return view_of(made).no_results;
  };
  CHECK(promises(testing::case_study_page("a")));
  CaseStudy said;
  said.results = {"Four in five were pleased."};
  CHECK_FALSE(promises(testing::case_study_page("a", said)));
  CaseStudy heard;
  heard.quotes.resize(1);
  CHECK_FALSE(promises(testing::case_study_page("a", heard)));
  Page counted = testing::case_study_page("a");
  counted.measures = {testing::measure_of("missed", falling)};
  CHECK_FALSE(promises(counted));
  // With its one chart above, nothing is left to stand below "What happened".
  MadeSite made({counted});
  CHECK_FALSE(view_of(made).what_happened);
}

TEST_CASE("a change that is told from a point before the first test is said to be so") {
  for (const Date& first_test : {Date{2021, 1, 1}, Date{2022, 12, 1}}) {
    CaseStudy study;
    study.pdsa.resize(2);
    study.pdsa[0].title = "A call";
    study.pdsa[0].date = first_test;
    study.pdsa[1].title = "A letter";
    study.pdsa[1].date = Date{2022, 12, 15};
    Page page = testing::case_study_page("a", study);
    page.measures = {testing::measure_of("missed", falling)};
    MadeSite made({page});
    const CaseStudyView view = view_of(made);
    REQUIRE(view.main_chart);
    INFO(view.main_chart->summary);
    CHECK(view.main_chart->summary.ends_with("began before the first test (1\u00a0December\u00a02022).") ==
          (first_test == Date{2022, 12, 1}));
  }
}

TEST_CASE("in short says the key facts that open the story, or else its first result") {
  CaseStudy study;
  study.results = {"Four in five were pleased.", "One was not."};
  Page page = testing::case_study_page("a", study);
  for (const bool opens_with_facts : {false, true}) {
    if (opens_with_facts) {
      page.body.pieces.push_back({PieceKind::component, "", 0, {}});
      page.body.components.push_back({KeyFactsBlock{}, {}});
    }
    MadeSite made({page});
    const CaseStudyView view = view_of(made);
    INFO("facts: " << opens_with_facts);
    CHECK(view.in_short);
    CHECK(view.first_result == (opens_with_facts ? "" : "Four in five were pleased."));
    CHECK(view.more_results.items.size() == (opens_with_facts ? 2 : 1));
  }
}

TEST_CASE("any of its fields has a place in short, or below what was changed") {
  CaseStudy results;
  results.results = {"It was better."};
  MadeSite told({testing::case_study_page("a", results)});
  CHECK(view_of(told).in_short);
  CHECK_FALSE(view_of(told).what_we_changed);
  CaseStudy changes;
  changes.changes = {"A leaflet."};
  MadeSite changed({testing::case_study_page("a", changes)});
  CHECK_FALSE(view_of(changed).in_short);
  CHECK(view_of(changed).what_we_changed);
}

TEST_CASE("the aim's measure is the main chart, and its numbers are the outcome") {
  CaseStudy study;
  study.aim = Aim{};
  study.aim->statement = "Fewer missed visits";
  study.aim->measure = "missed";
  Page page = testing::case_study_page("a", study);
  page.measures = {testing::measure_of("other", falling), testing::measure_of("missed", falling)};
  MadeSite made({page});
  const CaseStudyView view = view_of(made);
  REQUIRE(view.main_chart);
  CHECK(view.main_chart->id == "chart-missed");
  CHECK(view.more_charts.items.size() == 1);
  REQUIRE(view.outcome);
  CHECK(view.outcome->figures.from == "50%");
  CHECK(view.outcome->figures.to == "30%");
  CHECK(view.downloads.items.size() == 2);
}

TEST_CASE("a chart that the body shows is not shown again, nor a film") {
  CaseStudy study;
  study.materials = {{}, {}};
  study.materials.front().kind = MaterialKind::recording;
  study.materials.front().url = "https://films.example/1";
  study.materials.back().url = "https://films.example/2";
  Page page = testing::case_study_page("a", study);
  page.measures = {testing::measure_of("missed", falling)};
  Component chart, film;
  ChartBlock shown;
  shown.picked.measure = "missed";
  chart.data = shown;
  VideoBlock video;
  video.url = "https://films.example/1";
  film.data = video;
  page.body.components = {chart, film};
  MadeSite made({page});
  const CaseStudyView view = view_of(made);
  CHECK_FALSE(view.main_chart);
  CHECK(view.more_charts.items.empty());
  REQUIRE(view.materials.items.size() == 1);
  CHECK(view.materials.items.front().address.place == "https://films.example/2");
}

TEST_CASE("a drawing is made once for the page and its file") {
  Page page = testing::case_study_page("a");
  page.measures = {testing::measure_of("missed", falling)};
  MadeSite made({page});
  const MeasureResult& result = made.assembly->results_of(made.site.pages.front()).front();
  const std::string& first = made.drawings->chart(result, ChartSize::wide, made.diagnostics);
  CHECK(&first == &made.drawings->chart(result, ChartSize::wide, made.diagnostics));
  CHECK(view_of(made).main_chart->svg.html == first);
  CHECK(first.find("id=\"chart-missed-wide-title\"") != std::string::npos);
  CHECK(made.drawings->chart(result, ChartSize::card, made.diagnostics).find("card-chart-missed") !=
        std::string::npos);
  CHECK_FALSE(made.diagnostics.has_errors());
}

TEST_CASE("a rebase date that is not in the data is reported, and nothing is drawn") {
  Page page = testing::case_study_page("a");
  page.measures = {testing::measure_of("missed", falling)};
  page.measures.front().rebase = {{Date{2030, 1, 1, DatePrecision::month}, std::nullopt, {}}};
  MadeSite made({page});
  CHECK(made.assembly->results_of(made.site.pages.front()).empty());
  CHECK(made.diagnostics.has_errors());
  CHECK(view_of(made).outcome_measures.items.front().address.place.empty());
}

TEST_CASE("the report card of a case study with nothing but a title is empty, not full of headings") {
  MadeSite made({testing::case_study_page("a")});
  const ReportCardView view = report_card_view(made.site.pages.front(), made.context());
  CHECK_FALSE(view.aim);
  CHECK_FALSE(view.chart);
  CHECK_FALSE(view.partners);
  CHECK(view.cycles.items.empty());
  CHECK(view.figures.items.empty());
  CHECK(view.results.items.empty());
}

TEST_CASE("the report card cuts at the ends of sentences only") {
  CaseStudy study;
  const std::string long_sentence = "This sentence says " + std::string(150, 'a') + ".";
  study.results = {long_sentence + " And this one is more than there is room for.", "One.", "Two. Three.",
                   "A fourth result."};
  study.aim = Aim{.statement = std::string(400, 'a') + ". Short.",
                  .easy_statement = {},
                  .measure = {},
                  .baseline = {},
                  .target = {},
                  .by = {},
                  .note = {}};
  MadeSite made({testing::case_study_page("a", study)});
  const ReportCardView view = report_card_view(made.site.pages.front(), made.context());
  REQUIRE(view.results.items.size() == 3);
  CHECK(view.results.items[0].text == long_sentence);
  CHECK(view.results.items[2].text == "Two. Three.");
  CHECK(view.aim->statement.empty());  // no card holds such a sentence, and none is broken off
}

TEST_CASE("the figures of the report card are what changed, then the author's own") {
  Page page = testing::case_study_page("a");
  page.measures = {testing::measure_of("few", {40, 50}), testing::measure_of("missed", falling)};
  KeyFact said, used;
  said.figure = "87%";
  said.text = "said so";
  said.base = "39 patients";
  used.figure = "58%";
  page.body.components.push_back({KeyFactsBlock{{said, used}}, {}});
  MadeSite made({page});
  const ReportCardView view = report_card_view(made.site.pages.front(), made.context());
  REQUIRE(view.figures.items.size() == 3);
  CHECK(view.figures.items[0].figure.empty());
  CHECK_FALSE(view.figures.items[0].from.empty());
  CHECK(view.figures.items[1].figure == "87%");
  CHECK(view.figures.items[1].base == "39 patients");
  CHECK(view.results.items.empty());
}

TEST_CASE("the QR code of the report card leads to the project") {
  MadeSite made({testing::case_study_page("a")});
  const ReportCardView view = report_card_view(made.site.pages.front(), made.context());
  CHECK(view.url.ends_with(made.site.pages.front().address));
  CHECK(view.qr_code.html == pictures::qr_code(view.url));
}

}  // namespace
}  // namespace lantern::views
