#include "disclosure/evaluation_figures.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "disclosure/evaluation_sums.hpp"
#include "disclosure/evaluation_totals.hpp"
#include "disclosure/worlds.hpp"

namespace lantern::disclosure {
namespace {

// `other` has no base of its own.
bool tells(const EvaluationFigure& other, const EvaluationFigure& hidden, const FigurePeople& of_hidden) {
  if (other.statement == hidden.statement) return true;
  if (other.percent && hidden.percent)
    // Both may have been rounded to whole percentages.
    return std::abs(*other.percent + *hidden.percent - 100) <= 1;
  if (!other.count || !of_hidden.people) return false;
  const long count = std::lround(*other.count);
  return count == *of_hidden.people || (of_hidden.base && count + *of_hidden.people == *of_hidden.base);
}

// Evaluations that hang together, mostly one.
class Evaluations {
 public:
  Evaluations(std::vector<AnswerOf> answers, const MeasureSettings& settings)
      : answers_(std::move(answers)),
        settings_(settings),
        people_(people_of(answers_)),
        all_(answers_.size(), FigureVisibility::shown) {}

  std::vector<FigureVisibility> judge() {
    for (std::size_t i = 0; i < all_.size(); ++i) all_[i] = by_itself(i);
    if (std::ranges::all_of(all_, [](FigureVisibility one) { return one == FigureVisibility::shown; }))
      return all_;
    const std::vector<FigureVisibility> small = all_;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (small[i] != FigureVisibility::shown) sensitive_.push_back(i);
      for (std::size_t hidden = 0; hidden < all_.size(); ++hidden)
        if (small[hidden] != FigureVisibility::shown && !answers_[i].figure.respondents &&
            answers_[i].evaluation == answers_[hidden].evaluation &&
            tells(answers_[i].figure, answers_[hidden].figure, people_[hidden]))
          hide(i);
    }
    hide_beside_the_rest();
    std::vector<bool> hidden;
    for (const FigureVisibility one : all_) hidden.push_back(one != FigureVisibility::shown);
    sums_ = sums_of(answers_, people_, hidden);
    for (const std::size_t figure : sums_.unweighed) hide(figure);
    hide_single_ones();
    for (const std::size_t figure : sensitive_)
      while (!open(figure) && hide_beside(figure)) hide_single_ones();
    return all_;
  }

 private:
  // The evaluation as it is published, and one that hides all of its figures.
  enum class As { published, all_hidden };

  FigureVisibility by_itself(std::size_t i) const {
    const EvaluationFigure& figure = answers_[i].figure;
    const auto& base = people_[i].base;
    const auto& people = people_[i].people;
    if (figure.respondents && *figure.respondents < settings_.minimum_base) return FigureVisibility::too_few;
    if (!people) return FigureVisibility::shown;
    const bool small = *people < settings_.suppress_below || (base && *base - *people == 1) ||
                       (!base && figure.count && *people < settings_.minimum_base);
    return small ? FigureVisibility::small_number : FigureVisibility::shown;
  }

  // Percentages that stand together and make up 100, the others of which say no base: "Agree 60 %, neither 35
  // %".
  void hide_beside_the_rest() {
    for (const std::size_t small : sensitive_) {
      if (!answers_[small].figure.percent) continue;
      for (std::size_t first = 0; first <= small; ++first) {
        double sum = 0;
        std::optional<std::size_t> fewest;
        for (std::size_t i = first;
             i < answers_.size() && answers_[i].evaluation == answers_[small].evaluation; ++i) {
          const EvaluationFigure& figure = answers_[i].figure;
          if (!figure.percent || (i != small && people_[i].people)) break;
          sum += *figure.percent;
          if (i != small && (!fewest || *figure.percent < *answers_[*fewest].figure.percent)) fewest = i;
          if (i >= small && fewest && std::abs(sum - 100) <= static_cast<double>(i - first + 1) / 2)
            hide(*fewest);
        }
      }
    }
  }

  void hide(std::size_t i) {
    if (all_[i] == FigureVisibility::shown) all_[i] = FigureVisibility::small_number;
  }

  bool shown(std::size_t quantity) const {
    return quantity >= answers_.size() || all_[quantity] == FigureVisibility::shown;
  }

  bool exact(std::size_t quantity) const {
    return quantity >= answers_.size() || people_[quantity].low == people_[quantity].high;
  }

  // One hidden member of a sum follows from the others, where these are known exactly.
  void hide_single_ones() {
    for (bool moved = true; moved;) {
      moved = false;
      for (const Equation& equation : sums_.equations) {
        std::size_t hidden = 0, known = 0;
        for (const EquationTerm& term : equation) {
          if (!shown(term.quantity))
            ++hidden;
          else if (exact(term.quantity))
            ++known;
        }
        moved = (hidden == 1 && known + 1 == equation.size() && hide_fewest(equation)) || moved;
      }
    }
  }

  bool hide_fewest(const Equation& among) {
    std::optional<std::size_t> fewest;
    const auto size = [&](std::size_t i) { return std::pair(people_[i].base, people_[i].people); };
    for (const EquationTerm& term : among)
      if (term.quantity < answers_.size() && shown(term.quantity) &&
          (!fewest || size(term.quantity) < size(*fewest)))
        fewest = term.quantity;
    if (fewest) hide(*fewest);
    return fewest.has_value();
  }

  bool hide_beside(std::size_t figure) {
    const auto holds = [&](const Equation& equation) {
      return std::ranges::find(equation, figure, &EquationTerm::quantity) != equation.end();
    };
    for (const Equation& equation : sums_.equations)
      if (holds(equation) && hide_fewest(equation)) return true;
    return std::ranges::any_of(sums_.equations,
                               [&](const Equation& equation) { return hide_fewest(equation); });
  }

