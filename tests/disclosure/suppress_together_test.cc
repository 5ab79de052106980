// Small tables in which a person can see what has to be hidden beside the small number, and why.
#include <catch2/catch.hpp>

#include "disclosure/evaluation_figures.hpp"
#include "disclosure/secondary.hpp"
#include "measures/analysis.hpp"
#include "measures/words.hpp"
#include "telling/published_csv.hpp"
#include "telling/summary.hpp"

namespace lantern {

using namespace disclosure;
using namespace measures;
using namespace measures;
using namespace telling;
namespace {

constexpr bool dated = true, labelled = false;

Measure counts(const std::vector<double>& numbers, bool people = true, bool dates = dated) {
  Measure measure;
  measure.unit = Unit::count;
  measure.people = people;
  measure.series.has_dates = dates;
  for (const double number : numbers) {
    SeriesRow row;
    const int position = static_cast<int>(measure.series.rows.size());
    if (dates)
      row.date = Date{2021 + position / 12, position % 12 + 1, 1, DatePrecision::month};
    else
      row.label = std::string(1, static_cast<char>('a' + position));
    row.value = number;
    measure.series.rows.push_back(row);
  }
  return measure;
}

Measure ratio(const std::vector<std::pair<double, double>>& numbers, bool people, bool dates = dated) {
  std::vector<double> parts;
  for (const auto& [part, base] : numbers) parts.push_back(part);
  Measure measure = counts(parts, people, dates);
  measure.unit = Unit::percent;
  measure.series.has_ratio = true;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    measure.series.rows[i].numerator = numbers[i].first;
    measure.series.rows[i].denominator = numbers[i].second;
    measure.series.rows[i].value.reset();
  }
  return measure;
}

// One line a measure: the published numbers, "-" for a hidden row.
std::string seen(const std::vector<Measure>& measures, const MeasureSettings& settings = {}) {
  std::vector<const Measure*> all;
  for (const Measure& measure : measures) all.push_back(&measure);
  std::string text;
  for (const PublishedSeries& series : suppress_together(all, settings)) {
    for (std::size_t row = 0; row < series.visibility.size(); ++row) {
      const SeriesRow& one = series.series.rows[row];
      const auto number = [](double n) {
        return std::to_string(n).substr(0, std::to_string(n).find('.') + 2);
      };
      text += row == 0 ? "" : " ";
      text += series.visibility[row] == Visibility::hidden ? "-"
              : one.numerator ? number(*one.numerator) + "/" + number(*one.denominator)
                              : number(one.value.value_or(-1));
    }
    text += "\n";
  }
  return text;
}

TEST_CASE("one hidden part of a whole takes the smallest shown one with it") {
  CHECK(seen({counts({3, 40, 12, 25}, true, labelled)}) == "- 40.0 - 25.0\n");
  // Together 8 or more, and two of them: enough.
  CHECK(seen({counts({3, 40, 12, 6}, true, labelled)}) == "- 40.0 10.0 -\n");
  // Two hidden rows that are 4 people together are one small group.
  CHECK(seen({counts({1, 40, 12, 3}, true, labelled)}) == "- 40.0 - -\n");
  CHECK(seen({counts({20, 40, 12}, true, labelled)}) == "20.0 40.0 10.0\n");
  // Dates are no parts of a whole, and what counts nobody hides nothing.
  CHECK(seen({counts({3, 40, 12, 25})}) == "- 40.0 10.0 25.0\n");
  CHECK(seen({counts({3, 40, 12, 25}, false, labelled)}) == "3.0 40.0 12.0 25.0\n");
}

TEST_CASE("a total and its parts never leave one of them alone") {
  const std::vector<Measure> sites = {counts({3, 20, 30}), counts({14, 22, 40}), counts({17, 42, 70})};
  CHECK(seen(sites) == "- 20.0 30.0\n- 20.0 40.0\n15.0 40.0 70.0\n");
  // The total is not rounded: it counts nobody by its author's word, and gives the sum away all the same.
  CHECK(seen({counts({3, 20, 30}), counts({14, 22, 40}), counts({17, 42, 70}, false)}) ==
        "- 20.0 30.0\n- 20.0 40.0\n17.0 42.0 70.0\n");
  // 11 is 3 + 8: whoever knows that the second number is not small has the first below 5.
  CHECK(seen({counts({3, 20, 30}), counts({8, 22, 40}), counts({11, 42, 70})}) ==
        "- 20.0 30.0\n- 20.0 40.0\n- 40.0 70.0\n");
  // A measure of the same page that has nothing to do with them stays as it is.
  CHECK(seen({counts({3, 20, 30}), counts({14, 22, 40}), counts({17, 42, 70}), counts({9, 33, 12}, false)}) ==
        "- 20.0 30.0\n- 20.0 40.0\n15.0 40.0 70.0\n9.0 33.0 12.0\n");
}

TEST_CASE("two ways of counting the same people are held against each other") {
  // Women, men; adults, children: no total is published, and it is the same all the same.
  CHECK(seen({counts({5, 20, 31}), counts({25, 22, 40}), counts({18, 30, 41}), counts({12, 12, 30})}) ==
        "- 20.0 30.0\n25.0 20.0 40.0\n20.0 30.0 40.0\n- 10.0 30.0\n");
}

TEST_CASE("a percentage of people is held against its counts on the same page") {
  const Measure share = ratio({{3, 40}, {20, 44}, {31, 50}}, true);
  // Seen and not seen: 40 - 37.
  CHECK(seen({share, counts({40, 44, 50}), counts({37, 24, 19})}) ==
        "- 20.0/45.0 30.0/50.0\n40.0 45.0 50.0\n- 25.0 20.0\n");
  // Its denominators alone give nothing away.
  CHECK(seen({share, counts({40, 44, 50})}) == "- 20.0/45.0 30.0/50.0\n40.0 45.0 50.0\n");
  // Its numerators in a measure without `people: true` do.
  CHECK(seen({share, counts({3, 20, 31}, false)}) == "- 20.0/45.0 30.0/50.0\n- 20.0 31.0\n");
}

TEST_CASE("a small base follows from no table") {
  // The last row is all of them: 5 = 30 - 25.
  CHECK(seen({ratio({{2, 5}, {10, 25}, {30, 60}, {42, 90}}, false, labelled)}) ==
        "- - 30.0/60.0 42.0/90.0\n");
}

TEST_CASE("a percentage in a file of its own gives no small number away") {
  Measure percent = counts({7.5, 45.5, 62, 30});
  percent.unit = Unit::percent;
  percent.people = false;
  const Measure part = counts({3, 20, 31, 12}), base = counts({40, 44, 50, 40});
  // The others are made from the rounded numbers: 20 of 45, 30 of 50, 10 of 40.
  CHECK(seen({percent, part, base}) == "- 44.4 60.0 25.0\n- 20.0 30.0 10.0\n40.0 45.0 50.0 40.0\n");
  CHECK(seen({percent, base}) == "- 44.4 60.0 25.0\n40.0 45.0 50.0 40.0\n");
  // A percentage of something else stays.
  Measure other = counts({7.1, 45.2, 62.3, 30});
  other.unit = Unit::percent;
  other.people = false;
  CHECK(seen({other, base}) == "7.1 45.2 62.3 30.0\n40.0 45.0 50.0 40.0\n");
}

TEST_CASE("running totals and years beside their months") {
  CHECK(seen({counts({20, 3, 30, 25}), counts({20, 23, 53, 78})}) == "20.0 - 30.0 25.0\n- 25.0 55.0 80.0\n");
  Measure years = counts({108, 150});
  years.series.rows[0].date = Date{2021, 1, 1, DatePrecision::year};
  years.series.rows[1].date = Date{2022, 1, 1, DatePrecision::year};
  const auto months =
      counts({10, 5, 9, 9, 9, 9, 9, 9, 10, 9, 10, 10, 20, 10, 10, 10, 10, 10, 10, 10, 20, 10, 20, 10});
  CHECK(seen({months, years}) ==
        "10.0 - - 10.0 10.0 10.0 10.0 10.0 10.0 10.0 10.0 10.0 20.0 10.0 10.0 10.0 10.0 10.0 10.0 10.0 20.0 "
        "10.0 "
        "20.0 10.0\n110.0 150.0\n");
}

TEST_CASE("periods by name beside their parts") {
  const auto named = [](const std::vector<double>& numbers) {
    Measure measure = counts(numbers);
    measure.series.has_dates = false;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      measure.series.rows[i].date.reset();
      measure.series.rows[i].label = "Quarter " + std::to_string(i + 1);
    }
    return measure;
  };
  constexpr double none = -1;
  struct Row {
    std::string why;
    std::vector<double> totals, parts;
    int hidden;  // rows in all
  };
  for (const Row& row : {
           Row{"two quarters of six months", {43, 60}, {20, 3, 20, 20, 20, 20}, 2},
           Row{"one half year", {103}, {20, 3, 20, 20, 20, 20}, 2},
           Row{"months that begin within a quarter",
               {50, 43, 60, 64},
               {20, 20, 3, 20, 20, 20, 20, 20, 21, 23},
               2},
           Row{"quarters from before the months", {50, 43, 60, 64}, {20, 3, 20, 20, 20, 20, 20, 21, 23}, 2},
           Row{"the latest first", {64, 60, 43}, {20, 3, 20, 20, 20, 20, 20, 21, 23}, 2},
           Row{"no totals of these", {44, 60, 64}, {20, 3, 20, 20, 20, 20, 20, 21, 23}, 1},
           Row{"before and after", {43, 84}, {20, 3, 20, 20, 20, 20, 24}, 2},
           Row{"two that lie in the middle by chance", {43, 60}, {30, 20, 3, 20, 20, 20, 20, 30}, 1},
           Row{"a month without a number",
               {43, 40, 64, 50},
               {20, 3, 20, 20, none, 20, 20, 21, 23, 10, 20, 20},
               2},
       }) {
    INFO(row.why);
    Measure totals = named(row.totals), parts = counts(row.parts);
    for (SeriesRow& part : parts.series.rows)
      if (part.value == none) part.value.reset();
    int hidden = 0;
    for (const auto& series : suppress_together({&totals, &parts}, MeasureSettings{}))
      hidden += series.hidden;
    CHECK(hidden == row.hidden);
  }
}

