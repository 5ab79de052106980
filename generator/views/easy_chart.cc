#include "views/easy_chart.hpp"

#include <algorithm>
#include <cmath>

#include "charts/people.hpp"
#include "text/no_break_spaces.hpp"

namespace lantern::views {
namespace {

// Of people that a number counts, as many are drawn as one can still look at.
constexpr double most_counted = 60;

bool counts_people(const telling::EasyTelling& told, const Measure& measure) {
  return measure.people && std::ranges::all_of(told.figures, [](const telling::EasyFigure& figure) {
           return figure.number && *figure.number >= 1 && *figure.number <= most_counted &&
                  *figure.number == std::round(*figure.number);
         });
}

// Who is counted, and out of how many; nothing where people cannot show it.
std::optional<telling::EasyShare> people_of(const telling::EasyFigure& figure, bool counted) {
  if (figure.share && figure.share->whole <= charts::most_people) return figure.share;
  if (figure.share || !counted) return std::nullopt;
  const long number = std::lround(*figure.number);
  return telling::EasyShare{number, number};
}

}  // namespace

EasyChart easy_chart(const MeasureResult& result, const std::string& anchor, const Wording& wording,
                     const charts::ChartFont& font, Diagnostics& diagnostics) {
  const telling::EasyTelling& told = result.easy;
  const bool counted = counts_people(told, *result.measure);
  EasyChart chart;
  chart.title = with_no_break_spaces(told.title);
  for (const std::string& sentence : told.sentences)
    chart.sentences.push_back(with_no_break_spaces(sentence));
  for (const telling::EasyFigure& figure : told.figures) {
    EasyChartFigure made;
    made.label = figure.label;
    const auto people = people_of(figure, counted);
    (people && figure.share ? made.value : made.number) = figure.value;
    if (people) {
      charts::PeopleSpec spec;
      spec.about.id = anchor + "-people-" + std::to_string(chart.figures.size() + 1);
      spec.about.language = result.page->language;
      spec.about.title = figure.label.empty() ? figure.value : figure.label + ": " + figure.value;
      spec.about.description = told.title;
      if (wording.locale().right_to_left()) spec.about.direction = ReadingDirection::right_to_left;
      spec.counted = people->part;
      spec.whole = people->whole;
      auto picture = charts::draw_people(spec, charts::ChartFormat::svg, font);
      if (picture)
        made.people = std::move(picture->bytes);
      else
        diagnostics.error(result.measure->where, "chart-failed",
                          "the chart could not be drawn: " + picture.error());
    }
    chart.figures.push_back(std::move(made));
  }
  return chart;
}

}  // namespace lantern::views
