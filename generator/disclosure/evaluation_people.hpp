// Of how many people each figure of an evaluation speaks, as far as anybody can tell. Pure; safe from any
// thread.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

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

}  // namespace lantern::disclosure
