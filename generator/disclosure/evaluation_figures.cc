#include "disclosure/evaluation_figures.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "disclosure/evaluation_sums.hpp"
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

class Evaluation {
 public:
  Evaluation(const std::vector<EvaluationFigure>& figures, const MeasureSettings& settings)
      : figures_(figures),
        settings_(settings),
        people_(people_of(figures)),
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
            tells(figures_[i], figures_[hidden], people_[hidden]))
          hide(i);
    }
    std::vector<bool> hidden;
    for (const FigureVisibility one : all_) hidden.push_back(one != FigureVisibility::shown);
    sums_ = sums_of(figures_, people_, hidden);
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
    const EvaluationFigure& figure = figures_[i];
    const auto& [base, people] = people_[i];
    if (figure.respondents && *figure.respondents < settings_.minimum_base) return FigureVisibility::too_few;
    if (!people) return FigureVisibility::shown;
    const bool small = *people < settings_.suppress_below || (base && *base - *people == 1) ||
                       (!base && figure.count && *people < settings_.minimum_base);
    return small ? FigureVisibility::small_number : FigureVisibility::shown;
  }

  void hide(std::size_t i) {
    if (all_[i] == FigureVisibility::shown) all_[i] = FigureVisibility::small_number;
  }

  bool shown(std::size_t quantity) const {
    return quantity >= figures_.size() || all_[quantity] == FigureVisibility::shown;
  }

  // One hidden member of a sum follows from the others.
  void hide_single_ones() {
    for (bool moved = true; moved;) {
      moved = false;
      for (const Equation& equation : sums_.equations) {
        const auto hidden =
            std::ranges::count_if(equation, [&](const EquationTerm& term) { return !shown(term.quantity); });
        moved = (hidden == 1 && hide_fewest(equation)) || moved;
      }
    }
  }

  bool hide_fewest(const Equation& among) {
    std::optional<std::size_t> fewest;
    const auto size = [&](std::size_t i) { return std::pair(people_[i].base, people_[i].people); };
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
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const long is = people_[i].people.value_or(0);
      truth.push_back(is);
      // Nor is it said of how many people a hidden figure is.
      const bool open = as == As::all_hidden || !shown(i);
      known.push_back(open ? Known{0, std::max(largest, is + settings_.minimum_base), 0} : Known{is, is, 0});
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
  const std::vector<EvaluationFigure>& figures_;
  const MeasureSettings& settings_;
  const std::vector<FigurePeople> people_;
  std::vector<FigureVisibility> all_;
  std::vector<std::size_t> sensitive_;
  EvaluationSums sums_;
};

}  // namespace

std::vector<FigureVisibility> visibility_of(const std::vector<EvaluationFigure>& figures,
                                            const MeasureSettings& settings) {
  return Evaluation(figures, settings).judge();
}

std::vector<FigureVisibility> visibility_beside(
    const std::vector<EvaluationFigure>& figures,
    const std::vector<const std::vector<EvaluationFigure>*>& in_other_languages,
    const MeasureSettings& settings) {
  std::vector<EvaluationFigure> all = figures;
  for (std::size_t i = 0; i < figures.size(); ++i)
    for (const auto* other : in_other_languages)
      if (!all[i].respondents && other->size() == figures.size())
        all[i].respondents = (*other)[i].respondents;
  const std::size_t own = all.size();
  for (const auto* other : in_other_languages)
    for (const EvaluationFigure& figure : *other)
      if (std::ranges::none_of(all, [&](const EvaluationFigure& known) {
            return known.percent == figure.percent && known.count == figure.count &&
                   known.respondents == figure.respondents;
          }))
        all.push_back(figure);
  std::vector<FigureVisibility> visible = visibility_of(all, settings);
  visible.resize(own);
  return visible;
}

}  // namespace lantern::disclosure
