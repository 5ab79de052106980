#include "disclosure/evaluation_sums.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "disclosure/equations.hpp"

namespace lantern::disclosure {
namespace {

constexpr std::size_t most_compared = 40;  // answers of the same people; an evaluation has ten

// Percentages of many people are known to half of one in a hundred.
bool is_whole(long sum, long base, std::size_t parts) {
  return std::abs(sum - base) <= static_cast<long>(parts) * base / 200;
}

class SumsOfFigures {
 public:
  SumsOfFigures(const std::vector<EvaluationFigure>& figures, const std::vector<FigurePeople>& people,
                const std::vector<bool>& hidden)
      : figures_(figures), people_(people), hidden_(hidden) {}

  EvaluationSums find() {
    find_totals();
    std::map<long, std::vector<std::size_t>> by_base;
    for (std::size_t i = 0; i < figures_.size(); ++i)
      if (people_[i].people && people_[i].base) by_base[*people_[i].base].push_back(i);
    for (const auto& [base, same] : by_base) find_wholes(base, same);
    return std::move(sums_);
  }

 private:
  void find_totals() {
    std::vector<NumberColumn> columns;
    std::vector<bool> silent;
    std::vector<std::size_t> figure_of;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!people_[i].people || !figures_[i].respondents || *figures_[i].respondents == 0) continue;
      columns.push_back(
          {static_cast<double>(*figures_[i].respondents), static_cast<double>(*people_[i].people)});
      silent.push_back(hidden_[i]);
      figure_of.push_back(i);
    }
    auto [sums, too_many] = find_sums(columns, silent);
    if (too_many) {
      sums_.unweighed = figure_of;
      return;
    }
    std::ranges::move(find_family_totals(columns), std::back_inserter(sums));
    for (const ColumnSum& sum : sums) {
      if (sum.size() < 3) continue;
      Equation equation;
      for (const SumMember& member : sum) equation.push_back({figure_of[member.column], member.sign});
      sums_.equations.push_back(std::move(equation));
    }
  }

  void find_wholes(long base, const std::vector<std::size_t>& same) {
    if (same.size() > most_compared) {
      if (std::ranges::any_of(same, [&](std::size_t i) { return hidden_[i]; }))
        sums_.unweighed.insert(sums_.unweighed.end(), same.begin(), same.end());
      return;
    }
    const auto people = [&](std::size_t at) { return *people_[same[at]].people; };
    for (std::size_t a = 0; a < same.size(); ++a)
      for (std::size_t b = a + 1; b < same.size(); ++b) {
        if (is_whole(people(a) + people(b), base, 2)) add_whole({same[a], same[b]});
        for (std::size_t total = 0; total < same.size(); ++total)
          if (total != a && total != b && people(total) > 0 && people(total) == people(a) + people(b))
            sums_.equations.push_back({{same[total], 1}, {same[a], -1}, {same[b], -1}});
      }
    // A list of answers of which each person gave one.
    for (std::size_t first = 0; first < same.size(); ++first) {
      std::vector<std::size_t> list;
      long sum = 0;
      for (std::size_t last = first; last < same.size() && sum <= base; ++last) {
        sum += people(last);
        list.push_back(same[last]);
        if (list.size() > 2 && is_whole(sum, base, list.size())) add_whole(list);
      }
    }
  }

  void add_whole(const std::vector<std::size_t>& parts) {
    Equation equation{{figures_.size() + sums_.wholes.size(), 1}};
    long sum = 0;
    for (const std::size_t part : parts) {
      equation.push_back({part, -1});
      sum += *people_[part].people;
    }
    sums_.wholes.push_back(sum);
    sums_.equations.push_back(std::move(equation));
  }

  const std::vector<EvaluationFigure>& figures_;
  const std::vector<FigurePeople>& people_;
  const std::vector<bool>& hidden_;
  EvaluationSums sums_;
};

}  // namespace

std::vector<FigurePeople> people_of(const std::vector<EvaluationFigure>& figures) {
  std::set<int> bases;
  for (const EvaluationFigure& figure : figures)
    if (figure.respondents) bases.insert(*figure.respondents);
  std::vector<FigurePeople> all;
  for (const EvaluationFigure& figure : figures) {
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
    all.push_back(one);
  }
  return all;
}

EvaluationSums sums_of(const std::vector<EvaluationFigure>& figures, const std::vector<FigurePeople>& people,
                       const std::vector<bool>& hidden) {
  return SumsOfFigures(figures, people, hidden).find();
}

}  // namespace lantern::disclosure
