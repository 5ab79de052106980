#include "disclosure/worlds.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace lantern::disclosure {
namespace {

constexpr int most_steps = 400;
constexpr int most_rounds = 200;

bool allowed(const Known& known, long number) {
  return number >= known.low && number <= known.high && (number == 0 || number >= known.zero_or);
}

// Narrows to the numbers that are allowed at both ends.
bool tidy(Known& known) {
  if (known.low > 0 && known.low < known.zero_or) known.low = known.zero_or;
  if (known.high > 0 && known.high < known.zero_or) known.high = 0;
  return known.low <= known.high;
}

class Search {
 public:
  Search(const std::vector<Equation>& equations, const std::vector<long>& truth, Budget& budget)
      : equations_(equations), truth_(truth), budget_(budget) {}

  Found find(std::vector<Known> known) {
    if (run(std::move(known))) return Found::yes;
    return gave_up_ ? Found::gave_up : Found::no;
  }

 private:
  bool run(std::vector<Known> known) {
    if (gave_up_ || !narrow(known)) return false;
    const auto open = most_settled(known);
    if (!open) return true;
    // Nearest to the truth first: there a world is most likely, and the truth itself is one but for the
    // number that was set to something else.
    const Known range = known[*open];
    const long near = std::clamp(truth_[*open], range.low, range.high);
    for (long distance = 0; distance <= range.high - range.low; ++distance)
      for (const long number : {near + distance, near - distance}) {
        if (!allowed(range, number) || (distance == 0 && number != near)) continue;
        if (++steps_ > most_steps) return give_up();
        known[*open].low = known[*open].high = number;
        if (run(known)) return true;
        if (distance == 0) break;
      }
    return false;
  }

  bool give_up() {
    gave_up_ = true;
    return false;
  }

  // Each quantity lies between what the others of an equation leave for it; until nothing moves.
  bool narrow(std::vector<Known>& known) {
    for (Known& one : known)
      if (!tidy(one)) return false;
    int rounds = 0;
    for (bool moved = true; moved;) {
      if (++rounds > most_rounds) return give_up();
      moved = false;
      for (const Equation& equation : equations_) {
        budget_.left -= static_cast<long>(equation.size());
        if (budget_.left < 0) return give_up();
        long low = 0, high = 0;
        for (const EquationTerm& term : equation) {
          const Known& one = known[term.quantity];
          low += term.sign > 0 ? one.low : -one.high;
          high += term.sign > 0 ? one.high : -one.low;
        }
        if (low > 0 || high < 0) return false;
        for (const EquationTerm& term : equation) {
          Known& one = known[term.quantity];
          const long rest_low = low - (term.sign > 0 ? one.low : -one.high);
          const long rest_high = high - (term.sign > 0 ? one.high : -one.low);
          const Known before = one;
          one.low = std::max(one.low, term.sign > 0 ? -rest_high : rest_low);
          one.high = std::min(one.high, term.sign > 0 ? -rest_low : rest_high);
          if (!tidy(one)) return false;
          if (one.low == before.low && one.high == before.high) continue;
          moved = true;
          low = rest_low + (term.sign > 0 ? one.low : -one.high);
          high = rest_high + (term.sign > 0 ? one.high : -one.low);
        }
      }
    }
    return true;
  }

  // The quantity with the fewest numbers left, of those that have more than one.
  static std::optional<std::size_t> most_settled(const std::vector<Known>& known) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < known.size(); ++i)
      if (known[i].low < known[i].high &&
          (!best || known[i].high - known[i].low < known[*best].high - known[*best].low))
        best = i;
    return best;
  }

  const std::vector<Equation>& equations_;
  const std::vector<long>& truth_;
  Budget& budget_;
  int steps_ = 0;
  bool gave_up_ = false;
};

}  // namespace

Found find_world(const std::vector<Equation>& equations, std::vector<Known> known,
                 const std::vector<long>& truth, Budget& budget) {
  return Search(equations, truth, budget).find(std::move(known));
}

}  // namespace lantern::disclosure
