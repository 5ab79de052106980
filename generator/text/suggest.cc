#include "text/suggest.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace lantern {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Three rows of the usual table are enough: swaps look two rows back.
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

namespace {

constexpr std::size_t longest_name = 200;  // nobody mistypes a longer one

// How often each byte stands in a word.
std::array<int, 256> bytes_of(std::string_view word) {
  std::array<int, 256> counts{};
  for (const char c : word) ++counts[static_cast<unsigned char>(c)];
  return counts;
}

// At least so many edits part the word of `counts` from `other`, whatever their order: most candidates
// need no table.
std::size_t fewest_edits(std::array<int, 256> counts, std::string_view other, std::size_t wanted_size) {
  std::size_t shared = 0;
  for (const char c : other)
    if (counts[static_cast<unsigned char>(c)]-- > 0) ++shared;
  return std::max(other.size(), wanted_size) - shared;
}

}  // namespace

std::optional<std::string> closest(std::string_view wanted, std::span<const std::string_view> candidates) {
  if (wanted.empty() || wanted.size() > longest_name) return std::nullopt;
  const std::array<int, 256> counts = bytes_of(wanted);
  const std::size_t limit = std::min(std::max<std::size_t>(2, wanted.size() / 3), wanted.size() - 1);
  std::optional<std::string_view> best;
  std::size_t best_distance = limit + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t difference =
        std::max(candidate.size(), wanted.size()) - std::min(candidate.size(), wanted.size());
    if (difference >= best_distance) continue;  // cannot be nearer, and the table is never large
    if (fewest_edits(counts, candidate, wanted.size()) >= best_distance) continue;
    const std::size_t distance = edit_distance(wanted, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  if (!best) return std::nullopt;
  return std::string(*best);
}

}  // namespace lantern
