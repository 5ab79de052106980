// Which figures of an evaluation may be published: "9 of 10 would recommend it" is about ten people who
// may know each other. Pure; safe from any thread.
#pragma once
#include <vector>

#include "model/page.hpp"

namespace lantern::disclosure {

enum class FigureVisibility {
  shown,
  too_few,  // fewer answered than `minimum_base`
  together  // a hidden one could be worked out from it
};

// One a figure, in their order. A figure hidden for its base can be worked out from
// - the other answer to the same question, given without a base: 10 % disagreed, where 90 % agreed; 1
//   said no, where 9 of 10 said yes; or from the same statement given again without a base;
// - a total and its other parts, where answers and people who answered both add up: of three figures, or
//   of one that is all the others together.
// These are hidden too: of a sum the part with the fewest answers, until none has a single hidden member;
// where there are too many sums to weigh (equations.hpp), every figure of so and so many answers.
// What a statement says in its own words cannot be hidden.
std::vector<FigureVisibility> visibility_of(const std::vector<EvaluationFigure>& figures, int minimum_base);

}  // namespace lantern::disclosure
