#include "charts/bars.hpp"

#include "charts/picture_checks.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

BarsSpec usual() {
  BarsSpec spec;
  spec.about.id = "answers";
  spec.about.language = "en";
  spec.about.title = "What people said afterwards";
  spec.bars = {{"reported better team working", 0.96, {}, "96%", "153 people answered"},
               {"would take part again", {}, {}, "", "Hidden, because fewer than 11 people answered"},
               {"said that it helped", 0.93, PeopleCount{27, 29}, "93%", "29 people answered"}};
  return spec;
}

ChartPicture drawn(const BarsSpec& spec) { return draw_bars(spec, ChartFormat::svg, theme_font()).value(); }

TEST_CASE("bars and people carry their figure and their base as words") {
  for (const double width : {760.0, 300.0}) {
    BarsSpec spec = usual();
    spec.about.width = width;
    const ChartPicture picture = drawn(spec);
    check_said(picture, {"96%", "153 people answered", "Hidden, because fewer than 11 people answered", "93%",
                         "29 people answered"});
    check_apart(picture);
    check_numbers(picture);
  }
}

TEST_CASE("a hidden figure has no bar, whose length could be measured") {
  BarsSpec spec = usual();
  spec.bars = {spec.bars[1]};
  const ChartPicture picture = drawn(spec);
  CHECK_FALSE(contains(picture.bytes, "<path"));
}

TEST_CASE("people stand in the place of a bar, each of them a dot") {
  BarsSpec spec = usual();
  spec.bars = {spec.bars[2]};
  const ChartPicture picture = drawn(spec);
  CHECK_FALSE(contains(picture.bytes, "chart-plain"));
  CHECK(dots_drawn(picture, "point") == 29);
  CHECK(dots_drawn(picture, "hollow") == 2);
}

TEST_CASE("a bar ends at its share of the whole") {
  // The rectangle of the bar and that of the whole begin at the same place.
  const auto right_end = [](const std::string& svg, std::string_view name) {
    const std::size_t at = svg.find(" d=\"M", svg.find("class=\"chart-" + std::string(name) + '"')) + 5;
    const double left = std::stod(svg.substr(at));
    return std::pair{left, std::stod(svg.substr(svg.find('H', at) + 1))};
  };
  for (const double share : {0.0, 0.25, 0.96, 1.0}) {
    BarsSpec spec = usual();
    spec.bars = {{"words", share, {}, "1%", ""}};
    const std::string svg = drawn(spec).bytes;
    const auto [left, whole] = right_end(svg, "baseline");
    INFO("share " << share);
    if (share == 0) continue;
    CHECK(right_end(svg, "plain").second - left == Approx(share * (whole - left)).margin(0.2));
  }
}

TEST_CASE("300 random sets of bars: no words lost, none on others") {
  Random random(20261124);
  for (int round = 0; round < 300; ++round) {
    BarsSpec spec = usual();
    spec.bars.clear();
    std::vector<std::string> texts;
    for (int i = 0; i < 1 + round % 9; ++i) {
      Bar bar;
      bar.words = some_words(random, 20);
      if (random() % 4 != 0) bar.share = static_cast<double>(random() % 1400) / 1000 - 0.2;
      if (random() % 4 != 0) bar.figure = std::to_string(random() % 100000) + "%";
      if (random() % 4 != 0) bar.base = some_words(random, 8);
      if (random() % 2 != 0) {
        const long whole = 1 + static_cast<long>(random() % 60);
        bar.people = PeopleCount{static_cast<long>(random()) % (whole + 1), whole};
      }
      texts.insert(texts.end(), {bar.words, bar.figure, bar.base});
      spec.bars.push_back(bar);
    }
    check_round(round, random, spec, texts, [](const auto& each) { return drawn(each); });
  }
}

}  // namespace
}  // namespace lantern
