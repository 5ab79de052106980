#include "measures/verdict.hpp"

#include <algorithm>

#include "measures/lines.hpp"
#include "measures/runs.hpp"
#include "measures/statistics.hpp"

namespace lantern::measures {
namespace {

// Of a new phase, for a verdict against the line of the phase before.
constexpr int fewest_in_new_phase = 8;

// Below this, limits say next to nothing: no verdict, and no word on the target.
constexpr int fewest_values_for_limits = 6;

Change nothing_to_say(ChangeKind kind) {
  Change change;
  change.kind = kind;
  return change;
}

bool useful(const AnalysedPoint& point) {
  return point.included && point.value && point.centre && !nearly_equal(*point.value, *point.centre);
}

const AnalysedPoint& point_at(const Analysis& analysis, int number) {
  return analysis.points[static_cast<std::size_t>(number) - 1];
}

// The level of points first to last (from 1), as the centre line would have it: their median, or their
// mean; of ratios all numerators over all denominators.
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

bool decided_by_last_point(const Analysis& analysis) {
  return analysis.rules == RuleSet::making_data_count && has_limits(analysis.chart);
}

// The number of the last point of the last phase that is included and has a value; 0 for none.
int last_point(const Analysis& analysis) {
  const Phase& phase = analysis.phases.back();
  for (int i = phase.last; i >= phase.first; --i)
    if (point_at(analysis, i).included && point_at(analysis, i).value) return i;
  return 0;
}

int useful_between(const Analysis& analysis, int first, int last) {
  int count = 0;
  for (int i = first; i <= last; ++i) count += useful(point_at(analysis, i)) ? 1 : 0;
  return count;
}

Change change_of(const Analysis& analysis, const Pattern& pattern) {
  const Phase& phase = analysis.phases.back();
  Change change;
  change.kind = pattern.signal == Signal::trend ? ChangeKind::trend : ChangeKind::shift;
  change.direction = pattern.direction;
  change.first = phase.first + static_cast<int>(pattern.members.front());
  change.last = phase.first + static_cast<int>(pattern.members.back());
  change.length = static_cast<int>(pattern.members.size());
  change.continues = useful_between(analysis, change.last + 1, phase.last) == 0;
  if (change.kind == ChangeKind::trend) {
    change.from = point_at(analysis, change.first).value;
    change.to = point_at(analysis, change.last).value;
    return change;
  }
  const bool after_baseline = analysis.baseline && change.first - phase.first >= *analysis.baseline;
  change.to = level_between(analysis, change.first, change.last);
  change.from = after_baseline ? phase.centre : level_between(analysis, phase.first, change.first - 1);
  change.whole_phase = !change.from || analysis.given_centre.has_value();
  if (change.whole_phase) change.from = phase.centre;
  return change;
}

int values_of_last_phase(const Analysis& analysis) {
  int count = 0;
  for (int i = analysis.phases.back().first; i <= analysis.phases.back().last; ++i)
    count += point_at(analysis, i).included && point_at(analysis, i).value ? 1 : 0;
  return count;
}

// About the last point, by the signal that decides it; nothing when it has none.
std::optional<Change> change_at_last_point(const Analysis& analysis, const std::vector<Pattern>& patterns) {
  const int last = last_point(analysis);
  if (last == 0 || !point_at(analysis, last).leading) return std::nullopt;
  const AnalysedPoint& point = point_at(analysis, last);
  // A shift or trend that the point belongs to says since when; being outside the limits only where it is.
  const auto member = static_cast<std::size_t>(last - analysis.phases.back().first);
  // Among fewer than ten useful points a shift is no verdict, being outside is.
  const bool enough = analysis.phases.back().useful >= fewest_useful_points;
  for (const Signal signal : {Signal::shift, Signal::trend}) {
    if (signal == Signal::shift && !enough && *point.leading != Signal::shift) continue;
    for (auto pattern = patterns.rbegin(); pattern != patterns.rend(); ++pattern)
      if (pattern->signal == signal && pattern->members.back() == member &&
          pattern->direction == point.direction)
        return change_of(analysis, *pattern);
  }
  Change change;
  change.kind = *point.leading == Signal::outside_limits ? ChangeKind::outside : ChangeKind::near_limits;
  change.direction = point.direction;
  change.first = change.last = last;
  change.length = 1;
  change.from = point.centre;
  change.to = point.value;
  change.continues = true;
  return change;
}

// The pattern that ends last; a shift before a trend, for it says more about where the process stands.
const Pattern* newest(const std::vector<Pattern>& patterns) {
  const Pattern* best = nullptr;
  for (const Pattern& pattern : patterns) {
    if (pattern.signal != Signal::shift && pattern.signal != Signal::trend) continue;
    const bool later = best == nullptr || pattern.members.back() > best->members.back();
    const bool clearer = best != nullptr && pattern.members.back() == best->members.back() &&
                         pattern.signal == Signal::shift && best->signal == Signal::trend;
    if (later || clearer) best = &pattern;
  }
  return best;
}

std::optional<Change> by_number_of_runs(const Analysis& analysis) {
  const Phase& phase = analysis.phases.back();
  Change change;
  change.first = phase.first;
  change.last = phase.last;
  const bool by_crossings = analysis.rules == RuleSet::anhoej;
  const bool by_runs = analysis.rules == RuleSet::ihi;
  if (by_crossings && phase.crossings && phase.crossings < phase.crossings_limit)
    change.kind = ChangeKind::too_few_runs;
  else if (by_runs && phase.runs_low && phase.runs < phase.runs_low)
    change.kind = ChangeKind::too_few_runs;
  else if (by_runs && phase.runs_high && phase.runs > phase.runs_high)
    change.kind = ChangeKind::too_many_runs;
  else
    return std::nullopt;
  change.length = *phase.runs;
  for (int i = phase.last; i >= phase.first && change.direction == Direction::none; --i) {
    const AnalysedPoint& point = point_at(analysis, i);
    if (useful(point)) change.direction = *point.value > *point.centre ? Direction::high : Direction::low;
  }
  change.continues = true;
  return change;
}

// All useful points of the last phase lie on one side of the line of the phase before, and there are
// enough of them: as many as ten useful points ask for, and as the rule set in use calls a shift. One run
// among others would be found in noise too often, since the old line is itself made from few points.
std::optional<Change> step_into_last_phase(const Analysis& analysis) {
  if (analysis.phases.size() < 2) return std::nullopt;
  const Phase& before = analysis.phases[analysis.phases.size() - 2];
  const Phase& now = analysis.phases.back();
  if (!before.centre || !now.centre) return std::nullopt;
  std::vector<RulePoint> points;
  int useful_points = 0;
  for (int i = now.first; i <= now.last; ++i) {
    const AnalysedPoint& point = point_at(analysis, i);
    points.push_back({point.included ? point.value : std::nullopt, before.centre, {}});
    if (points.back().value && !nearly_equal(*point.value, *before.centre)) ++useful_points;
  }
  const int needed = analysis.rules == RuleSet::anhoej && useful_points > 0
                         ? std::max(fewest_in_new_phase, longest_run_limit(useful_points) + 1)
                         : fewest_in_new_phase;
  const auto runs = shifts_skipping_line(points, std::max(1, needed));
  if (runs.size() != 1 || static_cast<int>(runs.front().members.size()) != useful_points) return std::nullopt;
  const Direction direction = runs.front().direction;
  if ((*now.centre > *before.centre) != (direction == Direction::high)) return std::nullopt;
  Change change;
  change.kind = ChangeKind::new_phase;
  change.direction = direction;
  change.first = now.first;
  change.last = now.last;
  change.length = useful_points;
  change.from = before.centre;
  change.to = now.centre;
  change.continues = true;
  return change;
}

}  // namespace

Change latest_change(const Analysis& analysis, const std::vector<Pattern>& patterns) {
  if (analysis.phases.empty()) return nothing_to_say(ChangeKind::too_few_points);
  const Phase& phase = analysis.phases.back();
  const bool enough = phase.useful >= fewest_useful_points;
  const bool by_last_point =
      decided_by_last_point(analysis) && values_of_last_phase(analysis) >= fewest_values_for_limits;
  const auto at_last = has_limits(analysis.chart) ? change_at_last_point(analysis, patterns) : std::nullopt;
  if (at_last && (enough || values_of_last_phase(analysis) >= fewest_values_for_limits)) {
    if (at_last->kind == ChangeKind::outside) return *at_last;
    if (by_last_point && (enough || at_last->kind != ChangeKind::shift)) return *at_last;
  }
  if (enough) {
    if (const Pattern* pattern = newest(patterns); pattern != nullptr) return change_of(analysis, *pattern);
    if (const auto change = by_number_of_runs(analysis)) return *change;
  }
  if (!decided_by_last_point(analysis))
    if (const auto change = step_into_last_phase(analysis)) return *change;
  // The icon of a few points with limits is "common cause" (see variation_of), and so are the words.
  const bool shift_among_few = at_last && at_last->kind == ChangeKind::shift;
  if (!enough && (!by_last_point || shift_among_few)) return nothing_to_say(ChangeKind::too_few_points);
  return {};
}

Variation variation_of(const Analysis& analysis) {
  if (analysis.phases.empty()) return Variation::too_few_points;
  const Phase& phase = analysis.phases.back();
  const bool enough = phase.useful >= fewest_useful_points;
  auto direction = analysis.change.direction;
  bool clear = false;
  if (decided_by_last_point(analysis)) {
    if (values_of_last_phase(analysis) < fewest_values_for_limits) return Variation::too_few_points;
    const AnalysedPoint& point = point_at(analysis, last_point(analysis));
    if (!point.leading) return Variation::common_cause;
    if (*point.leading == Signal::shift && !enough) return Variation::too_few_points;
    direction = point.direction;
    clear = true;
  } else {
    const Change& change = analysis.change;
    const bool without_ten = change.kind == ChangeKind::outside || change.kind == ChangeKind::new_phase;
    if (!enough && !without_ten) return Variation::too_few_points;
    if (change.kind == ChangeKind::none || !change.continues) return Variation::common_cause;
    clear = change.kind != ChangeKind::too_few_runs && change.kind != ChangeKind::too_many_runs;
  }
  const bool high = direction == Direction::high;
  if (!clear || analysis.better == Better::neither)
    return high ? Variation::neither_high : Variation::neither_low;
  const bool good = high == (analysis.better == Better::higher);
  if (high) return good ? Variation::improvement_high : Variation::concern_high;
  return good ? Variation::improvement_low : Variation::concern_low;
}

std::optional<Assurance> assurance_of(const Analysis& analysis) {
  if (!analysis.target || analysis.better == Better::neither || analysis.phases.empty()) return std::nullopt;
  if (values_of_last_phase(analysis) < fewest_values_for_limits) return std::nullopt;
  for (auto point = analysis.points.rbegin(); point != analysis.points.rend(); ++point) {
    if (point->phase != static_cast<int>(analysis.phases.size())) break;
    if (!point->lower || !point->upper) continue;
    if (*analysis.target >= *point->lower && *analysis.target <= *point->upper) return Assurance::hit_or_miss;
    const bool above = *analysis.target > *point->upper;
    return above == (analysis.better == Better::lower) ? Assurance::pass : Assurance::fail;
  }
  return std::nullopt;
}

Analysis without_false_verdict(Analysis published, const Analysis& exact) {
  const bool same = published.variation == exact.variation && published.change.kind == exact.change.kind &&
                    published.change.direction == exact.change.direction &&
                    published.change.continues == exact.change.continues;
  if (same) return published;
  published.change = nothing_to_say(ChangeKind::rounded);
  published.variation = Variation::too_few_points;
  published.assurance.reset();
  published.signal = false;
  for (Phase& phase : published.phases) phase.signal = false;
  for (AnalysedPoint& point : published.points) {
    point.signals.clear();
    point.leading.reset();
    point.direction = Direction::none;
  }
  std::erase_if(published.warnings,
                [](const AnalysisWarning& warning) { return warning.kind == WarningKind::step_change; });
  return published;
}

}  // namespace lantern::measures
