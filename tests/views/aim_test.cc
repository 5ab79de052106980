// What is said of an aim: one figure is held against the target, and no more is said than it can bear.
#include "views/aim_standing.hpp"

#include "views/cards.hpp"
#include "views/case_study_page.hpp"
#include "views/made_site.hpp"
#include "views/report_card.hpp"

namespace lantern::views {
namespace {

using testing::MadeSite;

Aim aim_to(double target, std::optional<Date> by = {}) {
  Aim aim;
  aim.statement = "Fewer missed visits";
  aim.measure = "missed";
  aim.baseline = 50;
  aim.target = target;
  aim.by = by;
  return aim;
}

// The months from January 2021 on.
struct Story {
  Story(const Aim& aim, Measure measure) : made({page_with(aim, std::move(measure))}) {}
  static Page page_with(const Aim& aim, Measure measure) {
    CaseStudy study;
    study.aim = aim;
    Page page = testing::case_study_page("a", study);
    page.measures = {std::move(measure)};
    return page;
  }
  JudgedAim judged(const Date& today = {2026, 11, 21}) {
    const Page& page = made.site.pages.front();
    return judge(*std::get<CaseStudy>(page.details).aim, made.assembly->main_result(page), today);
  }
  AimView view() { return *case_study_view(made.site.pages.front(), made.context()).aim; }