TEST_CASE("a small part of a table and a total of it elsewhere") {
  const auto shares = [](const std::vector<std::pair<double, double>>& numbers, bool dates) {
    Measure measure = counts(std::vector<double>(numbers.size(), 0), false);
    measure.unit = Unit::percent;
    measure.chart = ChartType::p;
    measure.series.has_ratio = true;
    measure.series.has_dates = dates;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      SeriesRow& row = measure.series.rows[i];
      row.value.reset();
      row.numerator = numbers[i].first;
      row.denominator = numbers[i].second;
      if (dates) continue;
      row.date.reset();
      row.label = "Ward " + std::to_string(i + 1);
    }
    return measure;
  };
  const Measure wards = shares({{30, 45}, {40, 60}, {6, 8}}, false);
  const Measure months = shares({{70, 110}, {76, 113}}, true),
                other_months = shares({{70, 110}, {77, 113}}, true);
  const Measure ages = shares({{30, 45}, {40, 60}, {6, 8}, {64, 97}}, false);
  const Measure sexes = shares({{36, 50}, {40, 63}}, false);
  const auto hidden = [](const std::vector<const Measure*>& measures) {
    int rows = 0;
    for (const auto& series : suppress_together(measures, MeasureSettings{})) rows += series.hidden;
    return rows;
  };
  CHECK(hidden({&wards}) == 1);
  CHECK(hidden({&wards, &months}) == 2);
  CHECK(hidden({&wards, &other_months}) == 1);
  CHECK(hidden({&wards, &sexes}) == 2);
  CHECK(hidden({&ages}) == 2);
}

