#include "measures/lines.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "measures/funnel.hpp"
#include "measures/moving_range.hpp"
#include "measures/statistics.hpp"

namespace lantern::measures {
namespace {

// The mean range of two normal values is 1.128 standard deviations (the constant d2).
constexpr double d2 = 1.128;

// Lower limits of counts and rates end at 0, those of shares at 0 and 1: nothing lies beyond.
struct Bounds {
  std::optional<double> low, high;
  double operator()(double value) const {
    if (low) value = std::max(value, *low);
    return high ? std::min(value, *high) : value;
  }
};
constexpr Bounds bounds_of(ValueRange range) {
  switch (range) {
    case ValueRange::share:
      return {0.0, 1.0};
    case ValueRange::not_below_zero:
    case ValueRange::above_zero:  // nothing happens before it happened
      return {0.0, std::nullopt};
    case ValueRange::anywhere:
      break;
  }
  return {};
}

// Limits at three and two times `sigma` around `middle`.
PointLimits around(double middle, double sigma, const Bounds& bounds) {
  return {bounds(middle - 3 * sigma), bounds(middle + 3 * sigma), bounds(middle - 2 * sigma),
          bounds(middle + 2 * sigma)};
}

// What a normal distribution leaves beyond three and two sigma, on one side.
constexpr double three_sigma_tail = 0.001349898;
constexpr double two_sigma_tail = 0.02275013;

// The number of cases that a geometric distribution with this mean stays below with probability `p`, without
// the steps of whole cases; not below 0.
double geometric_quantile(double mean, double p) {
  return mean > 0 ? std::max(0.0, std::log1p(-p) / std::log(mean / (mean + 1)) - 1) : 0;
}

class Liner {
 public:
  Liner(std::span<const LinePoint> points, const LineOptions& options)
      : points_(points), options_(options), bounds_(bounds_of(traits_of(options.chart).range)) {}

  Lines work() {
    switch (options_.chart) {
      case ChartType::run:
      case ChartType::none:
        lines_.centre = given_or(median(counting_values()));
        return std::move(lines_);
      case ChartType::i:
      case ChartType::t:
        individuals();
        break;
      case ChartType::mr:
        moving_ranges();
        break;
      case ChartType::p:
      case ChartType::u:
        ratios(Spread::plain);
        break;
      case ChartType::pp:
      case ChartType::up:
        ratios(Spread::laney);
        break;
      case ChartType::c:
        counts();
        break;
      case ChartType::g:
        cases_between();
        break;
      case ChartType::xbar:
      case ChartType::s:
        subgroups();
        break;
      case ChartType::funnel:
        places();
        break;
    }
    lines_.limits.resize(points_.size());
    return std::move(lines_);
  }

 private:
  enum class Spread { plain, laney };

  std::optional<double> given_or(std::optional<double> made) const {
    return options_.centre ? options_.centre : made;
  }

  std::vector<double> counting_values() const {
    std::vector<double> values;
    for (const LinePoint& point : points_)
      if (point.counts && point.value) values.push_back(*point.value);
    return values;
  }

  // Those that do not count are taken out first, so that a range bridges over them; a gap stays a gap.
  std::vector<std::optional<double>> neighbours() const {
    std::vector<std::optional<double>> values;
    for (const LinePoint& point : points_)
      if (point.counts) values.push_back(point.value);
    return values;
  }

  void same_everywhere(const PointLimits& limits) { lines_.limits.assign(points_.size(), limits); }

  // i (XmR): the mean, and the mean plus and minus 2.66 mean moving ranges (Shewhart; Wheeler,
  // Understanding Variation, 1993). 2.66 is 3 / 1.128 rounded. NHS Making Data Count and NHSRplotthedots
  // use the rounded one, qicharts2 divides by 1.128: their limits differ in the fourth digit, and we
  // follow each under its own rule set. t: the same on the transformed times.
  void individuals() {
    lines_.centre = given_or(mean(counting_values()));
    const auto range = mean_moving_range(neighbours(), options_.screening);
    if (!lines_.centre || !range) return;
    const double sigma = options_.rules == RuleSet::anhoej ? *range / d2 : *range * 2.66 / 3;
    same_everywhere(around(*lines_.centre, sigma, bounds_));
  }

  // mr: the mean of the ranges, and 0 and 3.267 times it. Never screened: the chart is there to show them.
  void moving_ranges() {
    lines_.centre = given_or(mean(counting_values()));
    if (!lines_.centre) return;
    const double upper = largest_moving_range * *lines_.centre;
    same_everywhere({0.0, upper, 0.0, *lines_.centre + (upper - *lines_.centre) * 2 / 3});
  }

  // p and u: all numerators over all denominators; sigma from the binomial sqrt(c (1 - c) / n) or the
  // Poisson sqrt(c / n) of each point's own denominator. pp and up (Laney, Improved control charts for
  // attributes, Quality Engineering 2002): that sigma times sigma_z, the spread of the z scores between
  // neighbours, for denominators so large that the plain limits are too narrow.
  void ratios(Spread wanted) {
    lines_.centre = given_or(pooled_ratio());
    if (!lines_.centre) return;
    double spread = 1;
    if (wanted == Spread::laney) {
      const auto z = sigma_z();
      if (!z) return;
      spread = *z;
    }
    for (const LinePoint& point : points_)
      lines_.limits.push_back(point.value ? around(*lines_.centre, spread * sigma_of(point), bounds_)
                                          : PointLimits{});
  }