  // Every number below its limit could be this one, but for those that all figures hidden would rule out.
  bool open(std::size_t figure) {
    if (!people_[figure].people || sums_.equations.empty()) return true;
    const int limit =
        all_[figure] == FigureVisibility::too_few ? settings_.minimum_base : settings_.suppress_below;
    // The same for one that is true of all but one: its others are what is small.
    const long base = people_[figure].base.value_or(limit);
    const bool all_but_one = *people_[figure].people >= limit;
    for (long number = 0; number < std::min<long>(limit, base); ++number) {
      const long people = all_but_one ? base - 1 - number : number;
      if (find(figure, people, As::published) != Found::yes &&
          find(figure, people, As::all_hidden) != Found::no)
        return false;
    }
    return true;
  }

  Found find(std::size_t figure, long people, As as) {
    std::vector<Known> known;
    std::vector<long> truth;
    long largest = 0;
    for (const FigurePeople& one : people_) largest = std::max(largest, one.base.value_or(0));
    for (std::size_t i = 0; i < answers_.size(); ++i) {
      const long is = people_[i].people.value_or(0);
      truth.push_back(is);
      // Nor is it said of how many people a hidden figure is.
      const bool open = as == As::all_hidden || !shown(i);
      known.push_back(open ? Known{0, std::max(largest, is + settings_.minimum_base), 0}
                           : Known{people_[i].low, people_[i].high, 0});
    }
    for (const long whole : sums_.wholes) {
      truth.push_back(whole);
      known.push_back({whole, whole, 0});
    }
    known[figure] = {people, people, 0};
    Budget budget{budget_of_each};
    return find_world(sums_.equations, std::move(known), truth, budget);
  }

  static constexpr long budget_of_each = 100'000;
  const std::vector<AnswerOf> answers_;
  const MeasureSettings& settings_;
  const std::vector<FigurePeople> people_;
  std::vector<FigureVisibility> all_;
  std::vector<std::size_t> sensitive_;
  EvaluationSums sums_;
};

// The figures of one evaluation that differ, and which of them each of a language is.
struct Told {
  std::vector<AnswerOf> figures;
  std::vector<std::vector<std::size_t>> in_languages;
};

Told told_in(const EvaluationInLanguages& languages, std::size_t evaluation) {
  Told told;
  for (const auto* own : languages) {
    std::vector<std::size_t>& indices = told.in_languages.emplace_back();
    for (std::size_t i = 0; i < own->size(); ++i) {
      EvaluationFigure figure = (*own)[i];
      for (const auto* other : languages)
        if (!figure.respondents && other->size() == own->size()) figure.respondents = (*other)[i].respondents;
      const auto same = [&](std::size_t known) {
        const EvaluationFigure& one = told.figures[known].figure;
        return one.percent == figure.percent && one.count == figure.count &&
               one.respondents == figure.respondents;
      };
      // The one at its place, else any with the same numbers in another language.
      std::size_t found = told.figures.size();
      if (told.in_languages.size() > 1) {
        for (std::size_t known = told.figures.size(); known-- > 0;)
          if (same(known)) found = known;
        const auto& first = told.in_languages.front();
        if (i < first.size() && same(first[i])) found = first[i];
      }
      if (found == told.figures.size()) told.figures.push_back({figure, {}, evaluation});
      told.figures[found].statements.push_back(figure.statement);
      indices.push_back(found);
    }
  }
  return told;
}

// Numbers of evaluations that have to be weighed together, by the first of them.
std::map<std::size_t, std::vector<std::size_t>> hanging_together(const std::vector<AnswerOf>& answers,
                                                                 std::size_t evaluations) {
  std::vector<std::size_t> first(evaluations);
  std::iota(first.begin(), first.end(), std::size_t{0});
  for (const Equation& sum : sums_between(answers, people_of(answers)))
    for (const EquationTerm& term : sum) {
      const std::size_t here = first[answers[term.quantity].evaluation];
      const std::size_t there = first[answers[sum.front().quantity].evaluation];
      std::ranges::replace(first, std::max(here, there), std::min(here, there));
    }
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < evaluations; ++i) groups[first[i]].push_back(i);
  return groups;
}

}  // namespace

std::vector<FigureVisibility> visibility_of(const std::vector<EvaluationFigure>& figures,
                                            const MeasureSettings& settings) {
  return visibility_of_all({EvaluationInLanguages{&figures}}, settings).front().front();
}

std::vector<std::vector<std::vector<FigureVisibility>>> visibility_of_all(
    const std::vector<EvaluationInLanguages>& evaluations, const MeasureSettings& settings) {
  std::vector<Told> told;
  std::vector<AnswerOf> answers;
  for (const EvaluationInLanguages& languages : evaluations) {
    told.push_back(told_in(languages, told.size()));
    answers.insert(answers.end(), told.back().figures.begin(), told.back().figures.end());
  }
  std::vector<std::vector<std::vector<FigureVisibility>>> all(evaluations.size());
  for (const auto& [first, together] : hanging_together(answers, evaluations.size())) {
    std::vector<AnswerOf> asked;
    for (const std::size_t evaluation : together)
      asked.insert(asked.end(), told[evaluation].figures.begin(), told[evaluation].figures.end());
    const std::vector<FigureVisibility> visible = Evaluations(std::move(asked), settings).judge();
    std::size_t begin = 0;
    for (const std::size_t evaluation : together) {
      for (const auto& indices : told[evaluation].in_languages) {
        auto& one = all[evaluation].emplace_back();
        for (const std::size_t index : indices) one.push_back(visible[begin + index]);
      }
      begin += told[evaluation].figures.size();
    }
  }
  return all;
}

}  // namespace lantern::disclosure
