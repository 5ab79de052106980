// The true numbers of one measure, point by point, before anything is hidden: what number_web.hpp holds
// against those of other measures. Pure; safe from any thread. Points into the measure.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "measures/prepare.hpp"
#include "model/measure.hpp"

namespace lantern::disclosure {

// The complement is denominator - numerator: those who are not counted. It is never published itself.
enum class Part { value, numerator, denominator, complement };
inline constexpr std::size_t part_count = 4;

struct MeasureNumbers {
  const Measure* measure = nullptr;
  std::vector<measures::PreparedPoint> points;
  std::vector<std::string> keys;  // one a point: what makes two rows of two measures the same date or label
  bool counts = false;            // its value counts something, so that sums of it make sense
  std::size_t data = 0;           // the same for measures that show the same data (same_data.hpp)
  bool proportion = false;        // a ratio of people whose numerators are part of their denominators
};
// The points are those of the published series, row by row.
MeasureNumbers numbers_of(const Measure& measure);

// What makes two rows the same date or label: a month and its first day are one (prepare.hpp), a year and its
// January are not.
std::string key_of(const std::optional<Date>& date, const std::string& label);

// Nothing where the point has no such number.
std::optional<double> number_of(const measures::PreparedPoint& point, Part part);

}  // namespace lantern::disclosure