  MadeSite made;
};

const std::vector<double> lasting = {50, 52, 49, 51, 50, 48, 52, 49, 50, 51, 49, 52,
                                     19, 18, 17, 19, 18, 16, 19, 18, 17, 18, 19, 18};

TEST_CASE("one figure at the target does not show that it stays") {
  Story story(aim_to(20), testing::measure_of("missed", {50, 48, 19}));
  CHECK(story.judged().standing == AimStanding::at_target);
  CHECK(
      story.view().picture->headline ==
      "The latest figure is 19% (March 2021): at the target of 20%; one figure does not show that it stays");
}

TEST_CASE("a level that is told and goes on at the target stays, but not a level short of it") {
  Story story(aim_to(20), testing::measure_of("missed", lasting));
  CHECK(story.judged().standing == AimStanding::stays);
  // The last figure is at 18%, the level is 18%.
  Story short_of_it(aim_to(17.5), testing::measure_of("missed", [] {
                      auto values = lasting;
                      values.back() = 17;
                      return values;
                    }()));
  CHECK(short_of_it.judged().standing == AimStanding::at_target);
}

TEST_CASE("a figure that was left out is held against nothing") {
  Measure measure = testing::measure_of("missed", {50, 48, 40, 19});
  measure.series.rows.back().excluded = true;
  Story story(aim_to(20), measure);
  CHECK(story.judged().standing == AimStanding::nearer);
  CHECK(story.judged().figure->value == 40);
}

TEST_CASE("a figure after the day of the aim is not in time") {
  const Date by{2021, 2, 1, DatePrecision::month};
  Story story(aim_to(20, by), testing::measure_of("missed", {50, 40, 19}));
  CHECK(story.judged().standing == AimStanding::nearer);
  CHECK(story.judged().figure->value == 40);
  REQUIRE(story.judged().later != nullptr);
  const PictureView picture = *story.view().picture;
  CHECK_THAT(picture.headline, Catch::StartsWith("The last figure up to February\u00a02021 is 40%"));
  CHECK(picture.words == "After that day the newest figure is 19% (March 2021).");

  Story late(aim_to(20, Date{2020, 12, 31}), testing::measure_of("missed", {19, 18}));
  CHECK(late.judged().standing == AimStanding::late);
  CHECK_THAT(late.view().picture->headline, Catch::Contains("do not show whether the aim was met in time"));
}

TEST_CASE("before its day an aim is not there yet; after it nothing is promised") {
  const Date by{2021, 12, 31};
  Story story(aim_to(20, by), testing::measure_of("missed", {50, 40}));
  CHECK_FALSE(story.judged({2021, 12, 31}).due);
  CHECK(story.judged({2022, 1, 1}).due);
  story.made.site.today = Date{2021, 6, 1};
  CHECK_THAT(story.view().picture->headline, Catch::EndsWith("but not there yet"));
}

TEST_CASE("a change that begins after the day of the aim is not in time") {
  Story story(aim_to(20, Date{2021, 12, 31}), testing::measure_of("missed", lasting));
  CHECK(story.judged().standing != AimStanding::stays);
  CHECK(story.judged().figure->value == 52);
}

TEST_CASE("with a note of the author's the numbers stand without a verdict, the note beside them") {
  Aim aim = aim_to(20);
  aim.note = "The aim speaks of visits, the figure of patients.";
  Story story(aim, testing::measure_of("missed", {50, 48, 19}));
  CHECK(story.view().picture->headline == "The latest figure is 19% (March 2021). The target is 20%");
  CHECK(story.view().note == aim.note);
  CHECK(report_card_view(story.made.site.pages.front(), story.made.context()).aim->note == aim.note);
  CHECK(card_of(story.made.site.pages.front(), *story.made.assembly, story.made.view()).note == aim.note);
}

TEST_CASE("the numbers of an aim are as their author wrote them") {
  Aim aim = aim_to(19.75);
  aim.baseline = 50.4;
  Story story(aim, testing::measure_of("missed", {50, 48, 19.7}));
  CHECK(story.view().from == "50.4%");
  CHECK(story.view().to == "19.75%");
  // A rounded number never lands on the other side.
  CHECK_THAT(story.view().picture->headline, Catch::StartsWith("The latest figure is 19.7%"));
  CHECK(story.judged().standing == AimStanding::at_target);
}

TEST_CASE("a few values are compared, with no line between them and no pair") {
  Measure measure = testing::measure_of("missed", {});
  measure.series.has_ratio = true;
  for (const auto& [label, part] : {std::pair{"Before", 45.0}, {"After", 87.0}}) {
    SeriesRow row;
    row.date = Date{part < 50 ? 2020 : 2021, 1, 1, DatePrecision::month};
    row.numerator = part;
    row.denominator = 100;
    row.note = label;
    measure.series.rows.push_back(row);
  }
  Story story(aim_to(20), measure);
  const CardView card = card_of(story.made.site.pages.front(), *story.made.assembly, story.made.view());
  REQUIRE(card.figures);
  CHECK(card.figures->from.empty());
  // Two dots at most: no path of a line.
  CHECK(card.figures->sparkline.html.find("chart-line") == std::string::npos);
  REQUIRE(card.figures->compared.items.size() == 2);
  CHECK(card.figures->compared.items.front().base == "45 of 100");
}

TEST_CASE("a card has room for few values: of more it shows the newest") {
  Story story(aim_to(20), testing::measure_of("missed", {50, 52, 49, 51, 50, 48}));
  const CardView card = card_of(story.made.site.pages.front(), *story.made.assembly, story.made.view());
  REQUIRE(card.figures);
  CHECK(card.figures->compared.items.empty());
  REQUIRE(card.figures->latest);
  CHECK(card.figures->latest->value == "48%");
  CHECK(card.figures->latest->when == "June 2021");
}

TEST_CASE("a number that is hidden is said to be, with the newest one that is shown") {
  Measure measure = testing::measure_of("missed", {});
  measure.series.has_ratio = true;
  for (int month = 1; month <= 12; ++month) {
    SeriesRow row;
    row.date = Date{2021, month, 1, DatePrecision::month};
    row.numerator = 4 + month % 3;
    row.denominator = month == 12 ? 9 : 40;
    measure.series.rows.push_back(row);
  }
  Story story(aim_to(20), measure);
  const CardView card = card_of(story.made.site.pages.front(), *story.made.assembly, story.made.view());
  REQUIRE(card.figures);
  CHECK(card.figures->hidden == "December 2021, hidden: out of fewer than 11");
  REQUIRE(card.figures->latest);
  CHECK(card.figures->latest->when == "November 2021");
}

}  // namespace
}  // namespace lantern::views
