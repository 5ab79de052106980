#include "measures/analysis.hpp"

#include <algorithm>

#include "measures/phases.hpp"
#include "measures/prepare.hpp"
#include "measures/rules.hpp"
#include "measures/runs.hpp"
#include "measures/verdict.hpp"

namespace lantern {
namespace {

constexpr int ihi_shift = 6;
constexpr int ihi_trend = 5;
constexpr int making_data_count_length = 7;

class Analyst {
 public:
  Analyst(const AnalysisOptions& options, std::vector<PreparedPoint> prepared)
      : options_(options), prepared_(std::move(prepared)) {}

  Analysis work(const Series& series, const std::vector<PhaseRange>& phases) {
    result_.chart = ChartType::run;
    result_.rules = options_.rules.value_or(RuleSet::ihi);
    result_.better = options_.better;
    result_.target = options_.target;
    result_.has_dates = series.has_dates;
    result_.has_ratio = series.has_ratio;
    result_.scale = options_.scale;
    if (options_.centre) result_.given_centre = *options_.centre * options_.scale;
    use_baseline(phases.size());
    add_points();
    for (const PhaseRange& range : phases) add_phase(range);
    result_.signal = std::any_of(result_.phases.begin(), result_.phases.end(),
                                 [](const Phase& phase) { return phase.signal; });
    result_.change = latest_change(result_, patterns_);
    result_.variation = variation_of(result_);
    warn();
    return std::move(result_);
  }

 private:
  AnalysedPoint& point(std::size_t index) { return result_.points[index]; }

  // Beside rebase a baseline would have to choose a phase; only making-data-count says which: each.
  void use_baseline(std::size_t phases) {
    if (!options_.baseline) return;
    if (phases > 1 && result_.rules != RuleSet::making_data_count)
      result_.warnings.push_back({WarningKind::baseline_ignored, 0, 0});
    else
      result_.baseline = options_.baseline;
    if (result_.baseline && static_cast<std::size_t>(*result_.baseline) > prepared_.size() &&
        !prepared_.empty())
      result_.warnings.push_back({WarningKind::baseline_too_long, 0, static_cast<double>(prepared_.size())});
  }

  void add_points() {
    for (const PreparedPoint& prepared : prepared_) {
      AnalysedPoint added;
      added.date = prepared.date;
      added.label = prepared.label;
      if (prepared.value) added.value = *prepared.value * options_.scale;
      added.numerator = prepared.numerator;
      added.denominator = prepared.denominator;
      added.included = !prepared.excluded;
      added.notes = prepared.notes;
      result_.points.push_back(std::move(added));
    }
  }

  // The median of the baseline points of a phase, before any scale: rounding by the scale must not move
  // a point off a line it stands on.
  std::optional<double> centre_of(const PhaseRange& range) {
    std::vector<double> values;
    for (std::size_t i = range.first; i < range.end; ++i) {
      const bool in_baseline =
          !result_.baseline || i - range.first < static_cast<std::size_t>(*result_.baseline);
      point(i).in_baseline = in_baseline;
      if (in_baseline && !prepared_[i].excluded && prepared_[i].value) values.push_back(*prepared_[i].value);
    }
    return options_.centre ? options_.centre : median(std::move(values));
  }

  void add_phase(const PhaseRange& range) {
    const std::optional<double> centre = centre_of(range);
    Phase phase;
    phase.first = static_cast<int>(range.first) + 1;
    phase.last = static_cast<int>(range.end);
    std::vector<RulePoint> rule_points;
    std::vector<Side> sides;
    for (std::size_t i = range.first; i < range.end; ++i) {
      point(i).phase = static_cast<int>(result_.phases.size()) + 1;
      if (centre) point(i).centre = *centre * options_.scale;
      if (!prepared_[i].excluded) ++phase.observations;
      const auto value = prepared_[i].excluded ? std::nullopt : prepared_[i].value;
      rule_points.push_back({value, centre});
      if (value && centre && *value != *centre) sides.push_back(*value > *centre ? Side::above : Side::below);
    }
    if (centre) phase.centre = *centre * options_.scale;
    count(sides, phase);
    patterns_ = patterns_in(rule_points, phase);
    flag(range.first);
    phase.signal = has_signal(phase);
    result_.phases.push_back(phase);
  }

