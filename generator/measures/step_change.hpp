// Where a series most likely stepped from one level to another. Found for the author to think about,
// never applied: a new phase needs a reason, and the numbers do not know it.
// Pure; safe from any thread.
#pragma once
#include <optional>
#include <vector>

namespace lantern::measures {

struct StepChange {
  std::size_t first = 0;  // index of the first value after the step
  double before = 0;      // medians of the values before it and from it on
  double after = 0;
  double probability = 0;  // that chance alone gives such a step anywhere in the series
};

// Pettitt's test (Applied Statistics 1979), which looks at ranks only and so is not misled by one
// accident; its probability is about 2 exp(-6 K^2 / (n^3 + n^2)). Nothing where that is over 1 in 100,
// where a side has fewer than six values, or where a straight line fits the values better than the two
// levels do: that is a trend and no step.
std::optional<StepChange> likely_step(const std::vector<double>& values);

}  // namespace lantern::measures
