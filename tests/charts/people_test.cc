#include "charts/people.hpp"

#include "charts/people_grid.hpp"
#include "charts/picture_checks.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

PeopleSpec people_of(long counted, long whole) {
  PeopleSpec spec;
  spec.about.id = "people";
  spec.about.language = "en";
  spec.about.title = "Now: 7 out of every 10";
  spec.about.description = "People who came";
  spec.counted = counted;
  spec.whole = whole;
  return spec;
}

ChartPicture drawn(const PeopleSpec& spec) {
  return draw_people(spec, ChartFormat::svg, theme_font()).value();
}

// Each is a head and shoulders: two shapes that end where they began.
long people_drawn(const ChartPicture& picture, const std::string& role) {
  const std::size_t begin = picture.bytes.find("class=\"chart-" + role + "\"");
  if (begin == std::string::npos) return 0;
  const std::string path = picture.bytes.substr(begin, picture.bytes.find("/>", begin) - begin);
  return std::ranges::count(path, 'z') / 2;
}

TEST_CASE("as many people are filled as are counted, and the others are hollow") {
  for (const auto& [counted, whole] : {std::pair{0L, 10L},
                                       {4L, 10L},
                                       {10L, 10L},
                                       {0L, 100L},
                                       {87L, 100L},
                                       {100L, 100L},
                                       {1L, 1L},
                                       {24L, 24L},
                                       {60L, 60L}}) {
    INFO(counted << " of " << whole);
    const ChartPicture picture = drawn(people_of(counted, whole));
    CHECK(people_drawn(picture, "plain") == counted);
    CHECK(people_drawn(picture, "ring") == whole - counted);
    check_numbers(picture);
  }
}

TEST_CASE("dots for teams: as many are filled as are counted, each as large as any, whatever there are") {
  for (const auto& [counted, whole] :
       {std::pair{15L, 21L}, {17L, 19L}, {40L, 51L}, {0L, 7L}, {7L, 7L}, {87L, 100L}}) {
    INFO(counted << " of " << whole);
    PeopleSpec spec = people_of(counted, whole);
    spec.sign = PeopleSign::dot;
    const ChartPicture picture = drawn(spec);
    CHECK(dots_drawn(picture, "point") == whole);
    CHECK(dots_drawn(picture, "hollow") == whole - counted);
    const double side = picture.width / 10;
    CHECK(picture.height ==
          side * std::ceil(static_cast<double>(whole) / static_cast<double>(people_in_a_row(whole, 10))));
    CHECK(picture.bytes.size() < 5'000);
    check_numbers(picture);
  }
}

TEST_CASE("nobody is left over alone or in a pair in the last row") {
  for (const auto& [most, largest] : {std::pair{5L, 10L}, {10L, most_people}})
    for (long whole = most + 1; whole <= largest; ++whole) {
      INFO(whole << " in rows of at most " << most);
      const long in_a_row = people_in_a_row(whole, most);
      CHECK(in_a_row <= most);
      CHECK(2 * in_a_row > most);
      CHECK((whole % in_a_row == 0 || whole % in_a_row > 2));
    }
  CHECK(people_in_a_row(100, 10) == 10);
  CHECK(people_in_a_row(51, 10) == 9);
  CHECK(people_in_a_row(21, 10) == 7);
  CHECK(people_in_a_row(19, 10) == 10);
  CHECK(people_in_a_row(11, 10) == 6);
  CHECK(people_in_a_row(1, 10) == 10);
}

TEST_CASE("who is drawn for what is known of a share") {
  using Known = std::optional<double>;
  struct Row {
    Known counted, whole, percent;
    std::optional<PeopleCount> drawn;
  };
  const std::optional<PeopleCount> nobody;
  for (const auto& [counted, whole, percent, expected] :
       {Row{15, 21, {}, PeopleCount{15, 21}},
        {60, 60, {}, PeopleCount{60, 60}},
        {0, 12, {}, PeopleCount{0, 12}},
        {305, 610, {}, PeopleCount{50, 100}},
        {{}, {}, 87, PeopleCount{87, 100}},
        {{}, 39, 87, PeopleCount{34, 39}},
        {{}, 29, 93, PeopleCount{27, 29}},
        {{}, 20, 87, PeopleCount{87, 100}},  // no number of 20 is 87%
        {{}, 610, 45, PeopleCount{45, 100}},
        {{}, {}, 99.7, PeopleCount{99, 100}},
        {{}, {}, 0.2, PeopleCount{1, 100}},
        {{}, {}, 100, PeopleCount{100, 100}},
        {609, 610, {}, PeopleCount{99, 100}},
        {1.5, 20, {}, PeopleCount{8, 100}},
        {22, 21, {}, nobody},
        {0, 0, {}, nobody},
        {{}, {}, 130, nobody},
        {{}, {}, {}, nobody},
        {5, {}, {}, nobody}}) {
    INFO(counted.value_or(-1) << " of " << whole.value_or(-1) << ", " << percent.value_or(-1) << "%");
    CHECK(people_count(counted, whole, percent) == expected);
  }
}

TEST_CASE("people behind a percentage are only those who make it as it is written") {
  CHECK(people_behind(71.4, 21) == PeopleCount{15, 21});
  CHECK(people_behind(71, 21) == PeopleCount{15, 21});
  CHECK(people_behind(71.5, 21) == std::nullopt);
  CHECK(people_behind(90, 11) == std::nullopt);
  CHECK(people_behind(91, 11) == PeopleCount{10, 11});
}

TEST_CASE("people of shares that are compared are equally large, and no more than a hundred are drawn") {
  CHECK(drawn(people_of(1, 10)).height == drawn(people_of(10, 10)).height);
  CHECK(drawn(people_of(1, 100)).width == drawn(people_of(1, 10)).width);
  CHECK(people_drawn(drawn(people_of(900, 1000)), "plain") == most_people);
  CHECK(drawn(people_of(50, 100)).bytes.size() < 30'000);
}

TEST_CASE("a picture of people says what it shows, and draws no words and no axes") {
  const ChartPicture picture = drawn(people_of(7, 10));
  CHECK(contains(picture.bytes, "role=\"img\""));
  CHECK(contains(picture.bytes, "<title id=\"people-title\">Now: 7 out of every 10</title>"));
  CHECK(contains(picture.bytes, "<desc id=\"people-desc\">People who came</desc>"));
  CHECK_FALSE(contains(picture.bytes, "<text"));
  for (const char* role : {"axis", "grid", "line", "point", "centre"})
    CHECK_FALSE(contains(picture.bytes, std::string("chart-") + role));
}

TEST_CASE("counting begins where reading does") {
  PeopleSpec spec = people_of(1, 10);
  const std::string from_left = drawn(spec).bytes;
  spec.about.direction = ReadingDirection::right_to_left;
  CHECK(drawn(spec).bytes != from_left);
}

}  // namespace
}  // namespace lantern
