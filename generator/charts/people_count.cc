#include <algorithm>
#include <cmath>

#include "charts/people.hpp"

namespace lantern::charts {
namespace {

bool whole_number(double value) { return value == std::round(value); }

// Of a hundred: 99.7% are not all of them, and 0.3% are somebody.
PeopleCount of_a_hundred(double percent) {
  long counted = std::lround(percent);
  if (percent > 0) counted = std::max(counted, 1L);
  if (percent < 100) counted = std::min(counted, most_people - 1);
  return {counted, most_people};
}

}  // namespace

std::optional<PeopleCount> people_behind(double percent, long whole) {
  if (whole <= 0 || percent < 0 || percent > 100) return std::nullopt;
  const double rounded = whole_number(percent) ? 0.5 : whole_number(percent * 10) ? 0.05 : 0.005;
  const long counted = std::lround(percent * static_cast<double>(whole) / 100);
  const double exact = 100.0 * static_cast<double>(counted) / static_cast<double>(whole);
  if (std::abs(exact - percent) > rounded + 1e-9) return std::nullopt;
  return PeopleCount{counted, whole};
}

std::optional<PeopleCount> people_count(std::optional<double> counted, std::optional<double> whole,
                                        std::optional<double> percent) {
  const bool few = whole && *whole > 0 && *whole <= static_cast<double>(most_single) && whole_number(*whole);
  if (counted && whole) {
    if (*counted < 0 || *counted > *whole || *whole <= 0) return std::nullopt;
    if (few && whole_number(*counted)) return PeopleCount{std::lround(*counted), std::lround(*whole)};
    return of_a_hundred(100 * *counted / *whole);
  }
  if (!percent || *percent < 0 || *percent > 100) return std::nullopt;
  if (few)
    if (const auto people = people_behind(*percent, std::lround(*whole))) return people;
  return of_a_hundred(*percent);
}

}  // namespace lantern::charts