  // funnel: all numerators over all denominators, and the limits of each place's own size.
  void places() {
    lines_.centre = given_or(pooled_ratio());
    if (!lines_.centre) return;
    for (const LinePoint& point : points_) {
      lines_.limits.emplace_back();
      if (!point.value) continue;
      const FunnelLimits limits = funnel_limits(*lines_.centre, *point.denominator);
      lines_.limits.back() = {limits.lower, limits.upper,       limits.lower,
                              limits.upper, limits.outer_lower, limits.outer_upper};
    }
  }

  std::optional<double> pooled_ratio() const {
    double above = 0, below = 0;
    for (const LinePoint& point : points_) {
      if (!point.counts || !point.value) continue;
      above += *point.numerator;
      below += *point.denominator;
    }
    return below > 0 ? std::optional(above / below) : std::nullopt;
  }

  double sigma_of(const LinePoint& point) const {
    const double centre = *lines_.centre;
    const bool share = traits_of(options_.chart).range == ValueRange::share;
    return std::sqrt(std::max(0.0, centre * (share ? 1 - centre : 1)) / *point.denominator);
  }

  std::optional<double> sigma_z() const {
    std::vector<std::optional<double>> z;
    for (const LinePoint& point : points_) {
      if (!point.counts) continue;
      const double sigma = point.value ? sigma_of(point) : 0;
      z.push_back(sigma > 0 ? std::optional((*point.value - *lines_.centre) / sigma) : std::nullopt);
    }
    const auto range = mean_moving_range(z, options_.screening);
    return range ? std::optional(*range / d2) : std::nullopt;
  }

  // c: counts of a Poisson process; sigma is the root of their mean.
  void counts() {
    lines_.centre = given_or(mean(counting_values()));
    if (!lines_.centre) return;
    same_everywhere(around(*lines_.centre, std::sqrt(std::max(0.0, *lines_.centre)), bounds_));
  }

  // g: cases between rare events, geometric with mean m. Limits at three times its sigma, sqrt(m (m + 1))
  // (Benneyan, Health Care Management Science 2001), are those of qicharts2 and hold for a normal
  // distribution: chance passes the upper one 18 times in 1,000. Unless its rule set is asked for, limits
  // stand where a geometric distribution leaves as little outside as three sigma of a normal one do. The line
  // drawn is the median, since half of the points are to lie on each side of it; a given centre is taken as
  // m, and 0.693 (the natural logarithm of 2) times it is drawn.
  void cases_between() {
    const auto m = given_or(mean(counting_values()));
    lines_.centre = options_.centre ? std::optional(0.693 * *options_.centre) : median(counting_values());
    if (!m) return;
    if (options_.rules == RuleSet::anhoej)
      same_everywhere(around(*m, std::sqrt(std::max(0.0, *m * (*m + 1))), bounds_));
    else
      same_everywhere({geometric_quantile(*m, three_sigma_tail), geometric_quantile(*m, 1 - three_sigma_tail),
                       geometric_quantile(*m, two_sigma_tail), geometric_quantile(*m, 1 - two_sigma_tail)});
  }

  // xbar: the mean of all values, and A3 times the mean deviation S around it; s: S, and B3 and B4 times
  // it. S is the plain mean of the subgroups' deviations where all have one size, and otherwise the
  // pooled one, sqrt(sum((n - 1) s^2) / sum(n - 1)) (Montgomery, sections 6.3.1 and 6.3.2).
  void subgroups() {
    const bool means = options_.chart == ChartType::xbar;
    const auto deviation = mean_deviation();
    lines_.centre = given_or(means ? weighted_mean() : deviation);
    const auto s = means ? deviation : lines_.centre;
    if (!lines_.centre || !s) return;
    std::map<int, double> constants;  // c4 by size: large subgroups take a moment
    for (const LinePoint& point : points_) {
      if (!point.value || point.size < 2) {
        lines_.limits.emplace_back();
        continue;
      }
      const auto [found, added] = constants.try_emplace(point.size, 0);
      if (added) found->second = c4(point.size);
      const double share = found->second;
      const double sigma =
          means ? *s / (share * std::sqrt(point.size)) : *s * std::sqrt(1 - share * share) / share;
      lines_.limits.push_back(around(*lines_.centre, sigma, bounds_));
    }
  }

  std::optional<double> weighted_mean() const {
    double total = 0, count = 0;
    const auto values = counting_values();
    if (values.empty()) return std::nullopt;
    // About the first value, so that equal means give that mean to the last bit.
    for (const LinePoint& point : points_) {
      if (!point.counts || !point.value) continue;
      total += point.size * (*point.value - values.front());
      count += point.size;
    }
    return values.front() + total / count;
  }

  std::optional<double> mean_deviation() const {
    std::vector<double> deviations;
    double squares = 0, degrees = 0;
    int size = 0;
    bool one_size = true;
    for (const LinePoint& point : points_) {
      if (!point.counts || point.size < 2) continue;
      one_size = one_size && (size == 0 || size == point.size);
      size = point.size;
      deviations.push_back(point.deviation);
      squares += (point.size - 1) * point.deviation * point.deviation;
      degrees += point.size - 1;
    }
    if (deviations.empty()) return std::nullopt;
    return one_size ? mean(deviations) : std::optional(std::sqrt(squares / degrees));
  }

  std::span<const LinePoint> points_;
  const LineOptions& options_;
  Bounds bounds_;
  Lines lines_;
};

}  // namespace

Lines lines_of(std::span<const LinePoint> points, const LineOptions& options) {
  return Liner(points, options).work();
}

}  // namespace lantern::measures