TEST_CASE("measures of different groups are held apart, of two groups together") {
  const Measure a = counts({3, 20, 30}), b = counts({14, 22, 40}), total = counts({17, 42, 70});
  const std::vector<const Measure*> all = {&a, &b, &total};
  const auto hidden = [&](const std::vector<MeasureGroup>& groups) {
    std::vector<int> counted;
    for (const auto& series : suppress_together(all, groups, {})) counted.push_back(series.hidden);
    return counted;
  };
  CHECK(hidden({{{0, 1}}, {{2}}}) == std::vector{1, 0, 0});
  CHECK(hidden({{{0, 1, 2}}}) == std::vector{1, 1, 0});
  // A row hidden in one group (b) is then looked at in the other: d = b + c would give b away.
  const Measure c = counts({21, 20, 50}), d = counts({35, 42, 90});
  const std::vector<const Measure*> five = {&a, &b, &total, &c, &d};
  std::vector<int> counted;
  for (const auto& series : suppress_together(five, {{{0, 1, 2}}, {{1, 3, 4}}}, {}))
    counted.push_back(series.hidden);
  CHECK(counted == std::vector{1, 1, 0, 1, 0});
}

TEST_CASE("the page says why, and not which row is the second one") {
  const Measure a = counts({3, 20, 30}), b = counts({14, 22, 40}), total = counts({17, 42, 70}, false);
  const std::vector<const Measure*> all = {&a, &b, &total};
  const auto published = suppress_together(all, {});
  const Messages words = measure_words("en");
  const auto said = [&](std::size_t i) {
    return summarise(analyse(published[i].series, {}).value(), *all[i], words, Locale("en"), &published[i])
        .standard;
  };
  const std::string both =
      "1 point is hidden, because such small numbers could show who somebody is, or because another small "
      "number could be worked out from it.";
  CHECK_THAT(said(0), Catch::Contains(both));
  CHECK_THAT(said(1), Catch::Contains(both));
  CHECK_THAT(said(2), !Catch::Contains("hidden"));
  for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
    const std::string csv =
        published_csv(published[i], analyse(published[i].series, {}).value(), DataStatus::observed);
    CHECK_THAT(csv, Catch::Contains("2021-01,,") && Catch::Contains(",yes,"));
  }
}

