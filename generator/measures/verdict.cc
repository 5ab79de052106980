#include "measures/verdict.hpp"

#include <algorithm>

#include "measures/prepare.hpp"

namespace lantern {
namespace {

int shift_length(RuleSet rules) { return rules == RuleSet::making_data_count ? 7 : 6; }

Change nothing_to_say(ChangeKind kind) {
  Change change;
  change.kind = kind;
  return change;
}

bool useful(const AnalysedPoint& point) {
  return point.included && point.value && point.centre && *point.value != *point.centre;
}

// The median of the included values of points first to last (from 1).
std::optional<double> median_between(const Analysis& analysis, int first, int last) {
  std::vector<double> values;
  for (int i = first; i <= last; ++i) {
    const AnalysedPoint& point = analysis.points[static_cast<std::size_t>(i) - 1];
    if (point.included && point.value) values.push_back(*point.value);
  }
  return median(std::move(values));
}

int useful_between(const Analysis& analysis, int first, int last) {
  int count = 0;
  for (int i = first; i <= last; ++i)
    count += useful(analysis.points[static_cast<std::size_t>(i) - 1]) ? 1 : 0;
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
    change.from = analysis.points[static_cast<std::size_t>(change.first) - 1].value;
    change.to = analysis.points[static_cast<std::size_t>(change.last) - 1].value;
    return change;
  }
  const bool after_baseline = analysis.baseline && change.first - phase.first >= *analysis.baseline;
  change.to = median_between(analysis, change.first, change.last);
  change.from = after_baseline || change.first == phase.first
                    ? phase.centre
                    : median_between(analysis, phase.first, change.first - 1);
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
    const AnalysedPoint& point = analysis.points[static_cast<std::size_t>(i) - 1];
    if (useful(point)) change.direction = *point.value > *point.centre ? Direction::high : Direction::low;
  }
  change.continues = true;
  return change;
}

std::optional<Change> step_into_last_phase(const Analysis& analysis) {
  if (analysis.phases.size() < 2) return std::nullopt;
  const Phase& before = analysis.phases[analysis.phases.size() - 2];
  const Phase& now = analysis.phases.back();
  if (!before.centre || !now.centre || *before.centre == *now.centre) return std::nullopt;
  const Direction direction = *now.centre > *before.centre ? Direction::high : Direction::low;
  std::vector<RulePoint> points;
  for (int i = now.first; i <= now.last; ++i) {
    const AnalysedPoint& point = analysis.points[static_cast<std::size_t>(i) - 1];
    points.push_back({point.included ? point.value : std::nullopt, before.centre});
  }
  const auto shifts = shifts_skipping_line(points, shift_length(analysis.rules));
  const bool real =
      std::any_of(shifts.begin(), shifts.end(), [&](const Pattern& p) { return p.direction == direction; });
  if (!real) return std::nullopt;
  return Change{ChangeKind::new_phase, direction,     now.first,  now.last,
                now.observations,      before.centre, now.centre, true};
}

}  // namespace

Change latest_change(const Analysis& analysis, const std::vector<Pattern>& patterns) {
  if (analysis.phases.empty()) return nothing_to_say(ChangeKind::too_few_points);
  const Phase& phase = analysis.phases.back();
  const bool enough = phase.useful >= fewest_useful_points;
  if (enough) {
    const Pattern* pattern = newest(patterns);
    if (pattern != nullptr) {
      const Change change = change_of(analysis, *pattern);
      if (useful_between(analysis, change.last + 1, phase.last) < shift_length(analysis.rules)) return change;
    }
    if (const auto change = by_number_of_runs(analysis)) return *change;
  }
  if (const auto change = step_into_last_phase(analysis)) return *change;
  if (!enough) return nothing_to_say(ChangeKind::too_few_points);
  return {};
}

Variation variation_of(const Analysis& analysis) {
  if (analysis.phases.empty() || analysis.phases.back().useful < fewest_useful_points)
    return Variation::too_few_points;
  const Change& change = analysis.change;
  if (change.kind == ChangeKind::none || change.kind == ChangeKind::new_phase) return Variation::common_cause;
  const bool high = change.direction == Direction::high;
  const bool clear = change.kind == ChangeKind::shift || change.kind == ChangeKind::trend;
  if (!clear || analysis.better == Better::neither)
    return high ? Variation::neither_high : Variation::neither_low;
  const bool good = high == (analysis.better == Better::higher);
  if (high) return good ? Variation::improvement_high : Variation::concern_high;
  return good ? Variation::improvement_low : Variation::concern_low;
}

}  // namespace lantern
