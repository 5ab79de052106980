#include "measures/runs.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace lantern::measures {
namespace {

// Logarithms of 0! to n!, summed rather than taken from std::lgamma, which writes a global variable.
std::vector<double> log_factorials(int n) {
  std::vector<double> logs(static_cast<std::size_t>(n) + 1, 0.0);
  for (std::size_t i = 1; i < logs.size(); ++i) logs[i] = logs[i - 1] + std::log(static_cast<double>(i));
  return logs;
}

class Choose {
 public:
  explicit Choose(int n) : logs_(log_factorials(n)) {}
  // The logarithm of n over k; minus infinity outside the triangle.
  double log(int n, int k) const {
    if (k < 0 || k > n || n < 0) return -INFINITY;
    const auto at = [this](int i) { return logs_[static_cast<std::size_t>(i)]; };
    return at(n) - at(k) - at(n - k);
  }

 private:
  std::vector<double> logs_;
};

// Sums of rounded probabilities; a tail that is 2.5 % or 5 % but for rounding counts as exactly that.
constexpr double rounding = 1e-12;

}  // namespace

RunCounts count_runs(const std::vector<Side>& sides) {
  RunCounts counts;
  int length = 0;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    ++(sides[i] == Side::above ? counts.above : counts.below);
    if (i == 0 || sides[i] != sides[i - 1]) {
      ++counts.runs;
      length = 0;
    }
    counts.longest = std::max(counts.longest, ++length);
  }
  counts.crossings = std::max(0, counts.runs - 1);
  return counts;
}

int longest_run_limit(int useful) {
  return static_cast<int>(std::nearbyint(std::log2(static_cast<double>(useful)))) + 3;
}

int crossings_limit(int useful) {
  const int trials = useful - 1;
  const Choose choose(std::max(trials, 0));
  const double all = static_cast<double>(trials) * std::log(2.0);
  double sum = 0;
  for (int k = 0; k <= trials; ++k) {
    sum += std::exp(choose.log(trials, k) - all);
    if (sum >= 0.05 - rounding) return k;
  }
  return 0;
}

RunsRange runs_range(int below, int above) {
  const Choose choose(below + above);
  const double all = choose.log(below + above, above);
  const auto probability = [&](int runs) {
    const int half = runs / 2;
    if (runs % 2 == 0)
      return 2 * std::exp(choose.log(below - 1, half - 1) + choose.log(above - 1, half - 1) - all);
    return std::exp(choose.log(below - 1, half) + choose.log(above - 1, half - 1) - all) +
           std::exp(choose.log(below - 1, half - 1) + choose.log(above - 1, half) - all);
  };
  if (below == 0 || above == 0) return {1, 1};
  const int most = below == above ? 2 * below : 2 * std::min(below, above) + 1;
  RunsRange range{2, most};
  for (double tail = probability(range.low); tail <= 0.025 + rounding && range.low < most;
       tail += probability(range.low))
    ++range.low;
  for (double tail = probability(range.high); tail <= 0.025 + rounding && range.high > 2;
       tail += probability(range.high))
    --range.high;
  return range;
}

}  // namespace lantern::measures
