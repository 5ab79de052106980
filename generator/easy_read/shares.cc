#include "easy_read/shares.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace lantern::easy_read {
namespace {

struct Share {
  int part;
  int whole;
};
// The easier to picture first: of equally near ones the first is taken.
constexpr std::array<Share, 16> shares = {{{1, 2},
                                           {1, 4},
                                           {3, 4},
                                           {1, 3},
                                           {2, 3},
                                           {1, 5},
                                           {1, 10},
                                           {9, 10},
                                           {2, 5},
                                           {3, 5},
                                           {4, 5},
                                           {3, 10},
                                           {7, 10},
                                           {1, 6},
                                           {1, 8},
                                           {1, 20}}};

bool welsh(std::string_view language) { return language.starts_with("cy"); }

}  // namespace

std::optional<std::string> small_share(double percent, std::string_view language) {
  const Share* nearest = nullptr;
  double least = 3.0001;
  for (const Share& share : shares) {
    const double distance = std::abs(percent - 100.0 * share.part / share.whole);
    if (distance >= least) continue;
    least = distance;
    nearest = &share;
  }
  if (nearest == nullptr || percent <= 0 || percent >= 100) return std::nullopt;
  // 33 and 67 are as near to thirds as whole numbers come.
  const bool exact = least < 0.5;
  if (welsh(language))
    return fmt::format("{}{} o bob {}", exact ? "" : "tua ", nearest->part, nearest->whole);
  return fmt::format("{}{} in {}", exact ? "" : "about ", nearest->part, nearest->whole);
}

std::string ways_to_say_percent(double percent, std::string_view language) {
  const bool cy = welsh(language);
  if (percent == 0) return cy ? "'neb'" : "'none' or 'nobody'";
  if (percent == 100) return cy ? "'pawb'" : "'all' or 'everyone'";
  if (percent < 0 || percent > 100)
    return cy ? "y niferoedd eu hunain" : "the numbers themselves, such as 'there were 10, now there are 25'";
  const double whole = std::round(percent);
  if (whole < 1) return cy ? "'llai nag 1 o bob 100'" : "'fewer than 1 out of every 100'";
  const bool rounded = std::abs(whole - percent) > 1e-9;
  std::string ways = cy ? fmt::format("'{}{:.0f} o bob 100'", rounded ? "tua " : "", whole)
                        : fmt::format("'{}{:.0f} out of every 100'", rounded ? "about " : "", whole);
  if (const auto small = small_share(percent, language)) ways += " or '" + *small + "'";
  return ways;
}

}  // namespace lantern::easy_read
