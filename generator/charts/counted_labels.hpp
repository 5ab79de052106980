// Labels that count: Fortnight 1, Fortnight 2 … Charts whose labels count the same thing share an axis, and
// an axis needs the word only once. Pure; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "measures/analysis.hpp"

namespace lantern::charts {

struct CountedLabels {
  std::string word;  // "Fortnight", as it is written; may be empty
  long first = 1;    // the number of the first point; each has one more than the one before it
};

// Nothing for dates, for labels that skip a number, and for those that are no times, as Ward 1 and Ward 2.
std::optional<CountedLabels> counted_labels(const std::vector<measures::AnalysedPoint>& points);

}  // namespace lantern::charts
