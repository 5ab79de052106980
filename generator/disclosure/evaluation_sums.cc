#include "disclosure/evaluation_sums.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "disclosure/equations.hpp"
#include "text/utf8.hpp"

namespace lantern::disclosure {
namespace {

constexpr std::size_t most_compared = 40;  // answers of the same people; an evaluation has ten
// Evaluations that ask the same: of so many every set of parts is tried, of more only two and all the others.
constexpr std::size_t most_in_every_set = 12;
constexpr std::size_t most_in_pairs = 60;

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

// The same for two statements that differ in signs and capitals only.
std::string letters_of(std::string_view statement) {
  std::string letters;
  for (const char c : lower_case(statement))
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80)
      letters += c;
  return letters;
}

// Answers of different people to one statement.
class TotalsOfAnswers {
 public:
  TotalsOfAnswers(const std::vector<std::size_t>& answers, const std::vector<FigurePeople>& people)
      : answers_(answers), people_(people) {}

  std::vector<Equation> find() && {
    const std::size_t count = answers_.size();
    for (std::size_t total = 0; total < count; ++total) {
      std::vector<std::size_t> others;
      for (std::size_t i = 0; i < count; ++i)
        if (i != total) others.push_back(answers_[i]);
      if (count <= most_in_every_set) {
        add_every_set(answers_[total], others);
        continue;
      }
      add(answers_[total], others);
      for (std::size_t a = 0; a < others.size() && count <= most_in_pairs; ++a)
        for (std::size_t b = a + 1; b < others.size(); ++b) add(answers_[total], {others[a], others[b]});
    }
    return std::move(found_);
  }

 private:
  void add_every_set(std::size_t total, const std::vector<std::size_t>& others) {
    for (std::size_t set = 0; set < std::size_t{1} << others.size(); ++set) {
      std::vector<std::size_t> parts;
      for (std::size_t i = 0; i < others.size(); ++i)
        if ((set >> i & 1U) != 0) parts.push_back(others[i]);
      add(total, parts);
    }
  }

  // Where both those who answered and those who said so add up.
  void add(std::size_t total, const std::vector<std::size_t>& parts) {
    if (parts.size() < 2) return;
    const FigurePeople& whole = people_[total];
    Equation equation{{total, 1}};
    long base = 0, low = 0, high = 0;
    bool bases = whole.base.has_value();
    for (const std::size_t part : parts) {
      equation.push_back({part, -1});
      bases = bases && people_[part].base;
      base += people_[part].base.value_or(0);
      low += people_[part].low;
      high += people_[part].high;
    }
    if (bases ? base != *whole.base : whole.low == 0) return;
    if (low <= whole.high && whole.low <= high) found_.push_back(std::move(equation));
  }

  const std::vector<std::size_t>& answers_;
  const std::vector<FigurePeople>& people_;
  std::vector<Equation> found_;
};

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
  for (const auto& [figure, evaluation] : answers)
    if (figure.respondents) bases_of[evaluation].insert(*figure.respondents);
  std::vector<FigurePeople> all;
  for (const auto& [figure, evaluation] : answers) {
    const std::set<int>& bases = bases_of[evaluation];
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

EvaluationSums sums_of(const std::vector<AnswerOf>& answers, const std::vector<FigurePeople>& people,
                       const std::vector<bool>& hidden) {
  return SumsOfFigures(answers, people, hidden).find();
}

std::vector<Equation> sums_between(const std::vector<AnswerOf>& answers,
                                   const std::vector<FigurePeople>& people) {
  std::map<std::string, std::vector<std::size_t>> same;
  for (std::size_t i = 0; i < answers.size(); ++i)
    if (people[i].people) same[letters_of(answers[i].figure.statement)].push_back(i);
  std::vector<Equation> found;
  for (const auto& [statement, all] : same)
    std::ranges::move(TotalsOfAnswers(all, people).find(), std::back_inserter(found));
  return found;
}

}  // namespace lantern::disclosure
