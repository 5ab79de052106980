#include "charts/holes.hpp"

#include <algorithm>

namespace lantern::charts {

std::vector<bool> after_holes(const std::vector<measures::AnalysedPoint>& points) {
  std::vector<bool> holes(points.size(), false);
  std::vector<long> steps;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (!points[i].date || !points[i - 1].date) return holes;
    steps.push_back(day_number(*points[i].date) - day_number(*points[i - 1].date));
  }
  if (steps.size() < 2) return holes;
  std::vector<long> sorted = steps;
  std::ranges::nth_element(sorted, sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2));
  // Months and years are not of one length: a fifth of a step is no hole.
  const double longest = 3.2 * static_cast<double>(sorted[sorted.size() / 2]);
  for (std::size_t i = 0; i < steps.size(); ++i) holes[i + 1] = static_cast<double>(steps[i]) > longest;
  return holes;
}

}  // namespace lantern::charts
