// How sure a change is. The rules of charts look at every point and pattern, and mark something in a third of
// series in which nothing happens; what is told in words has to pass one test for the whole series instead.
// All look at ranks, so that no single accident and no skewness misleads them. How often they err is printed
// by benchmarks/words and held by tests/measures/evidence_test.cc. Pure; safe from any thread.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "measures/analysis.hpp"

namespace lantern::measures {

// Values from `first` to `last` (indices from 0) lie higher or lower than those around them.
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
  Direction direction = Direction::none;
};

// Below this a side of a step is too short to be a level.
constexpr std::size_t shortest_level = 6;

// The last stretch, from one value to the end, that differs from all before it. Pettitt's test (Applied
// Statistics 1979) at 2 exp(-6 K^2 / (n^3 + n^2)) <= 0.02: its formula is careful, and for 24 values finds a
// step in some 5 of 1,000 series in which there is none, and in 88 of 100 with one of two sigma at the
// middle. Where neighbours depend on each other (lag-one correlation r of what is left about the two levels,
// beyond 2 / sqrt(n)), K counts for sqrt((1 - r) / (1 + r)) of itself,
// but for no less than 0.8. The test says that there is a step and nearly where: it begins, of the splits
// near by, at the one that leaves the values nearest to the medians of their sides.
std::optional<Stretch> lasting_stretch(const std::vector<double>& values);

// One that has ended: of a lasting stretch the part before its last values came back to where the others are.
// Without a lasting stretch, one inside the series with at least shortest_level values in it and some on both
// sides, by its rank sum: z beyond 3.41 + 0.42 log2(n / 24), which is one in 200 of series without any.
// Looked for in the last 200 values.
std::optional<Stretch> passing_stretch(const std::vector<double>& values);

// Whether a straight line through all values leaves clearly less (squares, at most 0.85 of them) than the two
// levels before and from `first` do: then the values went bit by bit.
Pace pace_of(const std::vector<double>& values, std::size_t first);

// The rise or fall that every value up to the last has been part of, at least seven of them: by chance one in
// 2,500 ends so.
std::optional<Stretch> unbroken_trend(const std::vector<std::optional<double>>& values);

// Whether two groups differ: the rank sum of Wilcoxon, two-sided, at one in 200; ties are allowed for.
// `none` when they do not, or when one has fewer than five values.
Direction differs(const std::vector<double>& before, const std::vector<double>& now);

// Whether `value` is as far from `others`, at least six of them, as one in 1,000 would be: Student's t of a
// new value against a normal sample.
bool stands_out(const std::vector<double>& others, double value);

// How much neighbours are alike: the correlation of each value with the next, after the level of each stretch
// has been taken away. 0 for fewer than ten.
double neighbour_correlation(const std::vector<double>& values, std::size_t second_level = 0);

}  // namespace lantern::measures
