// How the figures of evaluations hang together: of how many people each speaks, and which of them add up.
// What evaluation_figures.hpp works on. Pure; safe from any thread.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "disclosure/worlds.hpp"
#include "model/page.hpp"

namespace lantern::disclosure {

struct AnswerOf {
  EvaluationFigure figure;
  std::vector<std::string> statements;  // in each language
  std::size_t evaluation = 0;           // of which cohort; those of one stand together
};

// What a figure says of people, as far as anybody can tell.
struct FigurePeople {
  std::optional<long> base;    // of those who were asked; its own, or that of the others where these agree
  std::optional<long> people;  // a percentage of a small base is one whole number of them
  long low = 0, high = 0;      // of a large one any of these
};
std::vector<FigurePeople> people_of(const std::vector<AnswerOf>& answers);

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

// Answers to the same statement in other evaluations that are totals of each other, or their parts. One a
// sum; all in their order.
std::vector<Equation> sums_between(const std::vector<AnswerOf>& answers,
                                   const std::vector<FigurePeople>& people);

}  // namespace lantern::disclosure
