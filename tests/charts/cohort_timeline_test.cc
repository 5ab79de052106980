#include "charts/cohort_timeline.hpp"

#include "base/date.hpp"
#include "charts/picture_checks.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

double day(int year, int month = 1) { return static_cast<double>(day_number({year, month, 1})); }

TimelineSpec programme() {
  TimelineSpec spec;
  spec.about.id = "timeline";
  spec.about.language = "en";
  spec.about.title = "Two cohorts";
  spec.bars = {{"Cohort 1",
                "2019 to 2020",
                day(2019, 10),
                day(2020, 12),
                day(2019, 10),
                day(2020, 1),
                false,
                PeopleCount{17, 19},
                "17 of 19 teams completed",
                {}},
               {"Cohort 2",
                "2020 to 2021",
                day(2020, 9),
                day(2021, 12),
                day(2020, 9),
                day(2021, 12),
                false,
                PeopleCount{15, 21},
                "15 of 21 teams completed",
                {day(2021, 6), day(2021, 6), day(2021, 12)}}};
  spec.events = {day(2018, 11)};
  for (int year = 2018; year <= 2022; ++year) spec.years.push_back({day(year), std::to_string(year), ""});
  return spec;
}

ChartPicture drawn(const TimelineSpec& spec) {
  return draw_cohort_timeline(spec, ChartFormat::svg, theme_font()).value();
}

long closed_shapes(const ChartPicture& picture, const std::string& role) {
  const std::size_t begin = picture.bytes.find("class=\"chart-" + role + "\"");
  if (begin == std::string::npos) return 0;
  const std::string path = picture.bytes.substr(begin, picture.bytes.find("/>", begin) - begin);
  return std::ranges::count(path, 'z');
}

TEST_CASE("a bar a cohort, a dot a team, a flag a story, a diamond an event") {
  for (const double width : {760.0, 300.0}) {
    TimelineSpec spec = programme();
    spec.about.width = width;
    const ChartPicture picture = drawn(spec);
    CHECK(closed_shapes(picture, "plain") == 2);
    CHECK(dots_drawn(picture, "point") == 19 + 21);
    CHECK(dots_drawn(picture, "hollow") == 2 + 6);
    CHECK(closed_shapes(picture, "improvement") == 3);
    CHECK(closed_shapes(picture, "concern") == 1);
    check_said(picture, {"Cohort 1", "2019 to 2020", "17 of 19 teams completed", "Cohort 2"});
    check_apart(picture);
    check_numbers(picture);
    CHECK_FALSE(contains(picture.bytes, "chart-target"));  // today, of cohorts that are over
  }
}

TEST_CASE("a cohort without numbers of teams has its bar alone") {
  TimelineSpec spec = programme();
  spec.bars = {{"Cohort 3", "2021", day(2021), day(2022), day(2021), day(2022), false, {}, "", {}}};
  CHECK(dots_drawn(drawn(spec), "point") == 0);
  spec.today = day(2021, 6);
  CHECK(contains(drawn(spec).bytes, "chart-target"));
}

// The corners of a path, every step written with its place.
std::vector<double> numbers_of(const ChartPicture& picture, const std::string& role) {
  const std::size_t begin = picture.bytes.find("class=\"chart-" + role + "\"");
  if (begin == std::string::npos) return {};
  const std::size_t path = picture.bytes.find(" d=\"", begin) + 4;
  std::vector<double> numbers;
  const std::string steps = picture.bytes.substr(path, picture.bytes.find('"', path) - path);
  for (std::size_t at = 0; at < steps.size(); ++at)
    if (steps[at] == 'M') numbers.push_back(std::stod(steps.substr(at + 1)));
  return numbers;
}

TEST_CASE("teams stand beside the years, on a phone below the bar: never on the line of time") {
  TimelineSpec spec = programme();
  const ChartPicture wide = drawn(spec);
  const double end_of_years = std::ranges::max(numbers_of(wide, "grid"));
  const auto dots = numbers_of(wide, "point");
  REQUIRE(dots.size() == 40);
  CHECK(std::ranges::min(dots) > end_of_years + 11);  // the width of a flag
  spec.about.width = 300;
  const ChartPicture narrow = drawn(spec);
  const auto rows = numbers_of(narrow, "point");
  CHECK(std::ranges::max(rows) < 140);  // ten in a row at the left
  // A line of years behind each bar, none through all of the picture.
  CHECK(numbers_of(narrow, "grid").size() == 2 * spec.years.size());
}

TEST_CASE("what is known to the year is an outline, and so is all of a cohort without an end") {
  TimelineSpec spec = programme();
  CHECK(closed_shapes(drawn(spec), "ring") == 1);  // the end of the first
  for (TimelineBar& bar : spec.bars) {
    bar.sure_from = bar.from;
    bar.sure_to = bar.to;
  }
  CHECK_FALSE(contains(drawn(spec).bytes, "chart-ring"));
  spec.bars[1].sure_to = spec.bars[1].from;
  spec.bars[1].open = true;
  const ChartPicture picture = drawn(spec);
  CHECK(closed_shapes(picture, "plain") == 1);
  CHECK(contains(picture.bytes, "chart-ring"));
  CHECK(closed_shapes(picture, "ring") == 0);
}

TEST_CASE("200 random programmes: no words lost, none on others") {
  Random random(20261126);
  for (int round = 0; round < 200; ++round) {
    TimelineSpec spec = programme();
    spec.bars.clear();
    std::vector<std::string> texts;
    for (int i = 0; i < 1 + round % 7; ++i) {
      TimelineBar bar;
      bar.words = some_words(random, 6);
      bar.when = some_words(random, 4);
      bar.from = day(2018) + static_cast<double>(random() % 1400);
      bar.to = bar.from + static_cast<double>(random() % 900);
      bar.sure_from = bar.from + static_cast<double>(random() % 400);
      bar.sure_to = bar.to - static_cast<double>(random() % 400);
      bar.open = random() % 4 == 0;
      if (random() % 2 != 0) {
        const long whole = 1 + static_cast<long>(random() % 60);
        bar.teams = PeopleCount{static_cast<long>(random()) % (whole + 1), whole};
        bar.teams_words = some_words(random, 5);
      }
      for (unsigned story = random() % 4; story > 0; --story) bar.stories.push_back(bar.to);
      texts.insert(texts.end(), {bar.words, bar.when, bar.teams_words});
      spec.bars.push_back(bar);
    }
    check_round(round, random, spec, texts, [](const auto& each) { return drawn(each); });
  }
}

}  // namespace
}  // namespace lantern