TEST_CASE("evaluation figures of few people cannot be worked out from the others") {
  const auto figure = [](const char* statement, std::optional<double> percent, std::optional<double> count,
                         std::optional<int> respondents) {
    return EvaluationFigure{statement, percent, count, respondents};
  };
  using enum FigureVisibility;
  struct Row {
    const char* why;
    std::vector<EvaluationFigure> figures;
    std::vector<FigureVisibility> wanted;
  };
  for (const Row& row : std::vector<Row>{
           {"enough answered", {figure("a", 60, {}, 30), figure("b", 40, {}, {})}, {shown, shown}},
           {"the other answer", {figure("a", 90, {}, 10), figure("b", 10, {}, {})}, {too_few, small_number}},
           {"another question", {figure("a", 90, {}, 10), figure("b", {}, 55, {})}, {too_few, shown}},
           {"the rest of them", {figure("a", {}, 9, 10), figure("b", {}, 1, {})}, {too_few, small_number}},
           {"said again", {figure("a", 90, {}, 10), figure("a", 91, {}, {})}, {too_few, small_number}},
           {"a total and its other part",
            {figure("all", {}, 25, 30), figure("online", {}, 20, 22), figure("in person", {}, 5, 8)},
            {shown, small_number, too_few}},
           {"the same in percentages",
            {figure("all", 83, {}, 30), figure("online", 91, {}, 22), figure("in person", 63, {}, 8)},
            {shown, small_number, too_few}},
           {"bases that add up by chance",
            {figure("a", {}, 25, 30), figure("b", {}, 12, 22), figure("c", {}, 5, 8)},
            {shown, shown, too_few}},
           {"a total of many parts",
            {figure("all", {}, 66, 83), figure("a", {}, 21, 25), figure("b", {}, 5, 8),
             figure("c", {}, 25, 30), figure("d", {}, 15, 20)},
            {shown, shown, too_few, shown, small_number}},
           {"one person", {figure("a", {}, 1, 30), figure("b", {}, 22, 30)}, {small_number, shown}},
           {"one person in a hundredth", {figure("a", 5, {}, 20)}, {small_number}},
           {"nobody", {figure("a", 0, {}, {}), figure("b", {}, 0, 40)}, {small_number, small_number}},
           {"everybody", {figure("a", 100, {}, 29)}, {shown}},
           {"all but one", {figure("a", {}, 19, 20), figure("b", 93, {}, 29)}, {small_number, shown}},
           {"a count of nobody knows how many", {figure("a", {}, 1, {})}, {small_number}},
           {"as many as would be a base",
            {figure("a", {}, 11, {}), figure("b", {}, 10, {})},
            {shown, small_number}},
           {"a percentage of as many as answered the others",
            {figure("a", 80, {}, 20), figure("b", 5, {}, {})},
            {shown, small_number}},
           {"yes and no", {figure("yes", {}, 18, 20), figure("no", {}, 2, 20)}, {small_number, small_number}},
           {"a list of answers",
            {figure("very", {}, 20, 40), figure("quite", {}, 14, 40), figure("not", {}, 6, 40)},
            {shown, small_number, small_number}},
           {"by age and by sex",
            {figure("women", {}, 30, 45), figure("men", {}, 40, 60), figure("under 65", {}, 6, 8),
             figure("over 65", {}, 64, 97)},
            {small_number, shown, too_few, shown}},
           {"numbers that only happen to add up",
            {figure("I would recommend it", {}, 19, 24), figure("I learned new skills", {}, 15, 24),
             figure("It was too hard to join", {}, 4, 24)},
            {shown, shown, small_number}},
           {"the rest of all percentages",
            {figure("agree", 60, {}, {}), figure("neither", 35, {}, {}), figure("disagree", 5, {}, 20),
             figure("the venue was good", 80, {}, 25)},
            {shown, small_number, small_number, shown}},
           {"both together",
            {figure("agreed", {}, 25, 40), figure("agreed fully", {}, 22, 40),
             figure("agreed a little", {}, 3, 40)},
            {shown, small_number, small_number}},
       }) {
    INFO(row.why);
    CHECK(visibility_of(row.figures, MeasureSettings{}) == row.wanted);
  }
}

