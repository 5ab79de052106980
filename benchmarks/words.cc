// Prints how often words claim what is not so: bench-words [COUNT], 10,000 series a row unless said
// otherwise. Ends with 1 when a row is not met.
#include <fmt/format.h>

#include <cstdlib>

#include "noise.hpp"

int main(int count, char** arguments) {
  const int series = count > 1 ? std::atoi(arguments[1]) : 10'000;
  bool all_met = series > 0;
  for (const auto& row : lantern::noise::rows()) {
    const double share = lantern::noise::share_of(row, series);
    const bool met = lantern::noise::met(row, share);
    all_met = all_met && met;
    fmt::print("{:<90} {:>6.1f}%  {} {:>3.0f}%  {}\n", row.series, share * 100,
               row.bound == lantern::noise::Bound::at_most ? "at most " : "at least", row.share * 100,
               met ? "met" : "NOT MET");
  }
  return all_met ? 0 : 1;
}
