#include "disclosure/evaluation_figures.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "disclosure/equations.hpp"
#include "disclosure/worlds.hpp"

namespace lantern::disclosure {
namespace {

// A figure with what it says of people, as far as anybody can tell.
struct Answers {
  std::optional<long> base;    // of those who were asked; its own, or that of the others
  std::optional<long> people;  // a percentage of a small base is one whole number of them
};

std::vector<Answers> answers_of(const std::vector<EvaluationFigure>& figures) {
  std::set<int> bases;
  for (const EvaluationFigure& figure : figures)
    if (figure.respondents) bases.insert(*figure.respondents);
  std::vector<Answers> all;
  for (const EvaluationFigure& figure : figures) {
    Answers one;
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

// `other` has no base of its own.
bool tells(const EvaluationFigure& other, const EvaluationFigure& hidden, const Answers& of_hidden) {
  if (other.statement == hidden.statement) return true;
  if (other.percent && hidden.percent)
    // Both may have been rounded to whole percentages.
    return std::abs(*other.percent + *hidden.percent - 100) <= 1;
  if (!other.count || !of_hidden.people) return false;
  const long count = std::lround(*other.count);
  return count == *of_hidden.people || (of_hidden.base && count + *of_hidden.people == *of_hidden.base);
}

class Evaluation {
 public:
  Evaluation(const std::vector<EvaluationFigure>& figures, const MeasureSettings& settings)
      : figures_(figures),
        settings_(settings),
        answers_(answers_of(figures)),
        all_(figures.size(), FigureVisibility::shown) {}

  std::vector<FigureVisibility> judge() {
    for (std::size_t i = 0; i < all_.size(); ++i) all_[i] = by_itself(i);
    if (std::ranges::all_of(all_, [](FigureVisibility one) { return one == FigureVisibility::shown; }))
      return all_;
    const std::vector<FigureVisibility> small = all_;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (small[i] != FigureVisibility::shown) sensitive_.push_back(i);
      for (std::size_t hidden = 0; hidden < all_.size(); ++hidden)
        if (small[hidden] != FigureVisibility::shown && !figures_[i].respondents &&
            tells(figures_[i], figures_[hidden], answers_[hidden]))
          hide(i);
    }
    if (!find_totals())
      for (std::size_t i = 0; i < all_.size(); ++i)
        if (figures_[i].respondents) hide(i);
    find_wholes();
    hide_single_ones();
    for (const std::size_t figure : sensitive_)
      while (!open(figure) && hide_beside(figure)) hide_single_ones();
    return all_;
  }

 private:
  FigureVisibility by_itself(std::size_t i) const {
    const EvaluationFigure& figure = figures_[i];
    const auto& [base, people] = answers_[i];
    if (figure.respondents && *figure.respondents < settings_.minimum_base) return FigureVisibility::too_few;
    if (!people) return FigureVisibility::shown;
    const bool small = *people < settings_.suppress_below || (base && *base - *people == 1) ||
                       (!base && figure.count && *people < settings_.minimum_base);
    return small ? FigureVisibility::small_number : FigureVisibility::shown;
  }

  void hide(std::size_t i) {
    if (all_[i] == FigureVisibility::shown) all_[i] = FigureVisibility::small_number;
  }

  // Sums that hold for the people who answered and for those who are counted; false where there are too many
  // of them to weigh.
  bool find_totals() {
    std::vector<NumberColumn> columns;
    std::vector<bool> silent;
    std::vector<std::size_t> figure_of;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!answers_[i].people || !figures_[i].respondents || *figures_[i].respondents == 0) continue;
      columns.push_back(
          {static_cast<double>(*figures_[i].respondents), static_cast<double>(*answers_[i].people)});
      silent.push_back(all_[i] != FigureVisibility::shown);
      figure_of.push_back(i);
    }
    auto [sums, too_many] = find_sums(columns, silent);
    if (too_many) return false;
    std::ranges::move(find_family_totals(columns), std::back_inserter(sums));
    for (const ColumnSum& sum : sums) {
      if (sum.size() < 3) continue;
      Equation equation;
      for (const SumMember& member : sum) equation.push_back({figure_of[member.column], member.sign});
      equations_.push_back(std::move(equation));
    }
    return true;
  }

  // Answers of the same people.
  void find_wholes() {
    std::map<long, std::vector<std::size_t>> by_base;
    for (std::size_t i = 0; i < figures_.size(); ++i)
      if (answers_[i].people && answers_[i].base) by_base[*answers_[i].base].push_back(i);
    for (const auto& [base, figures] : by_base) {
      if (figures.size() > most_compared) {
        const bool all_shown = std::ranges::all_of(figures, [&](std::size_t i) { return shown(i); });
        if (!all_shown) std::ranges::for_each(figures, [&](std::size_t i) { hide(i); });
        continue;
      }
      const auto people = [&](std::size_t at) { return *answers_[figures[at]].people; };
      for (std::size_t a = 0; a < figures.size(); ++a)
        for (std::size_t b = a + 1; b < figures.size(); ++b) {
          if (is_whole(people(a) + people(b), base, 2)) add_whole({figures[a], figures[b]});
          for (std::size_t total = 0; total < figures.size(); ++total)
            if (total != a && total != b && people(total) > 0 && people(total) == people(a) + people(b))
              equations_.push_back({{figures[total], 1}, {figures[a], -1}, {figures[b], -1}});
        }
      // A list of answers of which each person gave one.
      for (std::size_t first = 0; first < figures.size(); ++first) {
        long sum = 0;
        for (std::size_t end = first; end < figures.size() && sum <= base; ++end) {
          sum += people(end);
          if (end > first + 1 && is_whole(sum, base, end - first + 1))
            add_whole(
                {figures.begin() + static_cast<long>(first), figures.begin() + static_cast<long>(end) + 1});
        }
      }
    }
  }