  static void count(const std::vector<Side>& sides, Phase& phase) {
    phase.useful = static_cast<int>(sides.size());
    if (sides.empty()) return;
    const RunCounts counts = count_runs(sides);
    phase.longest_run = counts.longest;
    phase.longest_run_limit = longest_run_limit(phase.useful);
    phase.crossings = counts.crossings;
    phase.crossings_limit = crossings_limit(phase.useful);
    phase.runs = counts.runs;
    if (phase.useful < fewest_useful_points) return;
    const RunsRange range = runs_range(counts.below, counts.above);
    phase.runs_low = range.low;
    phase.runs_high = range.high;
  }

  std::vector<Pattern> patterns_in(const std::vector<RulePoint>& points, const Phase& phase) const {
    std::vector<Pattern> found;
    const auto add = [&](std::vector<Pattern> more) { found.insert(found.end(), more.begin(), more.end()); };
    switch (result_.rules) {
      case RuleSet::ihi:
        add(shifts_skipping_line(points, ihi_shift));
        add(trends_skipping_ties(points, ihi_trend));
        break;
      case RuleSet::anhoej:
        if (phase.longest_run_limit) add(shifts_skipping_line(points, *phase.longest_run_limit + 1));
        break;
      case RuleSet::making_data_count:
        add(shifts_unbroken(points, making_data_count_length));
        add(trends_unbroken(points, making_data_count_length));
        break;
    }
    return found;
  }

  void flag(std::size_t first) {
    for (const Pattern& pattern : patterns_)
      for (const std::size_t member : pattern.members) {
        AnalysedPoint& flagged = point(first + member);
        if (flagged.signals.empty()) flagged.direction = pattern.direction;
        if (std::find(flagged.signals.begin(), flagged.signals.end(), pattern.signal) ==
            flagged.signals.end())
          flagged.signals.push_back(pattern.signal);
      }
  }

  // Anhøj's rules hold for any number of points; the others need ten useful ones for a verdict.
  bool has_signal(const Phase& phase) const {
    if (result_.rules == RuleSet::anhoej)
      return phase.useful > 0 &&
             (*phase.longest_run > *phase.longest_run_limit || *phase.crossings < *phase.crossings_limit);
    if (phase.useful < fewest_useful_points) return false;
    const bool runs =
        result_.rules == RuleSet::ihi && (*phase.runs < *phase.runs_low || *phase.runs > *phase.runs_high);
    return runs || !patterns_.empty();
  }

  void warn() {
    if (options_.chart != ChartType::run) result_.warnings.push_back({WarningKind::drawn_as_run_chart, 0, 0});
    int gaps = 0;
    for (std::size_t i = 0; i < prepared_.size(); ++i) {
      if (prepared_[i].zero_denominator)
        result_.warnings.push_back({WarningKind::zero_denominator, static_cast<int>(i) + 1, 0});
      else if (!prepared_[i].value)
        ++gaps;
    }
    if (gaps > 0) result_.warnings.push_back({WarningKind::gaps, 0, static_cast<double>(gaps)});
    if (all_equal())
      result_.warnings.push_back({WarningKind::no_variation, 0, 0});
    else if (!result_.phases.empty() && result_.phases.back().useful < fewest_useful_points)
      result_.warnings.push_back(
          {WarningKind::few_points, 0, static_cast<double>(result_.phases.back().useful)});
  }

  bool all_equal() const {
    std::optional<double> first;
    int count = 0;
    for (const PreparedPoint& prepared : prepared_) {
      if (!prepared.value) continue;
      if (first && *first != *prepared.value) return false;
      first = prepared.value;
      ++count;
    }
    return count > 1;
  }

  const AnalysisOptions& options_;
  std::vector<PreparedPoint> prepared_;
  std::vector<Pattern> patterns_;  // of the phase at hand; in the end of the last one
  Analysis result_;
};

}  // namespace

AnalysisOptions options_for(const Measure& measure, const MeasureSettings& settings) {
  AnalysisOptions options;
  options.chart = measure.chart;
  options.rules = measure.rules ? measure.rules : settings.rules;
  options.baseline = measure.baseline;
  for (const Date& date : measure.rebase) options.rebase.push_back({date, std::nullopt});
  options.target = measure.target;
  options.better = measure.better;
  if (measure.unit == Unit::percent && measure.series.has_ratio) options.scale = 100;
  return options;
}

std::expected<Analysis, std::string> analyse(const Series& series, const AnalysisOptions& options) {
  if (options.baseline && *options.baseline < 1)
    return std::unexpected("the baseline must be at least 1 point, not " + std::to_string(*options.baseline));
  auto prepared = prepare(series, options.chart, options.aggregate);
  const auto phases = split_phases(prepared, options.rebase);
  if (!phases) return std::unexpected(phases.error());
  return Analyst(options, std::move(prepared)).work(series, *phases);
}

}  // namespace lantern
