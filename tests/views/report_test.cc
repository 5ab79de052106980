// What reports say: their chapters in order, what is left out where there is nothing to say, and made-up
// figures never as a result. What stands on paper is tested in tests/print/report_test.cc.
#include <catch2/catch.hpp>

#include "views/cohort_report.hpp"
#include "views/made_site.hpp"
#include "views/programme_report.hpp"

namespace lantern::views {
namespace {

using testing::MadeSite;
using Ids = std::vector<std::string>;

const std::vector<double> falling = {50, 52, 49, 51, 50, 48, 52, 49, 30, 29, 31, 28, 30, 27, 29, 30};

Page cohort_page(Cohort cohort = {}) {
  Page page = testing::page_of(PageKind::cohort, "one");
  page.title = "Cohort One";
  page.details = std::move(cohort);
  return page;
}

Page story(const std::string& id, DataStatus status = DataStatus::observed) {
  CaseStudy study;
  study.cohort = "one";
  study.coproduction.statement = "Patients chose what to count.";
  Page page = testing::case_study_page(id, std::move(study));
  page.title = "The story of " + id;
  page.measures = {testing::measure_of("missed", falling)};
  page.measures[0].data_status = status;
  return page;
}

void add_key_fact(Page& page, KeyFact fact) {
  page.body.components.push_back({KeyFactsBlock{{std::move(fact)}}, {}});
}

Cohort full_cohort() {
  Cohort cohort;
  cohort.starts = Date{2021, 1, 1, DatePrecision::month};
  cohort.aims = {"Miss fewer visits."};
  cohort.teams = {9, 7, std::nullopt};
  cohort.timeline = {{Date{2021, 1, 1, DatePrecision::month}, "The start", "All met."}};
  cohort.evaluation = {{"felt listened to", 71.0, std::nullopt, 42}};
  cohort.learning = {"Ask first."};
  return cohort;
}

print::Report report_of(std::vector<Page> pages) {
  MadeSite made(std::move(pages));
  return cohort_report(made.site.pages.front(), made.context());
}
print::Report programme_of(std::vector<Page> pages) {
  MadeSite made(std::move(pages));
  return programme_report(made.context());
}

Ids ids_of(const print::Report& report) {
  Ids ids;
  for (const print::ReportChapter& chapter : report.chapters) ids.push_back(chapter.id);
  return ids;
}

// All blocks of a kind, in the chapter of that id.
template <typename Block>
std::vector<Block> blocks_in(const print::Report& report, const std::string& id) {
  std::vector<Block> found;
  for (const print::ReportChapter& chapter : report.chapters)
    if (chapter.id == id)
      for (const print::ReportPart& part : chapter.parts)
        for (const print::ReportBlock& block : part.blocks)
          if (const auto* is = std::get_if<Block>(&block)) found.push_back(*is);
  return found;
}

std::string words_of(const print::ReportText& text) {
  std::string words;
  for (const print::PrintRun& run : text) words += run.text;
  return words;
}

bool says(const print::Report& report, const std::string& id, const std::string& words) {
  for (const auto& text : blocks_in<print::ReportWords>(report, id))
    if (words_of(text.text).find(words) != std::string::npos) return true;
  for (const auto& list : blocks_in<print::ReportList>(report, id))
    for (const auto& item : list.items)
      if (words_of(item).find(words) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("a cohort of nothing but a title says so, and how its report was made") {
  const print::Report report = report_of({cohort_page()});
  CHECK(ids_of(report) == Ids{"part-in-short", "part-about"});
  CHECK(says(report, "part-in-short", "Nothing more has been published about this cohort yet."));
  CHECK(says(report, "part-about", "from the pages of Site"));
  CHECK(report.people.svg.empty());
  CHECK(report.address == "https://site.example/one/report/");
}

TEST_CASE("the chapters of a cohort stand in their order, and each only where there is something to say") {
  const Ids all = {"part-in-short", "part-aims",     "part-who",      "part-timeline", "part-what-changed",
                   "part-answers",  "part-learning", "part-together", "part-about"};
  CHECK(ids_of(report_of({cohort_page(full_cohort()), story("a")})) == all);
  const auto without = [&](void (*remove)(Cohort&), const std::string& id) {
    Cohort cohort = full_cohort();
    remove(cohort);
    Ids left = all;
    std::erase(left, id);
    INFO(id);
    CHECK(ids_of(report_of({cohort_page(std::move(cohort)), story("a")})) == left);
  };
  without([](Cohort& cohort) { cohort.aims.clear(); }, "part-aims");
  without([](Cohort& cohort) { cohort.timeline.clear(); }, "part-timeline");
  without([](Cohort& cohort) { cohort.evaluation.clear(); }, "part-answers");
  without([](Cohort& cohort) { cohort.learning.clear(); }, "part-learning");
  const Ids alone = {"part-in-short", "part-aims",     "part-who",  "part-timeline",
                     "part-answers",  "part-learning", "part-about"};
  CHECK(ids_of(report_of({cohort_page(full_cohort())})) == alone);
}

TEST_CASE("the teams stand on the cover and are not told again in short") {
  Page cohort = cohort_page(full_cohort());
  KeyFact teams{{}, "teams finished", "9 teams started", {}, 7, 9, {}, {}};
  KeyFact other{"83%", "would do it again", "42 people", {}, {}, {}, {}, {}};
  cohort.body.components.push_back({KeyFactsBlock{{teams, other}}, {}});
  Page home = testing::page_of(PageKind::home, "home");
  home.body = cohort.body;
  for (const print::Report& report : {report_of({cohort, home}), programme_of({cohort, home})}) {
    CHECK_FALSE(report.people.svg.empty());
    const auto figures = blocks_in<print::ReportFigures>(report, "part-in-short");
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].items[0].figure == "83%");
    for (const print::ReportFigure& figure : figures[0].items) CHECK(figure.figure != "7 of 9");
  }
}

TEST_CASE("what a project's figures say stands in short with whose they are, and with its chart") {
  const print::Report report = report_of({cohort_page(), story("a")});
  const auto figures = blocks_in<print::ReportFigures>(report, "part-in-short");
  REQUIRE(figures.size() == 1);
  CHECK(figures[0].items[0].from == "50%");
  CHECK(figures[0].items[0].text == "The story of a: Missed visits");
  CHECK(blocks_in<print::ReportPicture>(report, "part-what-changed").size() == 1);
}

TEST_CASE("made-up figures are no result, have no chart, and are counted as left out") {
  const std::vector<Page> pages = {cohort_page(), story("a", DataStatus::illustrative)};
  const print::Report report = report_of(pages);
  CHECK(blocks_in<print::ReportFigures>(report, "part-in-short").empty());
  CHECK(blocks_in<print::ReportFigures>(report, "part-what-changed").empty());
  CHECK(blocks_in<print::ReportPicture>(report, "part-what-changed").empty());
  CHECK(says(report, "part-what-changed", "The figures of its main measure are made up"));
  CHECK(says(report, "part-about", "The figures of 1 measure are made up"));
  const print::Report programme = programme_of(pages);
  const auto tables = blocks_in<print::ReportTable>(programme, "part-what-changed");
  REQUIRE(tables.size() == 1);
  CHECK(words_of(tables[0].rows[0].back()) == "The figures are made up, so there is no result here");
}

TEST_CASE("a key figure of a story is its result in the programme's report, unless the results are made up") {
  for (const bool made_up : {false, true}) {
    Page page = story("a");
    page.measures.clear();
    add_key_fact(page, {"87%", "found it easy", "39 patients were asked", {}, {}, {}, {}, {}});
    if (made_up) std::get<CaseStudy>(page.details).illustrative = {StudyPart::results};
    const print::Report report = programme_of({cohort_page(), page});
    const auto tables = blocks_in<print::ReportTable>(report, "part-what-changed");
    REQUIRE(tables.size() == 1);
    CHECK(words_of(tables[0].rows[0].back()) ==
          (made_up ? "No figures have been published" : "87% found it easy (39 patients were asked)"));
    const print::Report own = report_of({cohort_page(), page});
    CHECK(blocks_in<print::ReportFigures>(own, "part-what-changed").empty() == made_up);
  }
}

TEST_CASE("the teams' measures stand side by side on one scale, without made-up ones") {
  const auto beside = [](std::vector<Page> stories) {
    std::vector<Page> pages = {cohort_page()};
    for (Page& page : stories) pages.push_back(std::move(page));
    std::vector<print::ReportPicture> found;
    for (print::ReportPicture& picture :
         blocks_in<print::ReportPicture>(report_of(std::move(pages)), "part-what-changed"))
      if (picture.message.find("side by side") != std::string::npos) found.push_back(std::move(picture));
    return found;
  };
  const auto two = beside({story("a"), story("b"), story("c", DataStatus::illustrative)});
  REQUIRE(two.size() == 1);
  CHECK(two[0].message == "Missed visits: 2 teams side by side on one scale");
  CHECK(two[0].alternative.find("The story of b") != std::string::npos);
  CHECK(two[0].alternative.find("The story of c") == std::string::npos);
  CHECK_FALSE(two[0].svg_narrow.empty());
  CHECK(beside({story("a"), story("b", DataStatus::illustrative)}).empty());
  Page in_days = story("b");
  in_days.measures[0].unit = Unit::days;
  CHECK(beside({story("a"), in_days}).empty());
}

TEST_CASE("more teams than a page holds are several pictures on one scale, each team in one of them") {
  std::vector<Page> pages = {cohort_page()};
  for (int i = 0; i < 20; ++i) {
    pages.push_back(story("team-" + std::to_string(i)));
    Measure& measure = pages.back().measures[0];
    measure.unit = Unit::days;
    for (SeriesRow& row : measure.series.rows) row.value = *row.value * (i == 19 ? 4 : 1);
  }
  std::vector<print::ReportPicture> pictures;
  for (auto& picture : blocks_in<print::ReportPicture>(report_of(pages), "part-what-changed"))
    if (picture.message.find(" of 3") != std::string::npos) pictures.push_back(std::move(picture));
  REQUIRE(pictures.size() == 3);
  CHECK(pictures[2].message == "Missed visits: 20 teams side by side on one scale, part 3 of 3");
  for (int i = 0; i < 20; ++i) {
    int times = 0;
    for (const auto& picture : pictures)
      times += picture.alternative.find("The story of team-" + std::to_string(i) + ":") != std::string::npos;
    INFO(i);
    CHECK(times == 1);
  }
  // The highest number of the axis, which the last of the teams needs, stands at every one of the panels.
  for (const auto& picture : pictures) {
    const std::string top = ">250</text>";
    std::size_t times = 0;
    for (std::size_t at = picture.svg.find(top); at != std::string::npos; at = picture.svg.find(top, at + 1))
      ++times;
    CHECK(times >= 6);
  }
}

TEST_CASE("a quote that may stand on the website only is in no report") {
  Page page = story("a");
  Quote printed, website;
  printed.text = "I felt heard.";
  printed.by = "A patient";
  printed.source = "A journal";
  website.text = "Only here.";
  website.by = "A carer";
  website.consent = Consent{Date{2021, 1, 1}, std::nullopt, "website", {}};
  for (const bool may : {true, false}) {
    std::get<CaseStudy>(page.details).quotes = {may ? printed : website};
    const auto voices = blocks_in<print::ReportVoice>(report_of({cohort_page(), page}), "part-what-changed");
    REQUIRE(voices.size() == (may ? 1U : 0U));
    if (may) CHECK(voices[0].by == "A patient");
  }
}

TEST_CASE("the programme tells each cohort in a chapter that leads to its own report") {
  const print::Report report = programme_of({cohort_page(full_cohort()), story("a")});
  CHECK(ids_of(report) ==
        Ids{"part-what-changed", "cohort-one", "part-learning", "part-together", "part-about"});
  std::string address;
  for (const auto& words : blocks_in<print::ReportWords>(report, "cohort-one"))
    for (const print::PrintRun& run : words.text)
      if (!run.link.empty()) address = run.link;
  CHECK(address == "/one/report/");
}

}  // namespace lantern::views
