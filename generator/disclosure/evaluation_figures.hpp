// Which figures of an evaluation may be published: "9 of 10 would recommend it" is about ten people who
// may know each other, and "1 of 20 would not" about one of them. Pure; safe from any thread.
#pragma once
#include <vector>

#include "model/measure.hpp"
#include "model/page.hpp"

namespace lantern::disclosure {

enum class FigureVisibility {
  shown,
  too_few,      // fewer answered than `minimum_base`
  small_number  // it counts few people, or a hidden figure could be worked out from it: which, is not said
};

// One a figure, in their order. Small are a count or percentage that stands for fewer people than
// `suppress_below`, and one that is true of all but one. A figure without respondents is taken to be of
// those who answered the others, where these agree; a count that stands alone might be of no more than it
// counts, so that it has to reach both limits.
// What is hidden can be worked out from
// - the other answer to the same question, given without a base: 10 % disagreed, where 90 % agreed; 1
//   said no, where 9 of 10 said yes; or from the same statement given again without a base;
// - other answers of the same people: two that leave it of all who answered, the rest of a list that
//   makes up the whole, or two of which one is both others together;
// - a total and its other parts, where answers and people who answered both add up: of three figures, or
//   of one that is all the others together; also the answers of some cohorts and of these together.
// Of these the smallest shown one is hidden too, until every number below the limit could be each hidden
// one (worlds.hpp); where there are too many sums to weigh (equations.hpp), every figure of so and so many
// answers. What a statement says in its own words cannot be hidden.
std::vector<FigureVisibility> visibility_of(const std::vector<EvaluationFigure>& figures,
                                            const MeasureSettings& settings);

// One evaluation in every language it is told in.
using EvaluationInLanguages = std::vector<const std::vector<EvaluationFigure>*>;

// The evaluations of a site weighed together: [evaluation][language][figure]. The same people answered in
// every language, and whoever reads two versions of a page reads the figures of both; so a figure without a
// base has that of its place in a list as long.
std::vector<std::vector<std::vector<FigureVisibility>>> visibility_of_all(
    const std::vector<EvaluationInLanguages>& evaluations, const MeasureSettings& settings);

}  // namespace lantern::disclosure
