#include "disclosure/evaluation_people.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace lantern::disclosure {
namespace {

// Percentages are written with few decimals.
void set_range(FigurePeople& people, const EvaluationFigure& figure) {
  people.low = people.high = *people.people;
  if (figure.count || !people.base) return;
  const double half = std::floor(*figure.percent) == *figure.percent ? 0.5 : 0.05;
  const auto base = static_cast<double>(*people.base);
  people.low = std::min(people.low, std::lround(std::ceil((*figure.percent - half) * base / 100)));
  people.high = std::max(people.high, std::lround(std::floor((*figure.percent + half) * base / 100)));
}

}  // namespace

std::vector<FigurePeople> people_of(const std::vector<AnswerOf>& answers) {
  std::map<std::size_t, std::set<int>> bases_of;
  for (const AnswerOf& answer : answers)
    if (answer.figure.respondents) bases_of[answer.evaluation].insert(*answer.figure.respondents);
  std::vector<FigurePeople> all;
  for (const AnswerOf& answer : answers) {
    const EvaluationFigure& figure = answer.figure;
    const std::set<int>& bases = bases_of[answer.evaluation];
    FigurePeople one;
    if (figure.respondents)
      one.base = *figure.respondents;
    else if (bases.size() == 1 && figure.count.value_or(0) <= *bases.begin())
      one.base = *bases.begin();
    if (figure.count)
      one.people = std::lround(*figure.count);
    else if (figure.percent && *figure.percent == 0)
      one.people = 0;
    else if (figure.percent && one.base)
      one.people = std::lround(*figure.percent * static_cast<double>(*one.base) / 100);
    if (one.people) set_range(one, figure);
    all.push_back(one);
  }
  return all;
}

}  // namespace lantern::disclosure
