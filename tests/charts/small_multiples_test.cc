// Several measures as one picture: who shares an axis, where tests stand, and that nothing stands on
// anything.
#include <catch2/catch.hpp>
#include <cstdio>
#include <ranges>
#include <sstream>

#include "charts/marks.hpp"
#include "charts/picture_checks.hpp"
#include "charts/small_multiples.hpp"
#include "charts/sparkline.hpp"
#include "measures/words.hpp"

namespace lantern {

using namespace charts;
using namespace measures;
namespace {

struct Series {
  Measure measure;
  Analysis analysis;
};

Series counted(const std::string& word, int first, int count, const std::string& note = {}) {
  Series made;
  made.measure.title = "Counted by " + word + " from " + std::to_string(first);
  made.measure.unit = Unit::percent;
  for (int i = 0; i < count; ++i) {
    SeriesRow row;
    row.label = word + " " + std::to_string(first + i);
    row.value = 20 + (i * 7) % 40;
    if (i == 3) row.note = note;
    made.measure.series.rows.push_back(row);
  }
  made.analysis = analyse(made.measure.series, {}).value();
  return made;
}

Series dated(int first_month, int count) {
  Series made;
  made.measure.title = "By date from " + std::to_string(first_month);
  made.measure.series.has_dates = true;
  for (int i = 0; i < count; ++i) {
    SeriesRow row;
    const int month = first_month + i;
    row.date = Date{2020 + month / 12, month % 12 + 1, 1, DatePrecision::month};
    row.value = 5 + i % 3;
    made.measure.series.rows.push_back(row);
  }
  made.analysis = analyse(made.measure.series, {}).value();
  return made;
}

std::vector<PdsaCycle> cycles() {
  PdsaCycle first, second;
  first.title = "A reminder the day before";
  second.title = "A call after a missed session";
  second.date = parse_date("2020-05").value();
  return {first, second};
}

std::vector<TimeAxis> axes_of(const std::vector<Series>& all) {
  const Messages words = measure_words("en");
  const Locale locale("en");
  std::vector<TimedPanel> panels;
  std::vector<const Analysis*> noted;
  for (const Series& series : all) {
    Panel panel;
    panel.chart = chart_spec(series.analysis, series.measure, {}, words, locale);
    panels.push_back({std::move(panel), &series.analysis});
    noted.push_back(&series.analysis);
  }
  return on_shared_axes(std::move(panels), cycles(), noted, words, locale);
}

TEST_CASE("what counts the same, or has dates, shares an axis; most panels first") {
  const auto axes = axes_of({counted("Week", 1, 9), counted("Fortnight", 1, 20), dated(0, 12),
                             counted("Fortnight", 14, 7), dated(6, 12)});
  REQUIRE(axes.size() == 3);
  CHECK(axes[0].panels.size() == 2);
  CHECK(axes[1].panels.size() == 2);
  CHECK(axes[2].panels.size() == 1);
  const auto& fortnights = axes[0].panels;
  CHECK(fortnights[0].chart.points.front().x == 1);
  CHECK(fortnights[1].chart.points.front().x == 14);
}

TEST_CASE("a test stands at its date, or at the point whose note has its title, in all panels of the axis") {
  const auto axes = axes_of(
      {counted("Fortnight", 14, 7), counted("Fortnight", 1, 20, "A reminder the day before"), dated(0, 12)});
  REQUIRE(axes[0].marks.size() == 1);
  CHECK(axes[0].marks[0].number == "1");
  CHECK(axes[0].marks[0].x == 4);
  REQUIRE(axes[1].marks.size() == 1);
  CHECK(axes[1].marks[0].number == "2");
}

TEST_CASE("a note that only names tests is told by their numbers") {
  CHECK(names_cycles_only("A reminder the day before; A call after a missed session", cycles()));
  CHECK_FALSE(names_cycles_only("A reminder the day before, and snow", cycles()));
  CHECK_FALSE(names_cycles_only("Snow", cycles()));
  CHECK_FALSE(names_cycles_only("", cycles()));
}

// Of a path without dots, as svg.cc writes it.
std::vector<PathPoint> steps_of(const ChartPicture& picture, const std::string& role) {
  std::vector<PathPoint> steps;
  const std::size_t begin = picture.bytes.find("class=\"chart-" + role + "\"");
  if (begin == std::string::npos) return steps;
  const std::size_t from = picture.bytes.find(" d=\"", begin) + 4;
  std::istringstream path(picture.bytes.substr(from, picture.bytes.find('"', from) - from));
  double x = 0, y = 0;
  for (char next = 0; path >> next;) {
    const bool moves = next == 'M';
    if (next == 'z') continue;
    if (next == 'V')
      path >> y;
    else if (next == 'H')
      path >> x;
    else {
      if (next != 'M' && next != 'L') path.putback(next);
      path >> x >> y;
    }
    steps.push_back({moves ? PathStep::move : PathStep::line, x, y});
  }
  return steps;
}

ChartPicture drawn(std::vector<TimeAxis> axes, double width) {
  SmallMultiplesSpec spec;
  spec.about.id = "m";
  spec.about.title = "Measures";
  spec.about.width = width;
  spec.axes = std::move(axes);
  return draw_small_multiples(spec, ChartFormat::svg, testing::theme_font()).value();
}

TEST_CASE("a few values are no course: no line joins them, and each has its figure") {
  for (const double width : {800.0, 320.0})
    for (const int count : {2, 5}) {
      INFO(count << " values, " << width << " px");
      auto axes = axes_of({counted("Week", 1, count)});
      Panel& panel = axes.front().panels.front();
      CHECK_FALSE(steps_of(drawn(axes, width), "line").empty());
      panel.compared = true;
      for (const ChartPoint& point : panel.chart.points)
        panel.figures.push_back(std::to_string(static_cast<int>(*point.value)) + "%");
      const ChartPicture picture = drawn(axes, width);
      testing::check_apart(picture);
      CHECK(steps_of(picture, "line").empty());
      CHECK(steps_of(picture, "centre").empty());
      testing::check_said(picture, panel.figures);
      // What came before is hollow, what is now is filled.
      CHECK(std::ranges::count(steps_of(picture, "ring"), PathStep::move, &PathPoint::step) == count - 1);
      CHECK(std::ranges::count(steps_of(picture, "plain"), PathStep::move, &PathPoint::step) == 1);
    }
}

TEST_CASE(
    "nine values on a phone have the figures for which there is room, the first and the last among them") {
  auto axes = axes_of({counted("Week", 1, 9)});
  Panel& panel = axes.front().panels.front();
  panel.compared = true;
  for (int i = 0; i < 9; ++i)
    panel.figures.push_back("9" + std::to_string(i) + "." + std::to_string(i) + "%");
  const ChartPicture picture = drawn(axes, 320);
  testing::check_apart(picture);
  testing::check_said(picture, {panel.figures.front(), panel.figures.back()});
}

TEST_CASE("the line of a test runs through no words of a panel") {
  const std::vector<Series> all = {counted("Fortnight", 1, 20, "A reminder the day before"),
                                   counted("Fortnight", 1, 20), counted("Fortnight", 1, 12)};
  for (const double width : {800.0, 320.0}) {
    const ChartPicture picture = drawn(axes_of(all), width);
    const auto steps = steps_of(picture, "mark-line");
    std::size_t lines = 0;
    for (std::size_t i = 1; i < steps.size(); ++i) {
      if (steps[i].step != PathStep::line) continue;
      ++lines;
      const LabelBox line{"", std::min(steps[i - 1].x, steps[i].x), std::min(steps[i - 1].y, steps[i].y),
                          std::max(steps[i - 1].x, steps[i].x), std::max(steps[i - 1].y, steps[i].y)};
      for (const LabelBox& label : picture.labels) {
        INFO("'" << label.text << "' at " << width);
        CHECK_FALSE(meet(label, line));
      }
    }
    CHECK(lines >= (width < 400 ? 3 : 1));
  }
}

TEST_CASE("a strong line is zero: an axis that begins elsewhere has a thin one") {
  for (const double low : {0.0, 20.0}) {
    auto axes = axes_of({counted("Week", 1, 12)});
    ChartSpec& chart = axes.front().panels.front().chart;
    chart.y_low = low;
    chart.y_high = low + 40;
    chart.y_ticks = {{low, "low", {}}, {low + 40, "high", {}}};
    const auto steps = steps_of(drawn(axes, 800), "axis");
    const bool level = std::ranges::any_of(
        std::views::iota(std::size_t{1}, steps.size()),
        [&](std::size_t i) { return steps[i].step == PathStep::line && steps[i].y == steps[i - 1].y; });
    CHECK(level == (low == 0));
  }
}

TEST_CASE("every panel has its title and its last value, wide and narrow") {
  std::vector<Series> all = {counted("Fortnight", 1, 20, "A reminder the day before"),
                             counted("Fortnight", 14, 7), counted("Week", 1, 9)};
  all[1].measure.data_status = DataStatus::illustrative;
  for (const double width : {800.0, 320.0}) {
    SmallMultiplesSpec spec;
    spec.about.id = "m";
    spec.about.title = "Three measures";
    spec.about.width = width;
    spec.axes = axes_of(all);
    const ChartPicture picture = draw_small_multiples(spec, ChartFormat::svg, testing::theme_font()).value();
    testing::check_apart(picture);
    CHECK(testing::contains(picture.bytes, "role=\"img\""));
    for (const Series& series : all) testing::check_said(picture, {series.measure.title});
    CHECK(std::ranges::count(picture.labels, "Made-up figures", &LabelBox::text) == 1);
    CHECK(std::ranges::count(picture.labels, "1", &LabelBox::text) >= 1);
    // Figures that are made up are told at their own chart only.
    CHECK(std::ranges::count(picture.labels, "33%", &LabelBox::text) == 1);  // the last of the first
    CHECK(std::ranges::count(picture.labels, "22%", &LabelBox::text) == 0);  // of the second
  }
}

TEST_CASE(
    "a panel tells its change in one line, with the sign of the verdict; one that is made up no level") {
  std::vector<Series> all = {counted("Fortnight", 1, 20), counted("Fortnight", 14, 7)};
  for (const bool made_up : {false, true}) {
    SmallMultiplesSpec spec;
    spec.about.id = "m";
    spec.about.title = "Two measures";
    spec.axes = axes_of(all);
    Panel& panel = spec.axes.front().panels.front();
    for (ChartPoint& point : panel.chart.points) point.level = 30;
    if (made_up) {
      panel.chart.illustrative = "Made-up figures";
    } else {
      panel.message = "51% to 34%";
      panel.verdict = Verdict::better;
      panel.direction = Direction::low;
    }
    const ChartPicture picture = draw_small_multiples(spec, ChartFormat::svg, testing::theme_font()).value();
    testing::check_apart(picture);
    CHECK(std::ranges::count(picture.labels, "51% to 34%", &LabelBox::text) == (made_up ? 0 : 1));
    CHECK(testing::contains(picture.bytes, "chart-improvement") == !made_up);
    CHECK(testing::contains(picture.bytes, "chart-level") == !made_up);
  }
}

TEST_CASE("a value by a small line stands off it") {
  const Messages words = measure_words("en");
  for (const bool rising : {true, false}) {
    Series made = dated(0, 24);
    for (int i = 0; i < 24; ++i) {
      const int month = rising ? i : 23 - i;
      made.measure.series.rows[static_cast<std::size_t>(i)].value =
          28 + month % 12 % 5 + (month < 12 ? 12 : 0);
    }
    made.analysis = analyse(made.measure.series, {}).value();
    const ChartSpec chart = chart_spec(made.analysis, made.measure, {}, words, Locale("en"));
    const ChartPicture small{sparkline(chart, Unit::days, "40 days"), 0, 0, {}};
    const auto steps = steps_of(small, "line");
    REQUIRE(steps.size() > 10);
    const std::size_t at = small.bytes.rfind("<text", small.bytes.find("40 days"));
    double x = 0, y = 0;
    REQUIRE(std::sscanf(small.bytes.c_str() + at, "<text x=\"%lf\" y=\"%lf\"", &x, &y) == 2);
    const double wide = testing::theme_font().width("40 days", 17, FontWeight::bold);
    for (std::size_t i = 1; i < steps.size(); ++i) {
      if (steps[i].step != PathStep::line) continue;
      for (int part = 0; part <= 20; ++part) {
        const double px = steps[i - 1].x + (steps[i].x - steps[i - 1].x) * part / 20;
        const double py = steps[i - 1].y + (steps[i].y - steps[i - 1].y) * part / 20;
        INFO("the line passes " << px << ", " << py << "; the words begin at " << x << ", " << y);
        CHECK_FALSE((px > x && px < x + wide && py > y - 12 && py < y));
      }
    }
  }
}

TEST_CASE("the line of a row has no letters: they would be too small there") {
  const Series made = counted("Week", 1, 24);
  const ChartSpec chart = chart_spec(made.analysis, made.measure, {}, measure_words("en"), Locale("en"));
  const std::string line = row_line(chart, Unit::percent);
  CHECK(testing::contains(line, "chart-line"));
  CHECK_FALSE(testing::contains(line, "<text"));
}

TEST_CASE("a small line stands on all of 0 to 100 per cent, with its ends and its target") {
  Series made = counted("Week", 1, 24);
  ChartSpec chart = chart_spec(made.analysis, made.measure, {}, measure_words("en"), Locale("en"));
  const std::string small = sparkline(chart, Unit::percent, "20%");
  CHECK(testing::contains(small, "aria-hidden=\"true\""));
  CHECK(testing::contains(small, ">20%</text>"));
  CHECK(testing::contains(small, ">" + chart.value_label + "</text>"));
  CHECK_FALSE(testing::contains(small, "chart-target"));
  chart.targets = {{0, 23, 50, "Target 50%"}};
  CHECK(testing::contains(sparkline(chart, Unit::percent, "20%"), "chart-target"));
  CHECK(small.size() <= 1200);
  chart.points.resize(5);
  CHECK_FALSE(testing::contains(sparkline(chart, Unit::percent, "20%"), "chart-line"));
  chart.points.resize(1);
  CHECK(sparkline(chart, Unit::percent, "20%").empty());
}

}  // namespace
}  // namespace lantern
