// Whether a published page leaves a number open: is there a whole set of true numbers that fits all that
// is published and in which this number is another one? Pure; safe from any thread.
#pragma once
#include <cstddef>
#include <vector>

namespace lantern::disclosure {

struct EquationTerm {
  std::size_t quantity = 0;
  int sign = 1;
};
// The signed quantities add up to zero.
using Equation = std::vector<EquationTerm>;

// What a reader knows of one quantity: a whole number from `low` to `high` and, where `zero_or` is set,
// either 0 or at least that.
struct Known {
  long low = 0;
  long high = 0;
  long zero_or = 0;
};

enum class Found { yes, no, gave_up };

// How much may still be looked at in all searches together, in members of equations: counted, not timed,
// so that the same site hides the same rows on any machine.
struct Budget {
  long left = 0;
};

// Yes with a proof: one number for each quantity, all within `known` and all equations kept. `truth` are
// the real numbers, near which the search begins. It gives up after a bounded number of steps, or when
// the budget is spent; whoever has to be sure hides more then.
Found find_world(const std::vector<Equation>& equations, std::vector<Known> known,
                 const std::vector<long>& truth, Budget& budget);

}  // namespace lantern::disclosure
