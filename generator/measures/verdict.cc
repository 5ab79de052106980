#include "measures/verdict.hpp"

#include <algorithm>

#include "measures/lines.hpp"
#include "measures/moving_range.hpp"
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
  if (analysis.has_ratio && analysis.chart != ChartType::i && below > 0)
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
  change.whole_phase = !change.from;
  if (change.whole_phase) change.from = phase.centre;
  return change;
}

// About the last point, by the signal that decides it; nothing when it has none.
std::optional<Change> change_at_last_point(const Analysis& analysis, const std::vector<Pattern>& patterns) {
  const int last = last_point(analysis);
  if (last == 0 || !point_at(analysis, last).leading) return std::nullopt;
  const AnalysedPoint& point = point_at(analysis, last);
  if (*point.leading == Signal::shift || *point.leading == Signal::trend) {
    const auto member = static_cast<std::size_t>(last - analysis.phases.back().first);
    for (auto pattern = patterns.rbegin(); pattern != patterns.rend(); ++pattern)
      if (pattern->signal == *point.leading && pattern->members.back() == member)
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

std::optional<Change> step_into_last_phase(const Analysis& analysis) {
  if (analysis.phases.size() < 2) return std::nullopt;
  const Phase& before = analysis.phases[analysis.phases.size() - 2];
  const Phase& now = analysis.phases.back();
  if (!before.centre || !now.centre || *before.centre == *now.centre) return std::nullopt;
  const Direction direction = *now.centre > *before.centre ? Direction::high : Direction::low;
  std::vector<RulePoint> points;
  for (int i = now.first; i <= now.last; ++i) {
    const AnalysedPoint& point = point_at(analysis, i);
    points.push_back({point.included ? point.value : std::nullopt, before.centre, {}});
  }
  const auto shifts = shifts_skipping_line(points, shift_length(analysis.rules));
  const bool real =
      std::any_of(shifts.begin(), shifts.end(), [&](const Pattern& p) { return p.direction == direction; });
  if (!real) return std::nullopt;
  Change change;
  change.kind = ChangeKind::new_phase;
  change.direction = direction;
  change.first = now.first;
  change.last = now.last;
  change.length = now.observations;
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
  const auto at_last = has_limits(analysis.chart) ? change_at_last_point(analysis, patterns) : std::nullopt;
  if (at_last && at_last->kind == ChangeKind::outside) return *at_last;
  if (at_last && decided_by_last_point(analysis) && (enough || at_last->kind != ChangeKind::shift))
    return *at_last;
  if (enough) {
    if (const Pattern* pattern = newest(patterns); pattern != nullptr) {
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
  if (analysis.phases.empty()) return Variation::too_few_points;
  const bool enough = analysis.phases.back().useful >= fewest_useful_points;
  auto direction = analysis.change.direction;
  bool clear = false;
  if (decided_by_last_point(analysis)) {
    const int last = last_point(analysis);
    if (last == 0) return Variation::too_few_points;
    const AnalysedPoint& point = point_at(analysis, last);
    if (!point.leading) return Variation::common_cause;
    if (*point.leading == Signal::shift && !enough) return Variation::too_few_points;
    direction = point.direction;
    clear = true;
  } else {
    const Change& change = analysis.change;
    if (!enough && change.kind != ChangeKind::outside) return Variation::too_few_points;
    if (change.kind == ChangeKind::none || change.kind == ChangeKind::new_phase || !change.continues)
      return Variation::common_cause;
    clear = change.kind == ChangeKind::shift || change.kind == ChangeKind::trend ||
            change.kind == ChangeKind::outside;
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
  for (auto point = analysis.points.rbegin(); point != analysis.points.rend(); ++point) {
    if (point->phase != static_cast<int>(analysis.phases.size())) break;
    if (!point->lower || !point->upper) continue;
    if (*analysis.target >= *point->lower && *analysis.target <= *point->upper) return Assurance::hit_or_miss;
    const bool above = *analysis.target > *point->upper;
    return above == (analysis.better == Better::lower) ? Assurance::pass : Assurance::fail;
  }
  return std::nullopt;
}

}  // namespace lantern
