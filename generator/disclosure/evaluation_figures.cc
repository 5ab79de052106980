#include "disclosure/evaluation_figures.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "disclosure/equations.hpp"

namespace lantern::disclosure {
namespace {

// How many people a figure counts; a percentage of a small base is one whole number of them.
std::optional<double> people_of(const EvaluationFigure& figure) {
  if (figure.count) return figure.count;
  if (!figure.percent || !figure.respondents) return std::nullopt;
  return std::round(*figure.percent * *figure.respondents / 100);
}

// `other` has no base of its own.
bool tells(const EvaluationFigure& other, const EvaluationFigure& hidden) {
  const bool again = other.statement == hidden.statement;
  if (other.percent && hidden.percent)
    // Both may have been rounded to whole percentages.
    return again || std::abs(*other.percent + *hidden.percent - 100) <= 1;
  const auto people = people_of(hidden);
  if (!other.count || !people) return again;
  return again || *other.count == *people || *other.count + *people == *hidden.respondents;
}

bool is_too_few(const EvaluationFigure& figure, int minimum_base) {
  return figure.respondents && *figure.respondents < minimum_base;
}

// Sums that hold for the people who answered and for those who are counted, whose members are indices of
// figures; nothing where there are too many of them to weigh.
std::optional<std::vector<ColumnSum>> sums_of(const std::vector<EvaluationFigure>& figures,
                                              int minimum_base) {
  std::vector<NumberColumn> columns;
  std::vector<bool> silent;
  std::vector<std::size_t> figure_of;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto people = people_of(figures[i]);
    if (!people || !figures[i].respondents || *figures[i].respondents == 0) continue;
    columns.push_back({static_cast<double>(*figures[i].respondents), *people});
    silent.push_back(is_too_few(figures[i], minimum_base));
    figure_of.push_back(i);
  }
  auto [sums, too_many] = find_sums(columns, silent);
  if (too_many) return std::nullopt;
  std::ranges::move(find_family_totals(columns), std::back_inserter(sums));
  std::erase_if(sums, [](const ColumnSum& sum) { return sum.size() < 3; });
  for (ColumnSum& sum : sums)
    for (SumMember& member : sum) member.column = figure_of[member.column];
  return sums;
}

}  // namespace

std::vector<FigureVisibility> visibility_of(const std::vector<EvaluationFigure>& figures, int minimum_base) {
  std::vector<FigureVisibility> all(figures.size(), FigureVisibility::shown);
  bool any = false;
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (is_too_few(figures[i], minimum_base)) {
      all[i] = FigureVisibility::too_few;
      any = true;
    }
  if (!any) return all;
  for (std::size_t i = 0; i < figures.size(); ++i)
    for (std::size_t hidden = 0; hidden < figures.size(); ++hidden)
      if (all[hidden] == FigureVisibility::too_few && !figures[i].respondents &&
          tells(figures[i], figures[hidden]))
        all[i] = FigureVisibility::together;
  const auto sums = sums_of(figures, minimum_base);
  if (!sums) {
    for (std::size_t i = 0; i < figures.size(); ++i)
      if (all[i] == FigureVisibility::shown && figures[i].respondents) all[i] = FigureVisibility::together;
    return all;
  }
  for (bool moved = true; moved;) {
    moved = false;
    for (const ColumnSum& sum : *sums) {
      std::optional<std::size_t> fewest;
      int hidden = 0;
      for (const SumMember& member : sum) {
        if (all[member.column] != FigureVisibility::shown)
          ++hidden;
        else if (!fewest || *figures[member.column].respondents < *figures[*fewest].respondents)
          fewest = member.column;
      }
      if (hidden != 1 || !fewest) continue;
      all[*fewest] = FigureVisibility::together;
      moved = true;
    }
  }
  return all;
}

}  // namespace lantern::disclosure
