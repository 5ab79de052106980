#include "measures/funnel.hpp"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <vector>

namespace lantern::measures {
namespace {

// The probabilities of a binomial from `first` on, where they are not too small to matter.
struct Binomial {
  double first = 0;
  std::vector<double> probability;
};

// From the likeliest number outwards, each from its neighbour, and divided by their sum at the end: the gamma
// function would overflow, and the C library's logarithm of it writes a global variable.
Binomial binomial(double trials, double share) {
  constexpr double too_small = 1e-20;  // beside the likeliest
  const double odds = share / (1 - share);
  const double likeliest = std::min(trials, std::floor((trials + 1) * share));
  std::vector<double> below, above{1};
  for (double r = likeliest; r >= 1; --r) {
    const double next = (below.empty() ? 1 : below.back()) * r / (trials - r + 1) / odds;
    if (next < too_small) break;
    below.push_back(next);
  }
  for (double r = likeliest; r < trials; ++r) {
    const double next = above.back() * (trials - r) / (r + 1) * odds;
    if (next < too_small) break;
    above.push_back(next);
  }
  Binomial made{likeliest - static_cast<double>(below.size()), {below.rbegin(), below.rend()}};
  made.probability.insert(made.probability.end(), above.begin(), above.end());
  double sum = 0;
  for (const double probability : made.probability) sum += probability;
  for (double& probability : made.probability) probability /= sum;
  return made;
}

// r - alpha of the appendix, counted from one end of the distribution: r is the first number that chance does
// not go beyond with probability p, and alpha is by how much of its own probability p is passed there.
template <typename Probabilities>
double steps_to(const Probabilities& from_its_end, double p) {
  double reached = 0, step = 0;
  for (const double probability : from_its_end) {
    reached += probability;
    if (reached >= p) return step - (reached - p) / probability;
    ++step;
  }
  return step - 1;
}

// Of so many the normal distribution is the same to five digits, and the exact one takes a while.
constexpr double most_exact = 1e7;
FunnelLimits normal_limits(double centre, double people) {
  const double sigma = std::sqrt(centre * (1 - centre) / people);
  const auto at = [&](double z) { return std::clamp(centre + z * sigma, 0.0, 1.0); };
  return {at(-1.959964), at(1.959964), at(-3.090232), at(3.090232)};
}

}  // namespace

FunnelLimits funnel_limits(double centre, double people) {
  if (centre <= 0 || centre >= 1) return {centre, centre, centre, centre};
  if (people > most_exact) return normal_limits(centre, people);
  const Binomial chance = binomial(people, centre);
  const double last = chance.first + static_cast<double>(chance.probability.size()) - 1;
  const auto lower = [&](double p) {
    return std::max(0.0, (chance.first + steps_to(chance.probability, p)) / people);
  };
  const auto upper = [&](double p) {
    return std::min(1.0, (last - steps_to(std::views::reverse(chance.probability), p)) / people);
  };
  return {lower(0.025), upper(0.025), lower(0.001), upper(0.001)};
}

Places places_of(std::span<const AnalysedPoint> points) {
  Places found;
  for (const AnalysedPoint& point : points) {
    if (!point.value || !point.included || !point.upper) continue;
    ++found.all;
    switch (point.standing) {
      case Standing::inside:
        ++found.inside;
        break;
      case Standing::above_998:
      case Standing::below_998:
        ++found.beyond_998;
        [[fallthrough]];
      case Standing::above_95:
      case Standing::below_95:
        ++found.beyond_95;
        break;
    }
  }
  found.expected = found.all / 20.0;
  return found;
}

bool places_differ(const Places& places) {
  if (places.all < fewest_places || places.beyond_95 == 0) return false;
  const Binomial chance = binomial(places.all, 0.05);
  double so_many = 0;
  for (std::size_t i = 0; i < chance.probability.size(); ++i)
    if (chance.first + static_cast<double>(i) >= places.beyond_95) so_many += chance.probability[i];
  return so_many < 0.02;
}

}  // namespace lantern::measures