TEST_CASE("what one language hides the others do not tell", "[suppress]") {
  const auto figure = [](std::optional<double> percent, std::optional<double> count,
                         std::optional<int> respondents) {
    return EvaluationFigure{"said so", percent, count, respondents};
  };
  using enum FigureVisibility;
  using Figures = std::vector<EvaluationFigure>;
  struct Row {
    std::string why;
    Figures figures, original;
    std::vector<FigureVisibility> wanted;
  };
  for (const Row& row : {
           Row{"another form of it", {figure(5, {}, {})}, {figure({}, 3, 60)}, {small_number}},
           {"its base is in the original", {figure({}, 9, {})}, {figure({}, 9, 10)}, {too_few}},
           {"the other answer alone",
            {figure({}, 57, 60)},
            {figure({}, 3, 60), figure({}, 57, 60)},
            {small_number}},
           {"the same again", {figure(93, {}, 29)}, {figure(93, {}, 29)}, {shown}},
       }) {
    INFO(row.why);
    CHECK(visibility_of_all({EvaluationInLanguages{&row.original, &row.figures}}, MeasureSettings{})
              .front()
              .back() == row.wanted);
  }
}

TEST_CASE("what one cohort hides no total of several cohorts tells", "[suppress]") {
  const auto said = [](std::string statement, std::optional<double> percent, std::optional<double> count,
                       std::optional<int> respondents) {
    return EvaluationFigure{std::move(statement), percent, count, respondents};
  };
  using enum FigureVisibility;
  using Figures = std::vector<EvaluationFigure>;
  struct Row {
    std::string why;
    std::vector<Figures> cohorts;
    std::vector<std::vector<FigureVisibility>> wanted;
  };
  const Figures few{said("Useful", {}, 3, 12)}, many{said("useful.", {}, 20, 40)};
  for (const Row& row : {
           Row{"both together",
               {few, many, {said("Useful", {}, 23, 52)}},
               {{small_number}, {small_number}, {shown}}},
           Row{"another question",
               {few, many, {said("Again", {}, 23, 52)}},
               {{small_number}, {shown}, {shown}}},
           Row{"of other people",
               {few, many, {said("Useful", {}, 23, 53)}},
               {{small_number}, {shown}, {shown}}},
           Row{"a rounded total",
               {few, many, {said("Useful", 44, {}, 52)}},
               {{small_number}, {small_number}, {shown}}},
           Row{"a total that leaves all open",
               {few, {said("Useful", 50, {}, 4000)}, {said("Useful", 50, {}, 4012)}},
               {{small_number}, {shown}, {shown}}},
           Row{"both together, and the others of one of them",
               {few,
                {said("Useful", {}, 20, 40), said("Not useful", {}, 20, 40)},
                {said("Useful", {}, 23, 52)}},
               {{small_number}, {small_number, small_number}, {shown}}},
           Row{"the total in words of its own",
               {few, many, {said("Useful (both cohorts)", {}, 23, 52)}},
               {{small_number}, {small_number}, {shown}}},
           Row{"four cohorts and three of them together",
               {few,
                many,
                {said("Useful", {}, 30, 60)},
                {said("Useful", {}, 15, 31)},
                {said("Useful", {}, 53, 112)}},
               {{small_number}, {small_number}, {shown}, {shown}, {shown}}},
       }) {
    INFO(row.why);
    std::vector<EvaluationInLanguages> evaluations;
    for (const Figures& figures : row.cohorts) evaluations.push_back({&figures});
    const auto visible = visibility_of_all(evaluations, MeasureSettings{});
    for (std::size_t i = 0; i < row.cohorts.size(); ++i) {
      INFO("cohort " << i);
      CHECK(visible[i].front() == row.wanted[i]);
    }
  }
}

