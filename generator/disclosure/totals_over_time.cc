#include "disclosure/totals_over_time.hpp"

#include <algorithm>
#include <cmath>

namespace lantern::disclosure {
namespace {

bool equal(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

std::vector<Equation> running(const std::vector<TimedNumber>& totals, const std::vector<TimedNumber>& parts) {
  std::vector<Equation> found;
  for (std::size_t i = 1; i < totals.size(); ++i) {
    const auto part = std::ranges::find_if(
        parts, [&](const TimedNumber& one) { return (one.date <=> totals[i].date) == 0; });
    if (part == parts.end()) return {};
    if (!equal(totals[i].number, totals[i - 1].number + part->number)) return {};
    found.push_back({{totals[i].quantity, 1}, {totals[i - 1].quantity, -1}, {part->quantity, -1}});
  }
  if (found.size() < 2) return {};
  return found;
}

// The days on which the period of a total may end, the first after it. Months are not equally long, so
// that of the last total is only nearly known.
std::vector<long> ends_of(const std::vector<TimedNumber>& totals, std::size_t i, DatePrecision of_parts) {
  const Date& date = totals[i].date;
  if (date.precision < of_parts) return {day_number(last_day(date)) + 1};
  if (i + 1 < totals.size()) return {day_number(totals[i + 1].date)};
  if (i == 0) return {};
  const long begins = day_number(date);
  const long length = begins - day_number(totals[i - 1].date);
  return {begins + length, begins + length - 3, begins + length + 3};
}

std::vector<Equation> longer_periods(const std::vector<TimedNumber>& totals,
                                     const std::vector<TimedNumber>& parts) {
  std::vector<Equation> found;
  for (std::size_t i = 0; i < totals.size(); ++i) {
    bool enough = false, holds = false;
    for (const long end : ends_of(totals, i, parts.front().date.precision)) {
      Equation equation{{totals[i].quantity, 1}};
      double sum = 0;
      for (const TimedNumber& part : parts) {
        const long day = day_number(part.date);
        if (day < day_number(totals[i].date) || day >= end) continue;
        equation.push_back({part.quantity, -1});
        sum += part.number;
      }
      if (equation.size() < 3) continue;
      enough = true;
      holds = equal(sum, totals[i].number);
      if (holds) found.push_back(std::move(equation));
      if (holds) break;
    }
    // The last period may not be over, or its parts not all there.
    if (enough && !holds && i + 1 < totals.size()) return {};
  }
  return found;
}

// Periods of `length` parts, the first of which that is whole begins at `first` and is that of total `k`.
std::vector<Equation> periods_from(const std::vector<NumberInOrder>& totals, std::size_t k,
                                   const std::vector<NumberInOrder>& parts, std::size_t first,
                                   std::size_t length) {
  std::vector<Equation> found;
  bool any = false;
  for (std::size_t begin = first; begin + length <= parts.size() && k < totals.size(); begin += length, ++k) {
    Equation equation{{totals[k].quantity, 1}};
    double sum = 0;
    for (std::size_t i = begin; i < begin + length; ++i) {
      equation.push_back({parts[i].quantity, -1});
      sum += parts[i].number;
    }
    if (!equal(sum, totals[k].number)) return {};
    any = any || sum != 0;
    found.push_back(std::move(equation));
  }
  const bool all = found.size() == totals.size() && found.size() * length == parts.size();
  return any && (found.size() > 2 || all) ? found : std::vector<Equation>();
}

// Days of a week, weeks and months of longer times, and as many as make all parts the totals.
std::vector<Equation> equal_periods(const std::vector<NumberInOrder>& totals,
                                    const std::vector<NumberInOrder>& parts) {
  const std::size_t of_all = parts.size() / totals.size();
  for (const std::size_t length : {of_all, 2UZ, 3UZ, 4UZ, 5UZ, 6UZ, 7UZ, 12UZ, 13UZ, 26UZ, 52UZ}) {
    if (length < 2) continue;
    // Parts that begin within a period, and totals that begin before the parts do.
    for (std::size_t first = 0; first < length; ++first)
      for (std::size_t k = 0; k < totals.size(); ++k)
        if (auto found = periods_from(totals, k, parts, first, length); !found.empty()) return found;
    // Parts that begin before the totals do.
    for (std::size_t first = length; first + length <= parts.size(); ++first)
      if (auto found = periods_from(totals, 0, parts, first, length); !found.empty()) return found;
  }
  return {};
}

}  // namespace

std::vector<Equation> totals_of_equal_periods(const std::vector<NumberInOrder>& totals,
                                              const std::vector<NumberInOrder>& parts) {
  if (totals.empty() || totals.size() >= parts.size()) return {};
  std::vector<Equation> found = equal_periods(totals, parts);
  return found.empty() ? equal_periods(totals, {parts.rbegin(), parts.rend()}) : found;
}

std::vector<Equation> totals_over_time(const std::vector<TimedNumber>& totals,
                                       const std::vector<TimedNumber>& parts) {
  if (totals.empty() || parts.empty()) return {};
  std::vector<Equation> found = running(totals, parts);
  if (!found.empty()) return found;
  return totals.size() < parts.size() ? longer_periods(totals, parts) : found;
}

}  // namespace lantern::disclosure
