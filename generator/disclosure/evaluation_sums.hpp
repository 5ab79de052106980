// How the figures of evaluations hang together: which of them add up.
// What evaluation_figures.hpp works on. Pure; safe from any thread.
#pragma once
#include <cstddef>
#include <vector>

#include "disclosure/evaluation_people.hpp"
#include "disclosure/worlds.hpp"

namespace lantern::disclosure {

struct EvaluationSums {
  std::vector<Equation> equations;     // of figures by their index; behind these come the wholes
  std::vector<long> wholes;            // what answers make up together, which is published
  std::vector<std::size_t> unweighed;  // figures in more sums than anybody could weigh
};

// Totals whose answers and people who answered both add up: of three figures, or of one that is all the
// others together. Among answers of the same people: two that are all of them, three or more that stand
// together and are all of them, and two of which a third is both together. Between evaluations, answers to
// the same statement: one that is others together, as of two cohorts that are also told as one. `hidden`: one
// a figure.
EvaluationSums sums_of(const std::vector<AnswerOf>& answers, const std::vector<FigurePeople>& people,
                       const std::vector<bool>& hidden);

}  // namespace lantern::disclosure