  // Percentages of many people are known to half of one in a hundred.
  static bool is_whole(long sum, long base, std::size_t parts) {
    return std::abs(sum - base) <= static_cast<long>(parts) * base / 200;
  }

  // What they make up together is published, and is a quantity of its own.
  void add_whole(const std::vector<std::size_t>& parts) {
    Equation equation{{figures_.size() + wholes_.size(), 1}};
    long sum = 0;
    for (const std::size_t part : parts) {
      equation.push_back({part, -1});
      sum += *answers_[part].people;
    }
    wholes_.push_back(sum);
    equations_.push_back(std::move(equation));
  }

  bool shown(std::size_t quantity) const {
    return quantity >= figures_.size() || all_[quantity] == FigureVisibility::shown;
  }

  // One hidden member of a sum follows from the others.
  void hide_single_ones() {
    for (bool moved = true; moved;) {
      moved = false;
      for (const Equation& equation : equations_) {
        const auto hidden =
            std::ranges::count_if(equation, [&](const EquationTerm& term) { return !shown(term.quantity); });
        moved = (hidden == 1 && hide_fewest(equation)) || moved;
      }
    }
  }

  bool hide_fewest(const Equation& among) {
    std::optional<std::size_t> fewest;
    const auto size = [&](std::size_t i) { return std::pair(answers_[i].base, answers_[i].people); };
    for (const EquationTerm& term : among)
      if (term.quantity < figures_.size() && shown(term.quantity) &&
          (!fewest || size(term.quantity) < size(*fewest)))
        fewest = term.quantity;
    if (fewest) hide(*fewest);
    return fewest.has_value();
  }

  bool hide_beside(std::size_t figure) {
    const auto holds = [&](const Equation& equation) {
      return std::ranges::find(equation, figure, &EquationTerm::quantity) != equation.end();
    };
    for (const Equation& equation : equations_)
      if (holds(equation) && hide_fewest(equation)) return true;
    return std::ranges::any_of(equations_, [&](const Equation& equation) { return hide_fewest(equation); });
  }

  // Every number below its limit could be this one, but for those that all figures hidden would rule out.
  bool open(std::size_t figure) {
    if (!answers_[figure].people || equations_.empty()) return true;
    const int limit =
        all_[figure] == FigureVisibility::too_few ? settings_.minimum_base : settings_.suppress_below;
    // The same for one that is true of all but one: its others are what is small.
    const long base = answers_[figure].base.value_or(limit);
    const bool all_but_one = *answers_[figure].people >= limit;
    for (long number = 0; number < std::min<long>(limit, base); ++number) {
      const long people = all_but_one ? base - 1 - number : number;
      if (find(figure, people, false) != Found::yes && find(figure, people, true) != Found::no) return false;
    }
    return true;
  }

  Found find(std::size_t figure, long people, bool all_hidden) {
    std::vector<Known> known;
    std::vector<long> truth;
    long largest = 0;
    for (const Answers& one : answers_) largest = std::max(largest, one.base.value_or(0));
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const long is = answers_[i].people.value_or(0);
      truth.push_back(is);
      // Nor is it said of how many people a hidden figure is.
      const bool open = all_hidden || !shown(i);
      known.push_back(open ? Known{0, std::max(largest, is + settings_.minimum_base), 0} : Known{is, is, 0});
    }
    for (const long whole : wholes_) {
      truth.push_back(whole);
      known.push_back({whole, whole, 0});
    }
    known[figure] = {people, people, 0};
    Budget budget{budget_of_each};
    return find_world(equations_, std::move(known), truth, budget);
  }

  static constexpr std::size_t most_compared = 40;  // answers of the same people; an evaluation has ten
  static constexpr long budget_of_each = 100'000;
  const std::vector<EvaluationFigure>& figures_;
  const MeasureSettings& settings_;
  const std::vector<Answers> answers_;
  std::vector<FigureVisibility> all_;
  std::vector<std::size_t> sensitive_;
  std::vector<Equation> equations_;  // of figures, then of wholes
  std::vector<long> wholes_;
};

}  // namespace

std::vector<FigureVisibility> visibility_of(const std::vector<EvaluationFigure>& figures,
                                            const MeasureSettings& settings) {
  return Evaluation(figures, settings).judge();
}

}  // namespace lantern::disclosure
