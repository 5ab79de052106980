// What an easy-read page shows of a measure: people and large digits, and nothing that is not told.
#include "views/easy_chart.hpp"

#include <catch2/catch.hpp>

#include "views/made_site.hpp"

namespace lantern::views {
namespace {

using testing::MadeSite;

struct Shown {
  EasyChart chart;
  explicit Shown(std::vector<telling::EasyFigure> figures, bool people = false) {
    Page page = testing::case_study_page("a");
    page.measures = {testing::measure_of("missed", {20, 22, 21, 24, 20})};
    page.measures.front().people = people;
    MadeSite made({page});
    MeasureResult result = made.assembly->results_of(made.site.pages.front()).front();
    result.easy = {"Missed classes", {"The number went up. It was 1 in 4."}, std::move(figures)};
    chart =
        easy_chart(result, result.anchor(), made.view().wording, made.assembly->theme.font, made.diagnostics);
  }
};

}  // namespace

TEST_CASE("a share of ten or a hundred is people, and a rarer one is large letters") {
  for (const long whole : {10L, 100L}) {
    const Shown shown({{"Before", "4 out", telling::EasyShare{4, whole}, {}}});
    CHECK(shown.chart.figures.front().people.starts_with("<svg"));
    CHECK(shown.chart.figures.front().value == "4 out");
    CHECK(shown.chart.figures.front().number.empty());
  }
  const Shown rare({{"Before", "4 out of every 1,000", telling::EasyShare{4, 1000}, {}}});
  CHECK(rare.chart.figures.front().people.empty());
  CHECK(rare.chart.figures.front().number == "4 out of every 1,000");
}

TEST_CASE("a number stands as itself, with people only where it counts people and they can be drawn") {
  const std::vector<telling::EasyFigure> few = {{"Before", "15", {}, 15}, {"Now", "30", {}, 30}};
  CHECK(Shown(few).chart.figures.front().people.empty());
  CHECK(Shown(few).chart.figures.front().number == "15");
  CHECK(Shown(few, true).chart.figures.front().people.starts_with("<svg"));
  CHECK(Shown(few, true).chart.figures.front().number == "15");
  // Both or neither: what is drawn is compared.
  const std::vector<telling::EasyFigure> many = {{"Before", "15", {}, 15}, {"Now", "75", {}, 75}};
  CHECK(Shown(many, true).chart.figures.front().people.empty());
}

TEST_CASE("where nothing is told but sentences, nothing is drawn") {
  const Shown shown({});
  CHECK(shown.chart.figures.empty());
  CHECK(shown.chart.title == "Missed classes");
  CHECK(shown.chart.sentences == std::vector<std::string>{"The number went up. It was 1\u00a0in\u00a04."});
}

}  // namespace lantern::views
