#include "measures/told_change.hpp"

#include <algorithm>
#include <cmath>

#include "measures/evidence.hpp"
#include "measures/funnel.hpp"
#include "measures/lines.hpp"
#include "measures/statistics.hpp"

namespace lantern::measures {
namespace {

const AnalysedPoint& point_at(const Analysis& analysis, int number) {
  return analysis.points[static_cast<std::size_t>(number) - 1];
}

Change doubtful(Doubt doubt) {
  Change change;
  change.kind = ChangeKind::cannot_tell;
  change.doubt = doubt;
  return change;
}

Change of_kind(ChangeKind kind) {
  Change change;
  change.kind = kind;
  return change;
}

// The included points of one phase that have a value, by number, and their values.
struct Values {
  std::vector<int> points;
  std::vector<double> values;
};

Values values_of(const Analysis& analysis, const Phase& phase) {
  Values found;
  for (int i = phase.first; i <= phase.last; ++i) {
    const AnalysedPoint& point = point_at(analysis, i);
    if (!point.included || !point.value) continue;
    found.points.push_back(i);
    found.values.push_back(*point.value);
  }
  return found;
}

// As the centre line would have it: the median, or the mean; of ratios all numerators over all denominators.
std::optional<double> level_between(const Analysis& analysis, int first, int last) {
  std::vector<double> values;
  double above = 0, below = 0;
  for (int i = first; i <= last; ++i) {
    const AnalysedPoint& point = point_at(analysis, i);
    if (!point.included || !point.value) continue;
    values.push_back(*point.value);
    above += point.numerator.value_or(0);
    below += point.denominator.value_or(0);
  }
  if (analysis.centre_kind != CentreKind::mean) return median(std::move(values));
  if (traits_of(analysis.chart).needs == SeriesNeed::ratio && below > 0)
    return above / below * analysis.scale;
  return mean(values);
}

// Transformed so that what chance does is nearly normal, where the chart says what chance does.
double straightened(ChartType chart, double value) {
  switch (chart) {
    case ChartType::c:
    case ChartType::u:
    case ChartType::up:
      return std::sqrt(std::max(0.0, value));
    case ChartType::t:
      return std::pow(std::max(0.0, value), 1 / time_between_power);
    case ChartType::g:
      return std::log1p(std::max(0.0, value));
    default:
      return value;
  }
}

class Teller {
 public:
  explicit Teller(const Analysis& analysis)
      : analysis_(analysis), last_phase_(analysis.phases.back()), now_(values_of(analysis, last_phase_)) {}

  Change tell() const {
    if (now_.values.empty()) return of_kind(ChangeKind::too_few_points);
    if (compares_places(analysis_.chart) && now_.values.size() < fewest_places)
      return of_kind(ChangeKind::too_few_points);
    if (!analysis_.in_order) return doubtful(Doubt::categories);
    const bool enough = static_cast<int>(now_.values.size()) >= fewest_values_to_tell;
    const bool spread = traits_of(analysis_.chart).plotted == Plotted::moving_range ||
                        traits_of(analysis_.chart).plotted == Plotted::subgroup_deviation;
    if (spread) {
      if (const auto outside = last_point_outside()) return *outside;
      return enough ? of_kind(ChangeKind::none) : of_kind(ChangeKind::too_few_points);
    }
    const Doubt doubt = enough ? doubt_about_values() : Doubt::nothing;
    if (doubt != Doubt::nothing) return doubtful(doubt);
    for (const std::optional<Change>& change : {trend(), enough ? lasting() : std::nullopt, into_phase(),
                                                enough ? passing() : std::nullopt, last_point_outside()})
      if (change) return *change;
    return of_kind(enough ? ChangeKind::none : ChangeKind::too_few_points);
  }

