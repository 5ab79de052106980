#include "disclosure/evaluation_sums.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "disclosure/equations.hpp"
#include "disclosure/evaluation_totals.hpp"
#include "disclosure/statement_words.hpp"

namespace lantern::disclosure {
namespace {

constexpr std::size_t most_compared = 40;  // answers of the same people; an evaluation has ten

// Percentages of many people are known to half of one in a hundred.
bool is_whole(long sum, long base, std::size_t parts) {
  return std::abs(sum - base) <= static_cast<long>(parts) * base / 200;
}

class SumsOfFigures {
 public:
  SumsOfFigures(const std::vector<AnswerOf>& answers, const std::vector<FigurePeople>& people,
                const std::vector<bool>& hidden)
      : answers_(answers), people_(people), hidden_(hidden) {}

  EvaluationSums find() {
    std::map<std::size_t, std::vector<std::size_t>> evaluations;
    for (std::size_t i = 0; i < answers_.size(); ++i) evaluations[answers_[i].evaluation].push_back(i);
    for (const auto& [evaluation, figures] : evaluations) {
      find_totals(figures);
      std::map<long, std::vector<std::size_t>> by_base;
      for (const std::size_t i : figures)
        if (people_[i].people && people_[i].base) by_base[*people_[i].base].push_back(i);
      for (const auto& [base, same] : by_base) find_wholes(base, same);
    }
    if (evaluations.size() > 1)
      std::ranges::move(sums_between(answers_, people_), std::back_inserter(sums_.equations));
    return std::move(sums_);
  }

 private:
  void find_totals(const std::vector<std::size_t>& figures) {
    std::vector<NumberColumn> columns;
    std::vector<bool> silent;
    std::vector<std::size_t> figure_of;
    for (const std::size_t i : figures) {
      const auto& respondents = answers_[i].figure.respondents;
      if (!people_[i].people || respondents.value_or(0) == 0) continue;
      columns.push_back({static_cast<double>(*respondents), static_cast<double>(*people_[i].people)});
      silent.push_back(hidden_[i]);
      figure_of.push_back(i);
    }
    auto [sums, too_many] = find_sums(columns, silent);
    if (too_many) {
      sums_.unweighed.insert(sums_.unweighed.end(), figure_of.begin(), figure_of.end());
      return;
    }
    std::ranges::move(find_family_totals(columns), std::back_inserter(sums));
    for (const ColumnSum& sum : sums) {
      if (sum.size() < 3) continue;
      Equation equation;
      for (const SumMember& member : sum) equation.push_back({figure_of[member.column], member.sign});
      sums_.equations.push_back(std::move(equation));
    }
    if (columns.size() <= most_compared) find_breakdowns(columns, figure_of);
  }

  // The same people told apart in two ways: by age and by sex. Each stands together, and no two parts have as
  // many people: those are answers of the same people.
  void find_breakdowns(const std::vector<NumberColumn>& columns, const std::vector<std::size_t>& figure_of) {
    struct Run {
      std::size_t first, end;
    };
    std::map<std::pair<double, double>, std::vector<Run>> by_sum;
    for (std::size_t first = 0; first < columns.size(); ++first) {
      std::pair<double, double> sum;
      std::set<double> bases;
      for (std::size_t end = first; end < columns.size() && bases.insert(columns[end][0]).second;) {
        sum = {sum.first + columns[end][0], sum.second + columns[end][1]};
        ++end;
        if (end - first < 2) continue;
        for (const Run& other : by_sum[sum]) {
          const bool other_people =
              std::none_of(columns.begin() + static_cast<std::ptrdiff_t>(other.first),
                           columns.begin() + static_cast<std::ptrdiff_t>(other.end),
                           [&](const NumberColumn& column) { return bases.contains(column[0]); });
          if (other.end > first || !other_people) continue;
          Equation equation;
          for (std::size_t i = other.first; i < other.end; ++i) equation.push_back({figure_of[i], 1});
          for (std::size_t i = first; i < end; ++i) equation.push_back({figure_of[i], -1});
          sums_.equations.push_back(std::move(equation));
        }
        by_sum[sum].push_back({first, end});
      }
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
          if (total != a && total != b && people(total) > 0 && people(total) == people(a) + people(b) &&
              is_part_of(same[a], same[total]) && is_part_of(same[b], same[total]))
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

  // Numbers that add up are many; of answers that are parts of another the words say so too.
  bool is_part_of(std::size_t part, std::size_t total) const {
    return share_a_word(answers_[part].figure.statement, answers_[total].figure.statement);
  }

  void add_whole(const std::vector<std::size_t>& parts) {
    Equation equation{{answers_.size() + sums_.wholes.size(), 1}};
    long sum = 0;
    for (const std::size_t part : parts) {
      equation.push_back({part, -1});
      sum += *people_[part].people;
    }
    sums_.wholes.push_back(sum);
    sums_.equations.push_back(std::move(equation));
  }

  const std::vector<AnswerOf>& answers_;
  const std::vector<FigurePeople>& people_;
  const std::vector<bool>& hidden_;
  EvaluationSums sums_;
};

}  // namespace

EvaluationSums sums_of(const std::vector<AnswerOf>& answers, const std::vector<FigurePeople>& people,
                       const std::vector<bool>& hidden) {
  return SumsOfFigures(answers, people, hidden).find();
}

}  // namespace lantern::disclosure
