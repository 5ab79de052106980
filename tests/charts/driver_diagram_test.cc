#include "charts/driver_diagram.hpp"

#include "charts/picture_checks.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

DriverDiagramSpec usual() {
  DriverDiagramSpec spec;
  spec.about.id = "driver-diagram";
  spec.about.language = "en";
  spec.about.title = "What has to change to reach the aim";
  spec.about.description = "2 primary drivers.";
  spec.aim_label = "Aim";
  spec.primary_label = "Primary drivers";
  spec.secondary_label = "Secondary drivers";
  spec.changes_label = "Change ideas";
  spec.diagram.aim = "Fewer booked sessions are missed";
  spec.diagram.drivers = {{"Students remember", {{"A reminder", {}, {"Email the day before", "Ring"}}}, {}},
                          {"Courses are worth it", {}, {"Ask for feedback"}}};
  return spec;
}

void collect(const Driver& driver, std::vector<std::string>& texts) {
  texts.push_back(driver.title);
  for (const Driver& below : driver.drivers) collect(below, texts);
  texts.insert(texts.end(), driver.changes.begin(), driver.changes.end());
}

std::vector<std::string> texts_of(const DriverDiagram& diagram) {
  std::vector<std::string> texts = {diagram.aim};
  for (const Driver& driver : diagram.drivers) collect(driver, texts);
  return texts;
}

ChartPicture drawn(const DriverDiagramSpec& spec, ChartFormat format = ChartFormat::svg) {
  return draw_driver_diagram(spec, format, theme_font()).value();
}

// With as many boxes as asked for, three levels deep at times.
DriverDiagram random_diagram(Random& random, int boxes) {
  DriverDiagram diagram;
  diagram.aim = some_words(random, 20);
  for (int left = boxes - 1; left > 0;) {
    diagram.drivers.push_back({some_words(random, 9), {}, {}});
    Driver& primary = diagram.drivers.back();
    for (--left; left > 0 && random() % 4 != 0; --left) {
      const auto choice = random() % 6;
      if (choice == 0)
        primary.changes.push_back(some_words(random, 14));
      else if (choice == 1 || primary.drivers.empty())
        primary.drivers.push_back({some_words(random, 9), {}, {}});
      else if (choice == 2)
        primary.drivers.back().drivers.push_back({some_words(random, 9), {}, {some_words(random, 4)}});
      else
        primary.drivers.back().changes.push_back(some_words(random, 14));
    }
  }
  return diagram;
}

TEST_CASE("a driver diagram says its title, its description and every word as text") {
  for (const double width : {760.0, 340.0}) {
    DriverDiagramSpec spec = usual();
    spec.about.width = width;
    const ChartPicture picture = drawn(spec);
    CHECK(contains(picture.bytes, "<title id=\"driver-diagram-title\">What has to change"));
    CHECK(contains(picture.bytes, "<desc id=\"driver-diagram-desc\">2 primary drivers.</desc>"));
    CHECK(contains(picture.bytes, ">Aim</text>"));
    CHECK(contains(picture.bytes, "class=\"chart-branch\""));
    check_said(picture, texts_of(spec.diagram));
    check_apart(picture);
    check_numbers(picture);
  }
}

TEST_CASE("a driver diagram has only the columns that something stands in") {
  DriverDiagramSpec spec = usual();
  CHECK(contains(drawn(spec).bytes, ">Secondary drivers<"));
  spec.diagram.drivers[0].drivers.clear();
  CHECK_FALSE(contains(drawn(spec).bytes, ">Secondary drivers<"));
  CHECK(contains(drawn(spec).bytes, ">Change ideas<"));
  spec.diagram.drivers[1].changes.clear();
  CHECK_FALSE(contains(drawn(spec).bytes, ">Change ideas<"));
  spec.diagram.drivers.clear();
  const ChartPicture alone = drawn(spec);
  CHECK_FALSE(contains(alone.bytes, ">Primary drivers<"));
  CHECK_FALSE(contains(alone.bytes, "chart-branch"));
}

TEST_CASE("drivers below the second level become change ideas") {
  DriverDiagram diagram;
  diagram.drivers = {{"one", {{"two", {{"three", {{"four", {}, {"e"}}}, {"d"}}}, {"c"}}}, {"b"}}};
  const DriverDiagram made = folded(diagram);
  REQUIRE(made.drivers.size() == 1);
  CHECK(made.drivers[0].changes == std::vector<std::string>{"b"});
  REQUIRE(made.drivers[0].drivers.size() == 1);
  CHECK(made.drivers[0].drivers[0].drivers.empty());
  CHECK(made.drivers[0].drivers[0].changes == std::vector<std::string>{"c", "three", "d", "four", "e"});
}

TEST_CASE("what is cut in a driver diagram stands whole in its description") {
  DriverDiagramSpec spec = usual();
  std::string aim;
  for (int i = 0; i < 300; ++i) aim += (i > 0 ? " word" : "word") + std::to_string(i);
  spec.diagram.aim = aim;
  const ChartPicture picture = drawn(spec);
  CHECK(contains(picture.bytes, "\u2026</text>"));
  CHECK(contains(picture.bytes, "2 primary drivers.\n" + aim + "</desc>"));
  CHECK(picture.height < 600);
}

TEST_CASE("180 random driver diagrams of 3 to 60 boxes: no words lost, none on others") {
  Random random(20261121);
  for (int round = 0; round < 180; ++round) {
    DriverDiagramSpec spec = usual();
    spec.diagram = random_diagram(random, 3 + round % 58);
    spec.about.width = round % 2 == 0 ? 760 : 340;
    if (round % 3 == 0) spec.about.direction = ReadingDirection::right_to_left;
    INFO("round " << round);
    const ChartPicture picture = drawn(spec);
    check_apart(picture);
    check_said(picture, texts_of(spec.diagram));
    check_numbers(picture);
    REQUIRE(picture.bytes == drawn(spec).bytes);
  }
}

TEST_CASE("from right to left a driver diagram is the mirror of itself") {
  DriverDiagramSpec spec = usual();
  const ChartPicture straight = drawn(spec);
  spec.about.direction = ReadingDirection::right_to_left;
  const ChartPicture mirrored = drawn(spec);
  CHECK(contains(mirrored.bytes, "direction=\"rtl\""));
  REQUIRE(mirrored.labels.size() == straight.labels.size());
  for (std::size_t i = 0; i < straight.labels.size(); ++i) {
    CHECK(mirrored.labels[i].text == straight.labels[i].text);
    CHECK(mirrored.labels[i].left == Approx(760 - straight.labels[i].right));
  }
  // The side where reading begins is the anchor that needs no attribute.
  CHECK_FALSE(contains(mirrored.bytes, "text-anchor"));
}

}  // namespace
}  // namespace lantern
