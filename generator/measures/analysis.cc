#include "measures/analysis.hpp"

#include <algorithm>
#include <cmath>

#include "measures/analyst.hpp"
#include "measures/phases.hpp"
#include "measures/prepare.hpp"

namespace lantern::measures {
namespace {

bool whole(double number) { return number == std::floor(number); }

// Why these points cannot be on such a chart; empty when they can. Reading the file says the same with
// the place of the cell (csv.hpp); this guards series that come from elsewhere.
std::string misfit(const Series& series, const std::vector<PreparedPoint>& points, ChartType chart) {
  const std::string name(name_of(chart));
  const ChartTypeTraits& traits = traits_of(chart);
  if (traits.needs == SeriesNeed::ratio && !series.has_ratio)
    return "a " + name + " chart needs numerators and denominators";
  if (traits.needs == SeriesNeed::values && series.has_ratio)
    return "a " + name + " chart needs values, not a ratio";
  if (traits.rows == RowsAre::places && series.has_dates)
    return "a funnel plot compares places at one time: it needs a column 'label' with their names, not dates";
  if (traits.plotted == Plotted::moving_range) return {};  // a range is never below 0
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto& value = points[i].value;
    if (!value) continue;
    const std::string where = "point " + std::to_string(i + 1);
    if (traits.range == ValueRange::above_zero && *value <= 0)
      return "the time between events must be greater than 0, and is not at " + where;
    if (traits.range != ValueRange::anywhere && *value < 0) return "a count is below 0 at " + where;
    if (traits.range == ValueRange::share && *value > 1)
      return "the numerator is larger than the denominator at " + where;
    if (traits.rows == RowsAre::places && (!whole(*points[i].numerator) || !whole(*points[i].denominator)))
      return "a funnel plot counts people or events, in whole numbers: not so at " + where;
  }
  return {};
}

// A centre line that no series of this kind can have; empty for one that can be.
std::string impossible_centre(const AnalysisOptions& options) {
  if (!options.centre) return {};
  const double centre = *options.centre;
  if (!std::isfinite(centre)) return "the centre must be a number";
  switch (traits_of(options.chart).range) {
    case ValueRange::share:
      return centre < 0 || centre > 1 ? "the centre of a share lies between 0 and 1" : "";
    case ValueRange::above_zero:
      return centre <= 0
                 ? "the centre of a " + std::string(name_of(options.chart)) + " chart must be greater than 0"
                 : "";
    case ValueRange::not_below_zero:
      return centre < 0 ? "the centre of this kind of chart cannot be below 0" : "";
    case ValueRange::anywhere:
      break;
  }
  return {};
}

// Each range stands at the later of the two neighbours; the first point of a phase has none. An excluded
// point is bridged, as where limits are made from ranges; its own range is drawn and counts for nothing.
void make_moving_ranges(std::vector<PreparedPoint>& points, const std::vector<PhaseRange>& phases) {
  for (const PhaseRange& phase : phases) {
    std::optional<double> before;
    for (std::size_t i = phase.first; i < phase.end; ++i) {
      const std::optional<double> value = points[i].value;
      points[i].value = value && before ? std::optional(std::abs(*value - *before)) : std::nullopt;
      if (!points[i].excluded) before = value;
    }
  }
}

// The index of the last point that a held baseline's lines hold for; nothing where none is held.
std::expected<std::optional<std::size_t>, std::string> end_of_baseline(
    const std::vector<PreparedPoint>& points, const AnalysisOptions& options) {
  if (!options.baseline_until || !options.baseline) return std::nullopt;
  const auto index = index_of(points, *options.baseline_until);
  if (!index) return std::unexpected("the baseline is to hold until " + index.error());
  return *index;
}

// The lines after a held baseline are new ones, so a phase that goes on beyond it ends with it.
std::vector<PhaseRange> split_after(std::vector<PhaseRange> phases, std::size_t last) {
  for (std::size_t i = 0; i < phases.size(); ++i) {
    if (last < phases[i].first || last + 1 >= phases[i].end) continue;
    phases.insert(phases.begin() + static_cast<std::ptrdiff_t>(i) + 1, {last + 1, phases[i].end});
    phases[i].end = last + 1;
    break;
  }
  return phases;
}

bool never_below_zero(Unit unit) {
  return unit != Unit::none && unit != Unit::score && unit != Unit::pounds && unit != Unit::other;
}

}  // namespace

AnalysisOptions options_for(const Measure& measure, const MeasureSettings& settings) {
  AnalysisOptions options;
  options.chart = measure.chart;
  options.rules = measure.rules ? measure.rules : settings.rules;
  options.baseline = measure.baseline;
  options.baseline_until = measure.baseline_until;
  options.rebase = measure.rebase;
  options.targets = measure.targets;
  options.ordered = measure.ordered;
  options.better = measure.better;
  if (measure.unit == Unit::percent && measure.series.has_ratio) options.scale = 100;
  if (measure.unit == Unit::percent) options.highest = 100;
  if (never_below_zero(measure.unit)) options.lowest = 0;
  if (measure.unit == Unit::rate && measure.series.has_ratio) options.scale = measure.per.value_or(1);
  return options;
}

std::expected<Analysis, std::string> analyse(const Series& series, const AnalysisOptions& options) {
  if (options.baseline && *options.baseline < 1)
    return std::unexpected("the baseline must be at least 1 point, not " + std::to_string(*options.baseline));
  if (auto problem = impossible_centre(options); !problem.empty()) return std::unexpected(std::move(problem));
  for (const Target& target : options.targets)
    if (!std::isfinite(target.value)) return std::unexpected("the target must be a number");
  auto points = prepare(series, options.chart, options.aggregate);
  if (auto problem = misfit(series, points, options.chart); !problem.empty())
    return std::unexpected(std::move(problem));
  auto phases = split_phases(points, options.rebase);
  if (!phases) return std::unexpected(phases.error());
  const auto held_until = end_of_baseline(points, options);
  if (!held_until) return std::unexpected(held_until.error());
  if (*held_until) *phases = split_after(std::move(*phases), **held_until);
  if (traits_of(options.chart).plotted == Plotted::moving_range) make_moving_ranges(points, *phases);
  return work_out(series, options, std::move(points), *phases, *held_until);
}

std::expected<void, std::string> check_rebase(const Series& series, const AnalysisOptions& options) {
  if (options.rebase.empty() && !options.baseline_until) return {};
  const auto points = prepare(series, options.chart, options.aggregate);
  const auto phases = split_phases(points, options.rebase);
  if (!phases) return std::unexpected(phases.error());
  if (const auto held_until = end_of_baseline(points, options); !held_until)
    return std::unexpected(held_until.error());
  return {};
}

}  // namespace lantern::measures
