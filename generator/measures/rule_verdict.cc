#include "measures/rule_verdict.hpp"

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

// The newest thing the rules of the set have to say, where the last point alone does not decide.
enum class FindingKind { none, pattern, runs, new_phase, outside };
struct Finding {
  FindingKind kind = FindingKind::none;
  Direction direction = Direction::none;
  bool continues = false;  // up to the last point that has a value
};

bool useful(const AnalysedPoint& point) {
  return point.included && point.value && point.centre && !nearly_equal(*point.value, *point.centre);
}

const AnalysedPoint& point_at(const Analysis& analysis, int number) {
  return analysis.points[static_cast<std::size_t>(number) - 1];
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

Finding finding_of(const Analysis& analysis, const Pattern& pattern) {
  const Phase& phase = analysis.phases.back();
  const int last = phase.first + static_cast<int>(pattern.members.back());
  return {FindingKind::pattern, pattern.direction, useful_between(analysis, last + 1, phase.last) == 0};
}

int values_of_last_phase(const Analysis& analysis) {
  int count = 0;
  for (int i = analysis.phases.back().first; i <= analysis.phases.back().last; ++i)
    count += point_at(analysis, i).included && point_at(analysis, i).value ? 1 : 0;
  return count;
}

// The last point is outside the limits, and no shift or trend that ends with it says since when. Among fewer
// than ten useful points a shift is no verdict.
std::optional<Finding> outside_at_last_point(const Analysis& analysis, const std::vector<Pattern>& patterns) {
  const int last = last_point(analysis);
  if (last == 0) return std::nullopt;
  const AnalysedPoint& point = point_at(analysis, last);
  if (point.leading != Signal::outside_limits) return std::nullopt;
  const auto member = static_cast<std::size_t>(last - analysis.phases.back().first);
  const bool enough = analysis.phases.back().useful >= fewest_useful_points;
  const bool explained = std::ranges::any_of(patterns, [&](const Pattern& pattern) {
    const bool counts = pattern.signal == Signal::trend || (pattern.signal == Signal::shift && enough);
    return counts && pattern.members.back() == member && pattern.direction == point.direction;
  });
  if (explained) return std::nullopt;
  return Finding{FindingKind::outside, point.direction, true};
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

std::optional<Finding> by_number_of_runs(const Analysis& analysis) {
  const Phase& phase = analysis.phases.back();
  const bool by_crossings = analysis.rules == RuleSet::anhoej;
  const bool by_runs = analysis.rules == RuleSet::ihi;
  const bool few = (by_crossings && phase.crossings && phase.crossings < phase.crossings_limit) ||
                   (by_runs && phase.runs_low && phase.runs < phase.runs_low);
  const bool many = by_runs && phase.runs_high && phase.runs > phase.runs_high;
  if (!few && !many) return std::nullopt;
  Finding finding{FindingKind::runs, Direction::none, true};
  for (int i = phase.last; i >= phase.first && finding.direction == Direction::none; --i) {
    const AnalysedPoint& point = point_at(analysis, i);
    if (useful(point)) finding.direction = *point.value > *point.centre ? Direction::high : Direction::low;
  }
  return finding;
}

// All useful points of the last phase lie on one side of the line of the phase before, and there are
// enough of them: as many as ten useful points ask for, and as the rule set in use calls a shift. One run
// among others would be found in noise too often, since the old line is itself made from few points.
std::optional<Finding> step_into_last_phase(const Analysis& analysis) {
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
  return Finding{FindingKind::new_phase, direction, true};
}

Finding latest_finding(const Analysis& analysis, const std::vector<Pattern>& patterns) {
  const bool enough = analysis.phases.back().useful >= fewest_useful_points;
  if (enough || values_of_last_phase(analysis) >= fewest_values_for_limits)
    if (const auto outside = outside_at_last_point(analysis, patterns)) return *outside;
  if (enough) {
    if (const Pattern* pattern = newest(patterns); pattern != nullptr) return finding_of(analysis, *pattern);
    if (const auto finding = by_number_of_runs(analysis)) return *finding;
  }
  return step_into_last_phase(analysis).value_or(Finding{});
}

}  // namespace

Variation variation_of(const Analysis& analysis, const std::vector<Pattern>& patterns) {
  if (analysis.phases.empty() || !analysis.in_order) return Variation::too_few_points;
  const bool enough = analysis.phases.back().useful >= fewest_useful_points;
  auto direction = Direction::none;
  bool clear = false;
  if (decided_by_last_point(analysis)) {
    if (values_of_last_phase(analysis) < fewest_values_for_limits) return Variation::too_few_points;
    const AnalysedPoint& point = point_at(analysis, last_point(analysis));
    if (!point.leading) return Variation::common_cause;
    if (*point.leading == Signal::shift && !enough) return Variation::too_few_points;
    direction = point.direction;
    clear = true;
  } else {
    const Finding finding = latest_finding(analysis, patterns);
    direction = finding.direction;
    const bool without_ten = finding.kind == FindingKind::outside || finding.kind == FindingKind::new_phase;
    if (!enough && !without_ten) return Variation::too_few_points;
    if (finding.kind == FindingKind::none || !finding.continues) return Variation::common_cause;
    clear = finding.kind != FindingKind::runs;
  }
  const bool high = direction == Direction::high;
  if (!clear || analysis.better == Better::neither)
    return high ? Variation::neither_high : Variation::neither_low;
  const bool good = high == (analysis.better == Better::higher);
  if (high) return good ? Variation::improvement_high : Variation::concern_high;
  return good ? Variation::improvement_low : Variation::concern_low;
}

std::optional<Assurance> assurance_of(const Analysis& analysis) {
  if (!analysis.target || !analysis.in_order || analysis.better == Better::neither || analysis.phases.empty())
    return std::nullopt;
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

}  // namespace lantern::measures