 private:
  // On the floor or the ceiling of the data no median moves, and most tests see ties only.
  Doubt doubt_about_values() const {
    const auto [lowest, highest] = std::ranges::minmax(now_.values);
    if (nearly_equal(lowest, highest)) return Doubt::same;
    const double middle = *median(now_.values);
    if (nearly_equal(middle, lowest)) return Doubt::lowest;
    if (nearly_equal(middle, highest)) return Doubt::highest;
    const auto on_it =
        std::ranges::count_if(now_.values, [&](double value) { return nearly_equal(value, middle); });
    return static_cast<std::size_t>(on_it) * 2 > now_.values.size() ? Doubt::ties : Doubt::nothing;
  }

  // Between two stretches of points; nothing when the levels do not say what the ranks do.
  std::optional<Change> between(ChangeKind kind, Direction direction, int before_first, int before_last,
                                int first, int last) const {
    Change change;
    change.kind = kind;
    change.direction = direction;
    change.first = first;
    change.last = last;
    change.before = level_between(analysis_, before_first, before_last);
    change.now = level_between(analysis_, first, last);
    if (!change.before || !change.now) return std::nullopt;
    if (nearly_equal(*change.before, *change.now)) return std::nullopt;
    if ((*change.now > *change.before) != (direction == Direction::high)) return std::nullopt;
    for (int i = first; i <= last; ++i) {
      const AnalysedPoint& point = point_at(analysis_, i);
      if (!point.included || !point.value) continue;
      ++change.length;
      change.beyond +=
          direction == Direction::high ? *point.value > *change.before : *point.value < *change.before;
    }
    return change;
  }

  bool marked(int first, int last, Direction direction) const {
    for (int i = first; i <= last; ++i) {
      const AnalysedPoint& point = point_at(analysis_, i);
      if (!point.value || !point.centre ||
          std::ranges::find(point.signals, Signal::shift) == point.signals.end())
        continue;
      if ((*point.value > *point.centre) == (direction == Direction::high)) return true;
    }
    return false;
  }

  // The last point of a baseline that was set for the phase and ends before `first`; 0 where there is none.
  int end_of_baseline(int first) const {
    if (!analysis_.baseline) return 0;
    int end = 0;
    for (int i = last_phase_.first; i <= last_phase_.last; ++i)
      if (point_at(analysis_, i).in_baseline) end = i;
    return end < first ? end : 0;
  }

  std::optional<Change> stretch(const Stretch& found) const {
    const int first = now_.points[found.first], last = now_.points[found.last];
    const ChangeKind kind = marked(first, last, found.direction) ? ChangeKind::shift : ChangeKind::step;
    if (const int end = end_of_baseline(first); end > 0)
      if (auto change = between(kind, found.direction, last_phase_.first, end, first, last)) {
        change->earlier = Earlier::baseline;
        return change;
      }
    return between(kind, found.direction, last_phase_.first, first - 1, first, last);
  }

  std::optional<Change> lasting() const {
    const auto found = lasting_stretch(now_.values);
    if (!found) return std::nullopt;
    auto change = stretch(*found);
    if (!change) return std::nullopt;
    change->continues = true;
    change->pace = pace_of(now_.values, found->first);
    return change;
  }

  std::optional<Change> passing() const {
    const auto found = passing_stretch(now_.values);
    if (!found) return std::nullopt;
    auto change = stretch(*found);
    if (!change) return std::nullopt;
    change->after = level_between(analysis_, change->last + 1, last_phase_.last);
    return change;
  }

  std::optional<Change> trend() const {
    // Gaps and points that were left out break what is said to be unbroken.
    std::vector<std::optional<double>> values;
    int end = last_phase_.last;
    while (end > last_phase_.first && !point_at(analysis_, end).value) --end;
    for (int i = last_phase_.first; i <= end; ++i)
      values.push_back(point_at(analysis_, i).included ? point_at(analysis_, i).value : std::nullopt);
    const auto found = unbroken_trend(values);
    if (!found) return std::nullopt;
    Change change;
    change.kind = ChangeKind::trend;
    change.direction = found->direction;
    change.first = last_phase_.first + static_cast<int>(found->first);
    change.last = last_phase_.first + static_cast<int>(found->last);
    change.length = change.last - change.first + 1;
    change.beyond = change.length - 1;
    change.continues = true;
    change.before = point_at(analysis_, change.first).value;
    change.now = point_at(analysis_, change.last).value;
    return change;
  }

