// What keeps a picture honest: axes that do not exaggerate, lines that claim nothing about holes, a key of
// all that is there, labels beside what they name, and a reason for each number that is not shown.
#include <cmath>
#include <set>

#include "charts/picture_checks.hpp"
#include "charts/sparkline.hpp"
#include "measures/words.hpp"

namespace lantern {
namespace {

using namespace charts;
using namespace measures;
using testing::check_apart;
using testing::contains;

struct Subject {
  Measure measure;
  AnalysisOptions options;
  std::string language = "en";
  double width = 760;
  std::optional<PublishedSeries> published;
  std::optional<AxisNeeds> axis;
};

SeriesRow month(int number, std::optional<double> value) {
  SeriesRow row;
  row.date = Date{2018 + number / 12, number % 12 + 1, 1, DatePrecision::month};
  row.value = value;
  return row;
}

Subject monthly(const std::vector<double>& values, Unit unit = Unit::none) {
  Subject made;
  made.measure.id = "m";
  made.measure.title = "A measure";
  made.measure.unit = unit;
  made.measure.series.has_dates = true;
  for (std::size_t i = 0; i < values.size(); ++i)
    made.measure.series.rows.push_back(month(static_cast<int>(i), values[i]));
  return made;
}

ChartSpec spec_of(const Subject& subject) {
  const Messages words = measure_words(subject.language);
  const Locale locale(subject.language);
  Subject whole = subject;
  whole.options.chart = subject.measure.chart;
  const auto analysis = analyse(subject.measure.series, whole.options).value();
  ChartContext context;
  context.id = "c";
  context.width = subject.width;
  context.axis = subject.axis;
  context.published = subject.published ? &*subject.published : nullptr;
  return chart_spec(analysis, subject.measure, context, words, locale);
}

ChartPicture drawn(const Subject& subject) {
  ChartPicture picture = draw(spec_of(subject), ChartFormat::svg, testing::theme_font()).value();
  check_apart(picture);
  return picture;
}

const LabelBox* label(const ChartPicture& picture, std::string_view text) {
  const auto found = std::ranges::find(picture.labels, text, &LabelBox::text);
  return found == picture.labels.end() ? nullptr : &*found;
}

std::string path_of(const ChartPicture& picture, std::string_view name) {
  const std::size_t start = picture.bytes.find("class=\"chart-" + std::string(name) + "\"");
  if (start == std::string::npos) return {};
  const std::size_t from = picture.bytes.find(" d=\"", start) + 4;
  return picture.bytes.substr(from, picture.bytes.find('"', from) - from);
}

long strokes(const ChartPicture& picture, std::string_view name) {
  const std::string path = path_of(picture, name);
  return std::ranges::count(path, 'M');
}

std::vector<std::string> tick_labels(const ChartSpec& spec) {
  std::vector<std::string> labels;
  for (const AxisTick& tick : spec.y_ticks) labels.push_back(tick.label);
  return labels;
}

TEST_CASE("a percentage has an axis of at least 20 points, and none beyond 0 and 100") {
  for (const auto& values : std::vector<std::vector<double>>{{62, 61, 62},
                                                             {51, 49, 51},
                                                             {59, 59, 59},
                                                             {98, 99, 100},
                                                             {0, 1, 0.5},
                                                             {100, 100, 100},
                                                             {0, 0, 0}}) {
    INFO(values.front() << ' ' << values[1]);
    Subject subject = monthly(values, Unit::percent);
    for (const ChartType chart : {ChartType::run, ChartType::i}) {
      subject.measure.chart = chart;
      const ChartSpec spec = spec_of(subject);
      CHECK(spec.y_high - spec.y_low >= 20);
      CHECK(spec.y_low >= 0);
      CHECK(spec.y_high <= 100);
      for (const AxisTick& tick : spec.y_ticks) CHECK_FALSE(contains(tick.label, "."));
    }
  }
}

TEST_CASE("other values fill no more of the axis than their size allows") {
  const ChartSpec spec = spec_of(monthly({1000, 1004, 1001, 1003}, Unit::minutes));
  CHECK(4 / (spec.y_high - spec.y_low) <= 0.03);
}

TEST_CASE("numbers that were never below 0 have no axis and no limit there") {
  Subject subject = monthly({210, 410, 10, 210, 410, 10, 210, 410, 10, 210, 410, 10});
  subject.measure.chart = ChartType::i;
  const ChartSpec spec = spec_of(subject);
  CHECK(spec.y_low == 0);
  REQUIRE(spec.phase_labels.size() == 1);
  CHECK(spec.phase_labels.front().lower.empty());
  CHECK_FALSE(contains(drawn(subject).bytes, ">-"));
}

TEST_CASE("ticks of counts are whole and differ, and have no more decimals than the data") {
  CHECK(tick_labels(spec_of(monthly({0, 1, 2, 0, 1}, Unit::count))) ==
        std::vector<std::string>{"0", "1", "2"});
  CHECK(tick_labels(spec_of(monthly({0, 1, 0, 0}, Unit::count))) == std::vector<std::string>{"0", "1"});
  CHECK(tick_labels(spec_of(monthly({0, 0, 0, 0}, Unit::count))) == std::vector<std::string>{"0", "1"});
  for (const int most : {1, 2, 3, 4, 7, 11, 40})
    for (const ChartType chart : {ChartType::c, ChartType::run, ChartType::i, ChartType::g}) {
      Subject subject = monthly({0, 1, 0, static_cast<double>(most), 1, 0}, Unit::count);
      subject.measure.chart = chart;
      const auto labels = tick_labels(spec_of(subject));
      CHECK(std::set<std::string>(labels.begin(), labels.end()).size() == labels.size());
      for (const std::string& text : labels) CHECK_FALSE(contains(text, "."));
    }
  for (const std::string& text : tick_labels(spec_of(monthly({12.5, 12.6, 12.7, 12.5}, Unit::days))))
    CHECK(text.size() <= 4);
}

TEST_CASE("charts of one unit share an axis unless it would flatten one of them") {
  const auto shared = shared_axis({{51.5, 71.5, 12}, {40, 60, 12}, {49, 69, 0}});
  REQUIRE(shared.has_value());
  CHECK(*shared == AxisNeeds{40, 71.5, 12});
  CHECK_FALSE(shared_axis({{0, 100, 0}, {0, 5, 0}}).has_value());
  CHECK_FALSE(shared_axis({{0, 100, 0}}).has_value());
  // Side by side the smallest may be less than half of the largest, though of none alone.
  CHECK(one_axis({{28, 44, 0}, {88, 104, 0}}) == AxisNeeds{0, 104, 0});
  CHECK(one_axis({{60, 80, 0}, {88, 104, 0}}) == AxisNeeds{60, 104, 0});
  CHECK(one_axis({{-104, -88, 0}, {-44, -28, 0}}) == AxisNeeds{-104, 0, 0});
  Subject first = monthly({62, 61, 62}, Unit::percent), second = monthly({51, 49, 51}, Unit::percent);
  first.axis = second.axis = shared;
  CHECK(spec_of(first).y_low == spec_of(second).y_low);
  CHECK(spec_of(first).y_high == spec_of(second).y_high);
}

TEST_CASE("a line is not drawn over a hole of more than three usual steps") {
  Subject subject = monthly({5, 6, 5, 6, 5, 6}, Unit::days);
  for (const auto& [next, pieces] : {std::pair{7, 1}, {8, 1}, {9, 2}, {30, 2}}) {
    INFO("the next month is " << next);
    Subject with_hole = subject;
    for (int i = 0; i < 4; ++i) with_hole.measure.series.rows.push_back(month(next + i, 6 - i % 2));
    const ChartPicture picture = drawn(with_hole);
    CHECK(strokes(picture, "line") == pieces);
    CHECK((label(picture, "No figures") != nullptr) == (pieces == 2));
    const ChartPicture line{sparkline(spec_of(with_hole), Unit::days, "5"), 0, 0, {}};
    CHECK(strokes(line, "line") == pieces);
  }
}

TEST_CASE("the key has each colour and shape that is there, and no other") {
  std::vector<double> values;
  for (int i = 0; i < 24; ++i) values.push_back((i < 12 ? 20 : 40) + i % 3);
  Subject subject = monthly(values, Unit::days);
  subject.options.better = Better::higher;
  const auto words = [&] {
    std::vector<std::string> all;
    for (const KeyEntry& entry : spec_of(subject).key) all.push_back(entry.words);
    return all;
  };
  CHECK(words() == std::vector<std::string>{"6 or more points in a row on one side of the median (better)",
                                            "6 or more points in a row on one side of the median (worse)",
                                            "Level before and after"});
  const ChartPicture picture = drawn(subject);
  // Eleven or twelve diamonds of each colour in the plot, and one in the key.
  for (const char* colour : {"improvement", "concern"}) CHECK(strokes(picture, colour) == 13);
  subject.options.better = Better::neither;
  CHECK(words() == std::vector<std::string>{"6 or more points in a row on one side of the median",
                                            "Level before and after"});
  subject.options.rebase = {{std::nullopt, 13, {}}};
  CHECK(words() == std::vector<std::string>{"A new phase"});
}

TEST_CASE("lines of earlier phases are named inside their own phase") {
  Subject subject;
  subject.measure.title = "Three phases";
  subject.measure.unit = Unit::percent;
  subject.measure.chart = ChartType::p;
  subject.measure.series.has_dates = subject.measure.series.has_ratio = true;
  for (int i = 0; i < 36; ++i) {
    SeriesRow row = month(i, std::nullopt);
    row.numerator = 15 + 15 * (i / 12) + (i * 7) % 9;
    row.denominator = 70 + (i * 13) % 30;
    subject.measure.series.rows.push_back(row);
  }
  subject.options.scale = 100;
  subject.options.rebase = {{std::nullopt, 13, {}}, {std::nullopt, 25, {}}};
  for (const double width : {760.0, 320.0}) {
    subject.width = width;
    const ChartSpec spec = spec_of(subject);
    const ChartPicture picture = drawn(subject);
    std::vector<double> borders;
    const std::string path = path_of(picture, "phase");
    for (std::size_t at = path.find('M'); at != std::string::npos; at = path.find('M', at + 1))
      borders.push_back(std::stod(path.substr(at + 1)));
    REQUIRE(borders.size() >= 2);
    int named = 0;
    for (std::size_t phase = 0; phase < 2; ++phase)
      for (const std::string& text : {spec.phase_labels[phase].centre, spec.phase_labels[phase].upper,
                                      spec.phase_labels[phase].lower}) {
        const LabelBox* box = label(picture, text);
        if (box == nullptr) continue;
        ++named;
        INFO(text);
        CHECK(box->right <= borders[phase]);
        CHECK(box->left >= (phase == 0 ? 0 : borders[phase - 1]));
      }
    if (width > 400) CHECK(named >= 4);
  }
}

Subject of_wards(int count, const std::string& name) {
  Subject made;
  made.measure.title = "By ward";
  for (int i = 0; i < count; ++i) {
    SeriesRow row;
    row.label = name + std::to_string(i + 1);
    row.value = 10 + (i * 7) % 30;
    made.measure.series.rows.push_back(row);
  }
  return made;
}

TEST_CASE("labels of rows are all printed, turned, or left out with a note") {
  Subject subject = of_wards(30, "The general hospital, ward ");
  ChartPicture picture = drawn(subject);
  for (const SeriesRow& row : subject.measure.series.rows) CHECK(label(picture, row.label) != nullptr);
  CHECK(contains(picture.bytes, "rotate(-90"));
  subject.width = 320;
  picture = drawn(subject);
  int step = 2;  // by the room that the other labels leave
  while (step < 6 && label(picture, "Every " + std::to_string(step) +
                                        (step == 2   ? "nd"
                                         : step == 3 ? "rd"
                                                     : "th") +
                                        " label is shown") == nullptr)
    ++step;
  REQUIRE(step < 6);
  CHECK(label(picture, "The general hospital, ward " + std::to_string(1 + step)) != nullptr);
  CHECK(label(picture, "The general hospital, ward " + std::to_string(step)) == nullptr);
  subject.language = "cy";
  CHECK(label(drawn(subject), "Dangosir un label o bob " + std::to_string(step)) != nullptr);
  CHECK_FALSE(contains(drawn(of_wards(4, "Ward ")).bytes, "rotate"));
}

TEST_CASE("a hidden value looks hidden and says why, a missing one says so") {
  Subject subject = monthly({12, 14, 0, 16, 13, 0, 15, 12}, Unit::count);
  for (const std::size_t i : {2U, 5U}) subject.measure.series.rows[i].value.reset();
  subject.published = PublishedSeries{};
  subject.published->visibility.assign(8, Visibility::shown);
  subject.published->visibility[2] = Visibility::hidden;
  subject.published->hidden = 1;
  struct Reason {
    int few, base;
    bool together;
    const char *english, *welsh;
  };
  for (const Reason& reason :
       {Reason{8, 0, false, "hidden: fewer than 8", "wedi’i guddio: llai na 8"},
        Reason{0, 11, false, "hidden: out of fewer than 11", "wedi’i guddio: allan o lai na 11"},
        Reason{0, 0, true, "hidden: to protect another number", "wedi’i guddio: i warchod rhif arall"},
        Reason{8, 0, true, "hidden: fewer than 8, or to protect another number",
               "wedi’i guddio: llai na 8, neu i warchod rhif arall"}}) {
    subject.published->suppress_below = reason.few;
    subject.published->minimum_base = reason.base;
    subject.published->together = reason.together;
    for (const double width : {760.0, 320.0}) {
      subject.width = width;
      subject.language = "en";
      ChartPicture picture = drawn(subject);
      testing::check_said(picture, {reason.english, "No value"});
      CHECK(strokes(picture, "hidden") == 2);   // its place and the key
      CHECK(strokes(picture, "missing") == 2);  // likewise
      CHECK(strokes(picture, "line") == 3);
      subject.language = "cy";
      testing::check_said(drawn(subject), {reason.welsh, "Dim gwerth"});
    }
  }
}

TEST_CASE("notes of the data stand at their points, or below with a letter") {
  Subject subject = monthly({12, 14, 13, 16, 13, 12, 15, 12, 13, 14}, Unit::days);
  subject.measure.series.rows[3].note = "New clinic";
  subject.measure.series.rows[7].note = "The ward moved to another building and half of its staff changed";
  for (const double width : {760.0, 320.0}) {
    subject.width = width;
    const ChartPicture picture = drawn(subject);
    testing::check_said(picture,
                        {"April 2018: New clinic", "August 2018: " + subject.measure.series.rows[7].note});
    // One has no room: both have a letter, for one written out beside a letter looks like a word of the
    // chart.
    CHECK(std::ranges::count(picture.labels, "New clinic", &LabelBox::text) == 0);
    for (const std::string_view letter : {"a", "b"})
      CHECK(std::ranges::count(picture.labels, letter, &LabelBox::text) == 2);
  }
  Subject few = monthly({12, 14, 13, 16, 13, 12, 15, 12, 13, 14}, Unit::days);
  few.measure.series.rows[1].note = "New clinic";
  CHECK(std::ranges::count(drawn(few).labels, "New clinic", &LabelBox::text) == 1);
  for (int i = 10; i < 60; ++i) {
    subject.measure.series.rows.push_back(month(i, 12 + i % 5));
    subject.measure.series.rows.back().note = "Note " + std::to_string(i);
  }
  subject.width = 320;
  testing::check_said(drawn(subject), {"40 more notes stand in the table of the data"});
}

TEST_CASE("a letter stands at the sign of its point, also where that has no value") {
  Subject subject = monthly({52, 50, 51, 49, 45, 40, 41, 38, 35, 30, 31, 29}, Unit::percent);
  for (const std::size_t row : {std::size_t{2}, std::size_t{6}})
    subject.measure.series.rows[row].note = "A long note about something that happened at this point";
  subject.measure.series.rows[6].value.reset();
  for (const double width : {760.0, 320.0}) {
    subject.width = width;
    const ChartPicture picture = drawn(subject);
    const auto at = [&](std::string_view letter) {
      return *std::ranges::find(picture.labels, letter, &LabelBox::text);
    };
    // The ring of a point without a value is at the foot of the plot, right above the dates.
    const double dates = std::ranges::find_if(picture.labels, [](const LabelBox& label) {
                           return label.text.starts_with("2018") || label.text.starts_with("Jan");
                         })->top;
    CHECK(dates - at("b").bottom < 40);
    CHECK(at("a").bottom < at("b").top);
  }
}

TEST_CASE("a last value that finds no room at its point is called the last point in the key") {
  Subject subject = monthly({52, 50, 51, 49, 45, 40, 41, 38, 35, 30, 31, 29}, Unit::percent);
  subject.width = 320;
  ChartSpec spec = spec_of(subject);
  CHECK(spec.value_key == "Last point: 29%");
  spec.value_label = "29% and so many words that they find no room beside any point";
  const ChartPicture picture = draw(spec, ChartFormat::svg, testing::theme_font()).value();
  CHECK(std::ranges::count(picture.labels, "Last point: 29%", &LabelBox::text) == 1);
}

TEST_CASE("a target that changes is a step, each with its label") {
  Subject subject = monthly({52, 50, 51, 49, 45, 40, 41, 38, 35, 30, 31, 29}, Unit::percent);
  subject.options.targets = {{Date{2018, 3, 1, DatePrecision::month}, 45},
                             {Date{2018, 9, 1, DatePrecision::month}, 25}};
  const ChartSpec spec = spec_of(subject);
  REQUIRE(spec.targets.size() == 2);
  CHECK(spec.targets[0].first == 2);
  CHECK(spec.targets[1].last == 11);
  const ChartPicture picture = drawn(subject);
  CHECK(label(picture, "Target 45%") != nullptr);
  CHECK(label(picture, "Target 25%") != nullptr);
}

TEST_CASE("a chart of differences or of spread says what it shows, without per cent") {
  Subject subject = monthly({52, 50, 51, 49, 45, 40, 41, 38, 35, 30, 31, 29}, Unit::percent);
  subject.measure.chart = ChartType::mr;
  ChartPicture picture = drawn(subject);
  CHECK(label(picture, "Difference between neighbours") != nullptr);
  CHECK(label(picture, "Percentage points") != nullptr);
  CHECK(label(picture, "No value") == nullptr);
  for (const LabelBox& box : picture.labels) CHECK_FALSE(contains(box.text, "%"));
  subject = monthly({}, Unit::minutes);
  subject.measure.chart = ChartType::s;
  for (int i = 0; i < 36; ++i) subject.measure.series.rows.push_back(month(i / 3, 10 + (i * 7) % 11));
  picture = drawn(subject);
  CHECK(label(picture, "Spread: the standard deviation of each group") != nullptr);
}

TEST_CASE("the levels that the words speak of are drawn, before and after, and keyed") {
  std::vector<double> values;
  for (int i = 0; i < 24; ++i) values.push_back((i < 12 ? 50 : 61) + (i * 5) % 4);
  Subject subject = monthly(values, Unit::days);
  const auto analysis = analyse(subject.measure.series, {}).value();
  REQUIRE(analysis.change.before.has_value());
  const ChartSpec spec = spec_of(subject);
  const auto from = static_cast<std::size_t>(analysis.change.first) - 1;
  CHECK(spec.points.front().level == analysis.change.before);
  CHECK(spec.points[from - 1].level == analysis.change.before);
  CHECK(spec.points[from].level == analysis.change.now);
  const ChartPicture picture = drawn(subject);
  CHECK(label(picture, "Level before and after") != nullptr);
  CHECK(strokes(picture, "level") >= 3);
  subject.measure.chart = ChartType::i;
  CHECK(label(drawn(subject), "Level before and after") != nullptr);
}

TEST_CASE("the level since a change says since when, at its line") {
  std::vector<double> values;
  for (int i = 0; i < 24; ++i) values.push_back((i < 12 ? 50 : 21) + (i * 5) % 4);
  const ChartPicture picture = drawn(monthly(values, Unit::percent));
  CHECK(std::ranges::any_of(picture.labels, [](const LabelBox& box) {
    return contains(box.text, "% since ") && contains(box.text, "2019");
  }));
}

TEST_CASE("a picture that stands alone has its title and its source, on a page it has neither") {
  Subject subject = monthly({12, 14, 13, 16}, Unit::days);
  subject.measure.source = "Audit of the ward";
  ChartSpec spec = spec_of(subject);
  spec.headline = "The message";
  ChartPicture picture = draw(spec, ChartFormat::svg, testing::theme_font()).value();
  CHECK(label(picture, "A measure") != nullptr);
  CHECK(label(picture, "Source: Audit of the ward") != nullptr);
  CHECK(contains(picture.bytes, ">The message</title>"));
  spec.alone = false;
  picture = draw(spec, ChartFormat::svg, testing::theme_font()).value();
  CHECK(label(picture, "A measure") == nullptr);
  CHECK(contains(picture.bytes, ">A measure</title>"));
}

TEST_CASE("labels that count are said once, and then their numbers, level and few") {
  Subject subject;
  subject.measure.title = "A measure";
  for (int i = 0; i < 37; ++i) {
    SeriesRow row;
    row.label = "Fortnight " + std::to_string(i + 1);
    row.value = 10 + i % 3;
    subject.measure.series.rows.push_back(row);
  }
  for (const double width : {800.0, 320.0}) {
    subject.width = width;
    const ChartPicture picture = drawn(subject);
    CHECK(label(picture, "Fortnight\u00a01") != nullptr);
    CHECK(label(picture, "20") != nullptr);
    CHECK(label(picture, "Fortnight 20") == nullptr);
    CHECK_FALSE(contains(picture.bytes, "rotate"));
  }
}

TEST_CASE("on a phone the names of lines stand inside the plot or in the key") {
  std::vector<double> values;
  for (int i = 0; i < 24; ++i) values.push_back((i < 12 ? 50 : 21) + (i * 5) % 4);
  Subject subject = monthly(values, Unit::percent);
  subject.options.targets = {{std::nullopt, 20}};
  subject.measure.chart = ChartType::i;
  subject.width = 320;
  const ChartPicture picture = drawn(subject);
  testing::check_said(picture, {"Target 20%"});
  double farthest = 0;  // of the line
  const std::string line = path_of(picture, "axis");
  for (std::size_t at = line.find('H'); at != std::string::npos; at = line.find('H', at + 1))
    farthest = std::max(farthest, std::stod(line.substr(at + 1)));
  CHECK(farthest >= 310);
}

TEST_CASE("no line joins labels that have no order in time") {
  CHECK(strokes(drawn(of_wards(4, "Month ")), "line") == 1);
  Subject subject = of_wards(4, "Month ");
  const char* const names[] = {"Ashford", "Brent", "Camden", "Derby"};
  for (std::size_t i = 0; i < 4; ++i) subject.measure.series.rows[i].label = names[i];
  CHECK(strokes(drawn(subject), "line") == 0);
  CHECK(sparkline(spec_of(subject), Unit::none, "10").empty());
  subject.options.ordered = true;
  CHECK(strokes(drawn(subject), "line") == 1);
}

TEST_CASE("letters are large enough on a page") {
  constexpr double shown = 288.0 / 320;  // a narrow chart between the edges of a phone
  const std::string svg = drawn(monthly({12, 14, 13, 16, 13, 12}, Unit::days)).bytes;
  for (std::size_t at = svg.find("font-size=\""); at != std::string::npos;
       at = svg.find("font-size=\"", at + 1)) {
    const double size = std::stod(svg.substr(at + 11));
    CHECK(size >= 15);
    CHECK(size * shown >= 13);
  }
}

}  // namespace
}  // namespace lantern
