#include "measures/moving_range.hpp"

#include <cmath>

#include "measures/statistics.hpp"

namespace lantern::measures {

std::optional<double> mean_moving_range(const std::vector<std::optional<double>>& values,
                                        Screening screening) {
  std::vector<double> ranges;
  for (std::size_t i = 1; i < values.size(); ++i)
    if (values[i] && values[i - 1]) ranges.push_back(std::abs(*values[i] - *values[i - 1]));
  const auto all = mean(ranges);
  if (!all || screening == Screening::off) return all;
  std::vector<double> kept = ranges;
  std::erase_if(kept, [limit = largest_moving_range * *all](double range) { return range >= limit; });
  const auto screened = mean(kept);
  // Where only neighbours that never differ are left, limits would have no width, and each value that is
  // anything else would stand outside them.
  return screened && *screened == 0 && *all > 0 ? all : screened;
}

}  // namespace lantern::measures
