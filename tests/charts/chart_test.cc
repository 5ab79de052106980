// The drawn chart: what must be in every picture whatever the data, and that nothing stands on anything.
#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <thread>

#include "charts/chart.hpp"
#include "charts/labels.hpp"
#include "measures/words.hpp"
#include "model/names.hpp"
#include "telling/summary.hpp"

namespace lantern {

using namespace charts;
using namespace measures;
using namespace telling;
namespace {

struct Case {
  Measure measure;
  AnalysisOptions options;
  std::vector<PdsaCycle> cycles;
  double width = 760;
  std::string language = "en";
};

void add(Case& made, int month, std::optional<double> value) {
  SeriesRow row;
  row.date = Date{2015 + month / 12, month % 12 + 1, 1, DatePrecision::month};
  row.value = value;
  made.measure.series.has_dates = true;
  made.measure.series.rows.push_back(row);
}

PdsaCycle cycle(const char* date) {
  PdsaCycle made;
  made.date = parse_date(date).value();
  return made;
}

Case usual() {
  Case made;
  made.measure.id = "woken";
  made.measure.title = "Patients woken by noise";
  made.measure.unit = Unit::percent;
  made.options.better = Better::lower;
  made.options.targets = {{std::nullopt, 20}};
  made.options.baseline = 10;
  for (int i = 0; i < 24; ++i) add(made, i, (i < 12 ? 52 : 24) + 3 * std::sin(i * 2.1));
  made.cycles = {cycle("2015-06"), cycle("2015-12"), cycle("2016-01-20")};
  return made;
}

ChartSpec spec_of(const Case& made) {
  const Messages words = measure_words(made.language);
  const Locale locale(made.language);
  const auto analysis = analyse(made.measure.series, made.options).value();
  const Summary summary = summarise(analysis, made.measure, words, locale);
  ChartContext context;
  context.id = "chart-woken";
  context.headline = summary.headline;
  context.description = summary.standard;
  context.cycles = made.cycles;
  context.width = made.width;
  return chart_spec(analysis, made.measure, context, words, locale);
}

ChartPicture drawn(const Case& made, ChartFormat format = ChartFormat::svg) {
  static const ChartFont font;
  return draw(spec_of(made), format, font).value();
}

void check_apart(const ChartPicture& picture) {
  for (std::size_t i = 0; i < picture.labels.size(); ++i) {
    const LabelBox& box = picture.labels[i];
    INFO("label '" << box.text << "'");
    CHECK(box.left >= -0.5);
    CHECK(box.right <= picture.width + 0.5);
    CHECK(box.bottom <= picture.height + 0.5);
    for (std::size_t j = 0; j < i; ++j) {
      INFO("and label '" << picture.labels[j].text << "'");
      CHECK_FALSE(meet(box, picture.labels[j], -0.5));
    }
  }
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("the picture speaks: role, title, description, real text") {
  const std::string svg = drawn(usual()).bytes;
  for (const std::string_view part :
       {"role=\"img\"", "aria-labelledby=\"chart-woken-title\"",
        "<title id=\"chart-woken-title\">Patients woken by noise: down from", "<desc id=\"chart-woken-desc\">",
        ">Baseline 5", ">Target 20%<", ">Lower is better<", ">Baseline<", ">Jan<", ">2016<"}) {
    INFO(part);
    CHECK(contains(svg, part));
  }
  for (const std::string_view part : {"style=", "<style", "<script", "glyph", "surface", "nan", "inf\""}) {
    INFO(part);
    CHECK_FALSE(contains(svg, part));
  }
  CHECK(svg.size() <= 6000);
}

TEST_CASE("shift points are another shape, in the colour of what they mean") {
  Case made = usual();
  CHECK(contains(drawn(made).bytes, "chart-improvement"));
  made.options.better = Better::higher;
  CHECK(contains(drawn(made).bytes, "chart-concern"));
  made.options.better = Better::neither;
  const std::string plain = drawn(made).bytes;
  CHECK(contains(plain, "chart-plain"));
  CHECK_FALSE(contains(plain, "is better"));
}

TEST_CASE("illustrative data says so inside the picture, and words are escaped") {
  Case made = usual();
  made.measure.data_status = DataStatus::illustrative;
  made.measure.title = "Tea & <biscuits>";
  const std::string svg = drawn(made).bytes;
  CHECK(contains(svg, ">Made-up figures<"));
  CHECK(contains(svg, "Tea &amp; &lt;biscuits&gt;"));
}

TEST_CASE("a gap breaks the line") {
  Case made = usual();
  made.measure.series.rows[5].value.reset();
  const std::string svg = drawn(made).bytes;
  const std::size_t line = svg.find("chart-line");
  REQUIRE(line != std::string::npos);
  const std::string path = svg.substr(line, svg.find("/>", line) - line);
  CHECK(std::count(path.begin(), path.end(), 'M') == 2);
}

TEST_CASE("odd series are drawn without overlap") {
  std::map<std::string, Case> cases;
  for (const char* name : {"no points", "one point", "all equal", "all zero", "500 points", "huge", "tiny",
                           "negative", "only gaps", "narrow", "long title", "Welsh", "many marks", "phases"})
    cases[name] = usual();
  cases["no points"].measure.series.rows.clear();
  cases["one point"].measure.series.rows.resize(1);
  for (auto& row : cases["all equal"].measure.series.rows) row.value = 7.5;
  for (auto& row : cases["all zero"].measure.series.rows) row.value = 0;
  for (int i = 24; i < 500; ++i) add(cases["500 points"], i, 40 + i % 17);
  for (auto& row : cases["huge"].measure.series.rows) *row.value *= 1e13;
  for (auto& row : cases["tiny"].measure.series.rows) *row.value *= 1e-9;
  for (auto& row : cases["negative"].measure.series.rows) *row.value -= 60;
  for (const char* name : {"huge", "tiny", "negative"}) cases[name].measure.unit = Unit::minutes;
  for (auto& row : cases["only gaps"].measure.series.rows) row.value.reset();
  cases["narrow"].width = 300;
  for (int i = 0; i < 12; ++i) cases["long title"].measure.title += " and of everything else that happened";
  cases["Welsh"].language = "cy";
  for (int i = 0; i < 40; ++i) cases["many marks"].cycles.push_back(cycle("2015-07-01"));
  cases["phases"].options.rebase = {{std::nullopt, 8, {}}, {std::nullopt, 13, {}}};
  for (const auto& [name, made] : cases) {
    INFO(name);
    const ChartPicture picture = drawn(made);
    check_apart(picture);
    CHECK_FALSE(contains(picture.bytes, "nan"));
    CHECK(contains(picture.bytes, "</svg>"));
  }
  CHECK(contains(drawn(cases["no points"]).bytes, "No figures to show"));
}

TEST_CASE("labels of an axis are broken or left out, never on one another") {
  Case made;
  made.measure.title = "By ward";
  for (int i = 0; i < 30; ++i) {
    SeriesRow row;
    row.label = "Ward " + std::to_string(i) + std::string(i == 7 ? 300 : 3, 'x') + " of the general hospital";
    row.value = i;
    made.measure.series.rows.push_back(row);
  }
  check_apart(drawn(made));
  made.width = 300;
  check_apart(drawn(made));
}

TEST_CASE("a thousand random series: no overlap and no broken number") {
  std::mt19937 random(20260101);
  for (int round = 0; round < 1000; ++round) {
    Case made = usual();
    made.measure.series.rows.clear();
    const int count = static_cast<int>(random() % 60);
    const double scale = std::pow(10.0, static_cast<double>(random() % 12) - 4);
    for (int i = 0; i < count; ++i)
      add(made, i,
          random() % 9 == 0 ? std::nullopt
                            : std::optional(scale * (static_cast<double>(random() % 2000) - 700)));
    made.measure.unit = values_of<Unit>[random() % count_of<Unit>];
    made.options.baseline = random() % 2 == 0 ? std::nullopt : std::optional(5);
    made.options.targets = {{std::nullopt, scale * static_cast<double>(random() % 900)}};
    made.width = 280 + static_cast<double>(random() % 700);
    INFO("round " << round);
    const ChartPicture picture = drawn(made);
    check_apart(picture);
    REQUIRE_FALSE(contains(picture.bytes, "nan"));
  }
}

TEST_CASE("PNG and PDF are drawn, and the same twice") {
  for (const auto& [format, start] :
       {std::pair{ChartFormat::png, "\x89PNG"}, std::pair{ChartFormat::pdf, "%PDF"}}) {
    const std::string first = drawn(usual(), format).bytes;
    CHECK(first.starts_with(start));
    CHECK(first.size() > 2000);
    CHECK(first == drawn(usual(), format).bytes);
  }
}

TEST_CASE("four threads draw what one draws") {
  const ChartFont font;
  const ChartSpec spec = spec_of(usual());
  const std::string wanted = draw(spec, ChartFormat::svg, font)->bytes;
  std::vector<int> different(4, 0);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < different.size(); ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < 50; ++i)
        different[t] += draw(spec, ChartFormat::svg, font)->bytes != wanted ? 1 : 0;
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(different == std::vector<int>(4, 0));
}

TEST_CASE("labels are spread as little as their bounds allow") {
  CHECK(spread({10, 12}, 20, 0, 100) == std::vector<double>{1, 21});
  CHECK(spread({50, 10}, 20, 0, 100) == std::vector<double>{50, 10});
  CHECK(spread({99, 98}, 20, 0, 100) == std::vector<double>{100, 80});
  CHECK(spread({5, 5, 5}, 80, 0, 100) == std::vector<double>{0, 50, 100});
}

}  // namespace
}  // namespace lantern