TEST_CASE("nor does a total of some of many cohorts, or one in another language", "[suppress]") {
  using enum FigureVisibility;
  using Figures = std::vector<EvaluationFigure>;
  const auto said = [](std::string statement, double count, int respondents) {
    return Figures{{std::move(statement), {}, count, respondents}};
  };
  std::vector<Figures> cohorts;
  int people = 0, asked = 0;
  for (int i = 0; i < 16; ++i) {
    const int base = i == 2 ? 9 : 31 + 7 * i, yes = i == 2 ? 6 : 22 + 5 * i;
    cohorts.push_back(said("I would recommend it", yes, base));
    if (i > 4) continue;
    people += yes;
    asked += base;
  }
  cohorts.push_back(said("I would recommend it", people, asked));
  std::vector<EvaluationInLanguages> evaluations;
  for (const Figures& figures : cohorts) evaluations.push_back({&figures});
  const auto visible = visibility_of_all(evaluations, MeasureSettings{});
  int hidden = 0;
  for (int i = 0; i < 5; ++i) hidden += visible[static_cast<std::size_t>(i)].front().front() == shown ? 0 : 1;
  CHECK(hidden == 2);
  for (std::size_t i = 5; i < visible.size(); ++i) CHECK(visible[i].front().front() == shown);

  const Figures one = said("It helped", 5, 20), one_welsh = said("Helpodd", 5, 20),
                two = said("It helped", 31, 40), two_welsh = said("Helpodd", 31, 40),
                all = said("All were glad of it", 30, 60), all_welsh = said("Helpodd", 36, 60);
  const auto in_two =
      visibility_of_all({{&one, &one_welsh}, {&two, &two_welsh}, {&all, &all_welsh}}, MeasureSettings{});
  CHECK(in_two[1] == std::vector<std::vector<FigureVisibility>>{{small_number}, {small_number}});
}

}  // namespace
}  // namespace lantern
