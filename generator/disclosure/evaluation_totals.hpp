// Which answers of several evaluations are totals of each other: two cohorts that are also told as one. Pure;
// safe from any thread.
#pragma once
#include <vector>

#include "disclosure/evaluation_people.hpp"
#include "disclosure/worlds.hpp"

namespace lantern::disclosure {

// Answers to the same statement in other evaluations that are totals of each other, or their parts. One a
// sum; all in their order.
std::vector<Equation> sums_between(const std::vector<AnswerOf>& answers,
                                   const std::vector<FigurePeople>& people);

}  // namespace lantern::disclosure
