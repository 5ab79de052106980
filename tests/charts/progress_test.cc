#include "charts/progress.hpp"

#include <cmath>

#include "charts/picture_checks.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

ProgressSpec usual() {
  ProgressSpec spec;
  spec.about.id = "aim";
  spec.about.language = "en";
  spec.about.title = "18%, from 50%: the target of 20% has been reached";
  spec.about.description = "It started at 50%.";
  spec.baseline = 50;
  spec.target = 20;
  spec.now = 35;
  spec.start = {"50%", "Where it started"};
  spec.current = {"35%", "Latest figure, July 2022"};
  spec.end = {"20%", "The target, by June 2022"};
  return spec;
}

ChartPicture drawn(const ProgressSpec& spec, ChartFormat format = ChartFormat::svg) {
  return draw_progress(spec, format, theme_font()).value();
}

double place_of(const ChartPicture& picture, std::string_view text) {
  for (const LabelBox& box : picture.labels)
    if (box.text == text) return (box.left + box.right) / 2;
  FAIL("'" << text << "' is not drawn");
  return 0;
}

TEST_CASE("progress is the share of the way, whether lower or higher is better") {
  struct Case {
    double baseline, target, now, share;
    Progress progress;
  };
  for (const Case& each :
       {Case{50, 20, 35, 0.5, Progress::nearer}, Case{50, 20, 18, 32.0 / 30, Progress::reached},
        Case{50, 20, 20, 1, Progress::reached}, Case{50, 20, 50, 0, Progress::unchanged},
        Case{50, 20, 56, -0.2, Progress::further}, Case{45, 76, 60.5, 0.5, Progress::nearer},
        Case{45, 76, 80, 35.0 / 31, Progress::reached}, Case{0.1, 0.3, 0.1 + 0.2, 1, Progress::reached}}) {
    INFO(each.baseline << " to " << each.target << ", now " << each.now);
    CHECK(share_of_way(each.baseline, each.target, each.now).value() == Approx(each.share).margin(1e-12));
    CHECK(progress_of(each.baseline, each.target, each.now) == each.progress);
  }
  CHECK_FALSE(share_of_way(5, 5, 5));
  CHECK_FALSE(share_of_way(5, 5, 6));
  CHECK(progress_of(5, 5, 6) == Progress::unknown);
}

TEST_CASE("getting nearer to the target goes from left to right") {
  ProgressSpec spec = usual();
  for (const double now : {56.0, 50.0, 35.0, 20.0, 12.0}) {
    spec.now = now;
    const ChartPicture picture = drawn(spec);
    const double at = place_of(picture, "35%"), start = place_of(picture, "50%"),
                 end = place_of(picture, "20%");
    INFO("now " << now);
    CHECK((at < start - 2) == (now > 50));
    CHECK((at > end + 2) == (now < 20));
    CHECK(contains(picture.bytes, "chart-concern") == (now > 50));
    CHECK(contains(picture.bytes, "chart-improvement") == (now < 50));
    CHECK_FALSE(contains(picture.bytes, "chart-arrow"));
  }
}

TEST_CASE("a value far outside is drawn at the end with an arrow") {
  ProgressSpec spec = usual();
  for (const double now : {-4000.0, 4000.0}) {
    spec.now = now;
    CHECK(contains(drawn(spec).bytes, "chart-arrow"));
  }
}

TEST_CASE("400 random aims: no words lost, none on others") {
  Random random(20261122);
  for (int round = 0; round < 400; ++round) {
    ProgressSpec spec = usual();
    const double scale = std::pow(10.0, static_cast<double>(random() % 20) - 8);
    const auto number = [&] { return scale * (static_cast<double>(random() % 200) - 50); };
    spec.baseline = number();
    spec.target = random() % 20 == 0 ? spec.baseline : number();
    spec.now = number();
    if (random() % 9 == 0) spec.now = 1e308;
    for (ProgressMark* mark : {&spec.start, &spec.current, &spec.end})
      *mark = {some_words(random, 2), some_words(random, 12)};
    spec.about.width = round % 2 == 0 ? 760 : 300;
    if (round % 3 == 0) spec.about.direction = ReadingDirection::right_to_left;
    INFO("round " << round);
    const ChartPicture picture = drawn(spec);
    check_apart(picture);
    check_numbers(picture);
    check_said(picture, {spec.start.value, spec.start.words, spec.end.value, spec.end.words});
    check_said(picture, {spec.current.value, spec.current.words});
    REQUIRE(picture.bytes == drawn(spec).bytes);
  }
}

}  // namespace
}  // namespace lantern
