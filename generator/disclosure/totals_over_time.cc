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

// One total and the parts from `begin` to `end`.
struct Period {
  Equation equation;
  double sum = 0;
  bool whole = true;  // each of its parts has a number
};

Period period_of(const NumberInOrder& total, const std::vector<NumberInOrder>& parts, std::size_t begin,
                 std::size_t end) {
  Period period;
  if (total.quantity) period.equation.push_back({*total.quantity, 1});
  for (std::size_t i = begin; i < end; ++i) {
    period.sum += parts[i].number;
    period.whole = period.whole && parts[i].quantity;
    if (parts[i].quantity) period.equation.push_back({*parts[i].quantity, -1});
  }
  return period;
}

// Periods of `length` parts, the first of which that is whole begins at `first` and is that of total `k`.
std::vector<Equation> periods_from(const std::vector<NumberInOrder>& totals, std::size_t k,
                                   const std::vector<NumberInOrder>& parts, std::size_t first,
                                   std::size_t length) {
  std::vector<Equation> found;
  bool any = false;
  std::size_t covered = 0;
  for (std::size_t begin = first; begin + length <= parts.size() && k < totals.size(); begin += length, ++k) {
    covered = begin + length;
    Period period = period_of(totals[k], parts, begin, covered);
    if (!totals[k].quantity) continue;
    if (!equal(period.sum, totals[k].number)) {
      if (period.whole) return {};
      continue;  // what is missing may have counted
    }
    any = any || period.sum != 0;
    if (period.equation.size() > 1) found.push_back(std::move(period.equation));
  }
  const bool all = found.size() == totals.size() && covered == parts.size() && first == 0;
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

// Each period ends where its parts first make up its total.
std::vector<Equation> periods_of_any_length(const std::vector<NumberInOrder>& totals,
                                            const std::vector<NumberInOrder>& parts, std::size_t first) {
  std::vector<Equation> found;
  std::size_t begin = first;
  bool any = false;
  for (const NumberInOrder& total : totals) {
    std::size_t end = begin;
    double sum = 0;
    while (end < parts.size() && (end == begin || !equal(sum, total.number))) sum += parts[end++].number;
    Period period = period_of(total, parts, begin, end);
    if (!total.quantity || end == begin || !equal(period.sum, total.number)) return {};
    any = any || period.sum != 0;
    found.push_back(std::move(period.equation));
    begin = end;
  }
  const bool at_an_end = first == 0 || begin == parts.size();
  return any && (found.size() > 2 || (found.size() == 2 && at_an_end)) ? found : std::vector<Equation>();
}

std::vector<Equation> periods_in(const std::vector<NumberInOrder>& totals,
                                 const std::vector<NumberInOrder>& parts) {
  std::vector<Equation> found = equal_periods(totals, parts);
  for (std::size_t first = 0; first < parts.size() && found.empty(); ++first)
    found = periods_of_any_length(totals, parts, first);
  return found;
}

}  // namespace

std::vector<Equation> totals_of_periods(const std::vector<NumberInOrder>& totals,
                                        const std::vector<NumberInOrder>& parts) {
  if (totals.empty() || totals.size() >= parts.size()) return {};
  std::vector<Equation> found = periods_in(totals, parts);
  return found.empty() ? periods_in(totals, {parts.rbegin(), parts.rend()}) : found;
}

std::vector<Equation> totals_over_time(const std::vector<TimedNumber>& totals,
                                       const std::vector<TimedNumber>& parts) {
  if (totals.empty() || parts.empty()) return {};
  std::vector<Equation> found = running(totals, parts);
  if (!found.empty()) return found;
  return totals.size() < parts.size() ? longer_periods(totals, parts) : found;
}

}  // namespace lantern::disclosure
