#include "measures/evidence.hpp"

#include <algorithm>
#include <cmath>

#include "measures/statistics.hpp"

namespace lantern::measures {
namespace {

constexpr double rarest_step = 0.02;
// A rise over some months makes neighbours alike too, and is no less real for it.
constexpr double least_counted = 0.8;
constexpr std::size_t longest_looked_at = 200;
constexpr std::size_t shortest_return = 4;
constexpr std::size_t reach_of_split = 12;
constexpr double clearly_straight = 0.85;
constexpr double clear_return = 2.5;
constexpr std::size_t shortest_trend = 7;
constexpr double clear_difference = 2.81;
constexpr std::size_t fewest_to_compare = 5;
constexpr std::size_t fewest_others = 6;

// Ranks less their mean, so that they add up to 0; equal values share theirs.
std::vector<double> centred_ranks(const std::vector<double>& values) {
  std::vector<double> sorted = values;
  std::ranges::sort(sorted);
  std::vector<double> ranks;
  ranks.reserve(values.size());
  const auto n = static_cast<double>(values.size());
  for (const double value : values) {
    const auto [low, high] = std::equal_range(sorted.begin(), sorted.end(), value);
    ranks.push_back(static_cast<double>((low - sorted.begin()) + (high - sorted.begin()) + 1) / 2 -
                    (n + 1) / 2);
  }
  return ranks;
}

double sum_of_squares(const std::vector<double>& ranks) {
  double sum = 0;
  for (const double rank : ranks) sum += rank * rank;
  return sum;
}

// The standard deviation of the sum of `m` of these ranks dealt at random; ties make it smaller.
double deviation_of_sum(const std::vector<double>& ranks, double squares, std::size_t m) {
  const auto n = static_cast<double>(ranks.size());
  const auto part = static_cast<double>(m);
  return std::sqrt(part * (n - part) / (n * (n - 1)) * squares);
}

struct Split {
  std::size_t first = 0;  // of the second part
  double sum = 0;         // of its ranks
};

// Where the ranks of the values after it add up to most.
Split strongest_split(const std::vector<double>& ranks, std::size_t shortest) {
  Split best;
  double sum = 0;
  for (std::size_t i = ranks.size(); i-- > 1;) {
    sum += ranks[i];
    if (i >= shortest && ranks.size() - i >= shortest && std::abs(sum) > std::abs(best.sum)) best = {i, sum};
  }
  return best;
}

Direction sign(double number) { return number > 0 ? Direction::high : Direction::low; }

std::vector<double> part(const std::vector<double>& values, std::size_t first, std::size_t end) {
  return {values.begin() + static_cast<std::ptrdiff_t>(first),
          values.begin() + static_cast<std::ptrdiff_t>(end)};
}

double distance_from_median(const std::vector<double>& values) {
  const double middle = *median(values);
  double sum = 0;
  for (const double value : values) sum += std::abs(value - middle);
  return sum;
}

// The ranks of a side that holds the middle of all values draw the strongest split into it, towards the
// middle of the series.
std::size_t settled(const std::vector<double>& values, std::size_t split, std::size_t shortest) {
  const auto left = [&](std::size_t first) {
    return distance_from_median(part(values, 0, first)) +
           distance_from_median(part(values, first, values.size()));
  };
  const std::size_t from = std::max(shortest, split - std::min(split, reach_of_split));
  const std::size_t to = std::min(values.size() - shortest, split + reach_of_split);
  std::size_t best = split;
  double least = left(split);
  for (std::size_t first = from; first <= to; ++first)
    if (const double sum = left(first); sum < least) {
      least = sum;
      best = first;
    }
  return best;
}

// Where the values of a lasting stretch came back to those before it; nothing when they did not.
std::optional<std::size_t> return_within(const std::vector<double>& values, const Stretch& stretch) {
  const auto since = part(values, stretch.first, values.size());
  if (since.size() < 2 * shortest_return) return std::nullopt;
  const auto ranks = centred_ranks(since);
  const Split back = strongest_split(ranks, shortest_return);
  if (back.sum == 0 || sign(back.sum) == stretch.direction) return std::nullopt;
  const double deviation = deviation_of_sum(ranks, sum_of_squares(ranks), since.size() - back.first);
  if (!(std::abs(back.sum) >= clear_return * deviation)) return std::nullopt;
  const std::size_t first = settled(since, back.first, shortest_return);
  const double before = *median(part(values, 0, stretch.first));
  const double then = *median(part(since, 0, first));
  const double after = *median(part(since, first, since.size()));
  if (std::abs(after - before) >= std::abs(after - then)) return std::nullopt;
  return stretch.first + first;
}

std::optional<Stretch> step_in(const std::vector<double>& values) {
  if (values.size() < 2 * shortest_level) return std::nullopt;
  const Split split = strongest_split(centred_ranks(values), shortest_level);
  if (split.sum == 0) return std::nullopt;
  // Pettitt's K is twice the sum of centred ranks.
  double k = 2 * split.sum;
  const auto n = static_cast<double>(values.size());
  if (const double r = neighbour_correlation(values, split.first); r > 2 / std::sqrt(n))
    k *= std::max(least_counted, std::sqrt((1 - r) / (1 + r)));
  if (2 * std::exp(-6 * k * k / (n * n * n + n * n)) > rarest_step) return std::nullopt;
  return Stretch{settled(values, split.first, shortest_level), values.size() - 1, sign(split.sum)};
}

std::optional<Stretch> stretch_inside(const std::vector<double>& all) {
  const std::size_t left_out = all.size() - std::min(all.size(), longest_looked_at);
  const auto values = part(all, left_out, all.size());
  if (values.size() < 3 * shortest_level) return std::nullopt;
  const auto ranks = centred_ranks(values);
  const double squares = sum_of_squares(ranks);
  std::vector<double> deviations(values.size());
  for (std::size_t m = 1; m < values.size(); ++m) deviations[m] = deviation_of_sum(ranks, squares, m);
  Stretch best;
  double largest = 0;
  for (std::size_t first = shortest_return; first < values.size(); ++first) {
    double sum = 0;
    for (std::size_t last = first; last + shortest_return < values.size(); ++last) {
      sum += ranks[last];
      const std::size_t m = last - first + 1;
      if (m < shortest_level || values.size() - m < shortest_level) continue;
      if (const double z = std::abs(sum) / deviations[m]; z > largest) {
        largest = z;
        best = {first + left_out, last + left_out, sign(sum)};
      }
    }
  }
  const double needed = 3.41 + 0.42 * std::log2(static_cast<double>(values.size()) / 24);
  return largest > needed ? std::optional(best) : std::nullopt;
}

// The largest t that one in 1,000 new values passes, two-sided, with `degrees` of freedom: the normal
// quantile 3.2905 and the expansion of Cornish and Fisher (Abramowitz and Stegun 26.7.5).
double rare_t(double degrees) {
  const double x = 3.2905;
  const double g1 = (std::pow(x, 3) + x) / 4;
  const double g2 = (5 * std::pow(x, 5) + 16 * std::pow(x, 3) + 3 * x) / 96;
  const double g3 = (3 * std::pow(x, 7) + 19 * std::pow(x, 5) + 17 * std::pow(x, 3) - 15 * x) / 384;
  return x + g1 / degrees + g2 / (degrees * degrees) + g3 / (degrees * degrees * degrees);
}

}  // namespace

std::optional<Stretch> lasting_stretch(const std::vector<double>& values) {
  const auto step = step_in(values);
  if (!step || return_within(values, *step)) return std::nullopt;
  return step;
}

std::optional<Stretch> passing_stretch(const std::vector<double>& values) {
  if (auto step = step_in(values)) {
    const auto back = return_within(values, *step);
    if (!back) return std::nullopt;
    step->last = *back - 1;
    return step;
  }
  return stretch_inside(values);
}

Pace pace_of(const std::vector<double>& values, std::size_t first) {
  const auto squares = [](const std::vector<double>& side) {
    const double middle = *mean(side);
    double sum = 0;
    for (const double value : side) sum += (value - middle) * (value - middle);
    return sum;
  };
  const double of_levels = squares(part(values, 0, first)) + squares(part(values, first, values.size()));
  // What a line leaves: the squares about the mean, less what the slope explains.
  const auto n = static_cast<double>(values.size());
  double products = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    products += (static_cast<double>(i) - (n - 1) / 2) * values[i];
  const double of_line = squares(values) - products * products * 12 / (n * (n * n - 1));
  return of_line < clearly_straight * of_levels ? Pace::gradual : Pace::at_once;
}

std::optional<Stretch> unbroken_trend(const std::vector<std::optional<double>>& values) {
  if (values.size() < shortest_trend || !values.back()) return std::nullopt;
  Stretch trend{values.size() - 1, values.size() - 1, Direction::none};
  for (std::size_t i = values.size() - 1; i-- > 0;) {
    if (!values[i] || nearly_equal(*values[i], *values[i + 1])) break;
    const Direction step = sign(*values[i + 1] - *values[i]);
    if (trend.direction != Direction::none && step != trend.direction) break;
    trend.direction = step;
    trend.first = i;
  }
  if (trend.last - trend.first + 1 < shortest_trend) return std::nullopt;
  return trend;
}

Direction differs(const std::vector<double>& before, const std::vector<double>& now) {
  if (before.size() < fewest_to_compare || now.size() < fewest_to_compare) return Direction::none;
  std::vector<double> all = before;
  all.insert(all.end(), now.begin(), now.end());
  const auto ranks = centred_ranks(all);
  double sum = 0;
  for (std::size_t i = before.size(); i < all.size(); ++i) sum += ranks[i];
  const double deviation = deviation_of_sum(ranks, sum_of_squares(ranks), now.size());
  if (deviation == 0 || std::abs(sum) < clear_difference * deviation) return Direction::none;
  return sign(sum);
}

bool stands_out(const std::vector<double>& others, double value) {
  if (others.size() < fewest_others) return false;
  const auto n = static_cast<double>(others.size());
  const double spread = sample_deviation(others) * std::sqrt(1 + 1 / n);
  return std::abs(value - *mean(others)) > rare_t(n - 1) * spread;
}

double neighbour_correlation(const std::vector<double>& values, std::size_t second_level) {
  if (values.size() < 10) return 0;
  std::vector<double> rest;
  const auto take = [&](std::size_t first, std::size_t end) {
    if (first >= end) return;
    const double level = *mean(part(values, first, end));
    for (std::size_t i = first; i < end; ++i) rest.push_back(values[i] - level);
  };
  take(0, second_level);
  take(second_level, values.size());
  double products = 0, squares = 0;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    squares += rest[i] * rest[i];
    if (i > 0) products += rest[i] * rest[i - 1];
  }
  return squares > 0 ? products / squares : 0;
}

}  // namespace lantern::measures
