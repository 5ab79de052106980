#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "measures/funnel.hpp"
#include "telling/telling.hpp"

namespace lantern::telling {
namespace {

using measures::Standing;

// The points, from 1, that stand so and are judged.
std::vector<int> standing(const Telling& told, std::initializer_list<Standing> where) {
  std::vector<int> points;
  for (std::size_t i = 0; i < told.analysis.points.size(); ++i) {
    const measures::AnalysedPoint& point = told.analysis.points[i];
    if (point.included && point.value && std::ranges::find(where, point.standing) != where.end())
      points.push_back(static_cast<int>(i) + 1);
  }
  return points;
}

// "Harrow (31%, 12 of 39), Leeds (44%) and 3 more": a long list is read by nobody.
std::string named(const Telling& told, const std::vector<int>& points) {
  constexpr std::size_t most = 5;
  const std::size_t shown = points.size() <= most + 1 ? points.size() : most;
  std::string names;
  for (std::size_t i = 0; i < shown; ++i) {
    const measures::AnalysedPoint& point = told.analysis.points[static_cast<std::size_t>(points[i]) - 1];
    const std::string base = told.base_of(point);
    names += (names.empty() ? "" : ", ") +
             told.words("measure_place",
                        {{"name", point.label}, {"value", told.value(*point.value)}, {"base", base}});
  }
  if (shown == points.size()) return names;
  return told.words("measure_warning_and_more",
                    {{"names", names}, {"count", static_cast<long>(points.size() - shown)}});
}

std::string outside(const Telling& told, std::initializer_list<Standing> where, const std::string& limit,
                    const std::string& side) {
  const std::vector<int> points = standing(told, where);
  if (points.empty()) return {};
  return told.words("measure_places_outside", {{"names", named(told, points)},
                                               {"count", static_cast<long>(points.size())},
                                               {"side", side},
                                               {"limit", limit}});
}

std::vector<Telling::Argument> counts(const Telling& told) {
  const measures::Places places = measures::places_of(told.analysis.points);
  const auto& centre = told.analysis.phases.back().centre;
  return {{"count", static_cast<long>(places.all)},
          {"inside", static_cast<long>(places.inside)},
          {"outside", static_cast<long>(places.beyond_95)},
          {"some", std::string(places.inside == places.all ? "none"
                               : places.inside == 0        ? "all"
                                                           : "some")},
          {"differ", std::string(measures::places_differ(places) ? "yes" : "no")},
          {"expected", std::lround(places.expected)},
          {"given", std::string(told.analysis.given_centre ? "yes" : "no")},
          {"centre", centre ? told.value(*centre) : std::string()}};
}

}  // namespace

std::string places_headline(const Telling& told) {
  return told.words(told.analysis.change.kind == measures::ChangeKind::too_few_points
                        ? "measure_what_few_places"
                        : "measure_what_places",
                    counts(told));
}

std::string places_in_words(const Telling& told) {
  if (told.analysis.change.kind == measures::ChangeKind::too_few_points)
    return told.words("measure_said_few_places", counts(told));
  std::string text = told.words("measure_said_places", counts(told));
  add_sentence(text, outside(told, {Standing::above_998}, "outer", "above"));
  add_sentence(text, outside(told, {Standing::below_998}, "outer", "below"));
  add_sentence(text, outside(told, {Standing::above_95}, "inner", "above"));
  add_sentence(text, outside(told, {Standing::below_95}, "inner", "below"));
  add_sentence(text, told.words("measure_places_chance", counts(told)));
  if (told.analysis.target)
    add_sentence(text,
                 told.words("measure_places_target", {{"target", told.written(*told.analysis.target)}}));
  return text;
}

std::string places_in_easy_words(const Telling& told, const std::string& average) {
  if (told.analysis.change.kind == measures::ChangeKind::too_few_points)
    return told.words("measure_easy_few_places");
  std::string text = told.words("measure_easy_places", counts(told));
  if (!average.empty()) add_sentence(text, told.words("measure_easy_places_average", {{"value", average}}));
  const auto add = [&](std::initializer_list<Standing> where, const std::string& side) {
    const std::vector<int> points = standing(told, where);
    if (points.empty()) return;
    add_sentence(
        text, told.words("measure_easy_places_outside",
                         {{"count", static_cast<long>(points.size())},
                          {"name", told.analysis.points[static_cast<std::size_t>(points.front()) - 1].label},
                          {"side", side}}));
  };
  add({Standing::above_95, Standing::above_998}, "above");
  add({Standing::below_95, Standing::below_998}, "below");
  if (measures::places_of(told.analysis.points).beyond_95 > 0)
    add_sentence(text, told.words("measure_easy_places_ask"));
  return text;
}

}  // namespace lantern::telling