  std::optional<Change> into_phase() const {
    if (analysis_.phases.size() < 2 || analysis_.given_centre) return std::nullopt;
    const Phase& before = analysis_.phases[analysis_.phases.size() - 2];
    const Direction direction = differs(values_of(analysis_, before).values, now_.values);
    if (direction == Direction::none) return std::nullopt;
    auto change =
        between(ChangeKind::phase, direction, before.first, before.last, last_phase_.first, last_phase_.last);
    if (change) change->continues = true;
    return change;
  }

  // Outside the limits, and so far from all others that chance alone seldom takes a point there.
  std::optional<Change> last_point_outside() const {
    const int last = now_.points.back();
    const AnalysedPoint& point = point_at(analysis_, last);
    if (std::ranges::find(point.signals, Signal::outside_limits) == point.signals.end()) return std::nullopt;
    std::vector<double> others;
    for (std::size_t i = 0; i + 1 < now_.values.size(); ++i)
      others.push_back(straightened(analysis_.chart, now_.values[i]));
    if (!stands_out(others, straightened(analysis_.chart, *point.value))) return std::nullopt;
    Change change;
    change.kind = ChangeKind::outside;
    change.direction = point.upper && *point.value > *point.upper ? Direction::high : Direction::low;
    change.first = change.last = last;
    change.length = change.beyond = 1;
    change.continues = true;
    change.before = point.centre;
    change.now = point.value;
    return change;
  }

  const Analysis& analysis_;
  const Phase& last_phase_;
  Values now_;
};

}  // namespace

Change told_change(const Analysis& analysis) {
  return analysis.phases.empty() ? of_kind(ChangeKind::too_few_points) : Teller(analysis).tell();
}

bool lasts(const Change& change) {
  return change.continues && (change.kind == ChangeKind::shift || change.kind == ChangeKind::step ||
                              change.kind == ChangeKind::phase || change.kind == ChangeKind::trend);
}

Analysis without_false_verdict(Analysis published, const Analysis& exact) {
  const bool same_standing = std::ranges::equal(published.points, exact.points, {}, &AnalysedPoint::standing,
                                                &AnalysedPoint::standing);
  const bool same = same_standing && published.variation == exact.variation &&
                    published.change.kind == exact.change.kind &&
                    published.change.direction == exact.change.direction &&
                    published.change.continues == exact.change.continues;
  if (same) return published;
  published.change = doubtful(Doubt::rounded);
  published.verdict = Verdict::cannot_tell;
  published.variation = Variation::too_few_points;
  published.assurance.reset();
  published.signal = false;
  for (Phase& phase : published.phases) phase.signal = false;
  for (AnalysedPoint& point : published.points) {
    point.signals.clear();
    point.leading.reset();
    point.direction = Direction::none;
    point.standing = Standing::inside;
  }
  std::erase_if(published.warnings, [](const AnalysisWarning& warning) {
    return warning.kind == WarningKind::step_change || warning.kind == WarningKind::mixed_levels ||
           warning.kind == WarningKind::places_differ;
  });
  return published;
}

Verdict verdict_of(const Analysis& analysis) {
  const Change& change = analysis.change;
  switch (change.kind) {
    case ChangeKind::too_few_points:
      return Verdict::too_few_points;
    case ChangeKind::cannot_tell:
      return Verdict::cannot_tell;
    case ChangeKind::none:
      return Verdict::no_change_seen;
    default:
      break;
  }
  if (!change.continues) return Verdict::no_change_seen;
  const Plotted plotted = traits_of(analysis.chart).plotted;
  const bool level = plotted != Plotted::moving_range && plotted != Plotted::subgroup_deviation;
  if (analysis.better == Better::neither || !level) return Verdict::changed;
  return (change.direction == Direction::high) == (analysis.better == Better::higher) ? Verdict::better
                                                                                      : Verdict::worse;
}

}  // namespace lantern::measures
