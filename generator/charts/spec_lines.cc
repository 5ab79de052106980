#include <algorithm>
#include <ranges>

#include "charts/spec_parts.hpp"

namespace lantern::charts {

// A step where the target in force changes; before the first there is none.
void add_targets(ChartSpec& spec, const SpecWords& w) {
  for (std::size_t i = 0; i < spec.points.size(); ++i) {
    spec.points[i].target = w.analysis.points[i].target;
    const auto& target = spec.points[i].target;
    if (!target) continue;
    if (!spec.targets.empty() && spec.targets.back().last + 1 == i && spec.targets.back().value == *target)
      spec.targets.back().last = i;
    else
      spec.targets.push_back({i, i, *target, w.say("measure_chart_target", {{"value", w.written(*target)}})});
  }
  for (const measures::AnalysedPoint& point : std::views::reverse(w.analysis.points)) {
    if (!point.value || !w.analysis.in_order) continue;  // none of several places is the latest
    spec.value_label = point.target
                           ? telling::value_beside(*point.value, *point.target, w.form, w.messages, w.locale)
                           : w.value(*point.value);
    spec.value_key = w.say("measure_chart_last", {{"value", spec.value_label}});
    break;
  }
}

void add_centres(ChartSpec& spec, const SpecWords& w) {
  // One or two values have a middle, and nobody to whom it would say anything.
  const bool means_something =
      std::ranges::count_if(spec.points, [](const ChartPoint& point) { return point.value.has_value(); }) > 2;
  if (!means_something)
    for (ChartPoint& point : spec.points) point.centre.reset();
  for (const measures::Phase& phase : w.analysis.phases) {
    PhaseLabels labels;
    if (phase.centre && means_something) {
      labels.centre_short = w.value(*phase.centre);
      const bool of_baseline = w.analysis.baseline && w.analysis.phases.size() == 1;
      labels.centre =
          w.say("measure_chart_median",
                {{"value", labels.centre_short}, {"line", of_baseline ? std::string("baseline") : w.line}});
    }
    spec.phase_labels.push_back(std::move(labels));
  }
  spec.baseline_label = w.say("measure_chart_baseline");
}

// The limits of the last point of each phase that has them.
void add_limit_labels(ChartSpec& spec, const SpecWords& w) {
  for (const measures::AnalysedPoint& point : w.analysis.points) {
    if (!point.lower || !point.upper) continue;
    PhaseLabels& labels = spec.phase_labels[static_cast<std::size_t>(point.phase) - 1];
    labels.upper = w.say("measure_chart_limit_upper", {{"value", w.value(*point.upper)}});
    // One below all that is drawn is a number that cannot be.
    labels.lower.clear();
    if (*point.lower >= spec.y_low)
      labels.lower = w.say("measure_chart_limit_lower", {{"value", w.value(*point.lower)}});
  }
}

// A level that the words speak of is seen. Phases have lines of their own.
void add_levels(ChartSpec& spec, const SpecWords& w) {
  const measures::Change& change = w.analysis.change;
  const bool told = change.kind == measures::ChangeKind::shift || change.kind == measures::ChangeKind::step;
  if (!told || !change.before || !change.now || w.analysis.phases.size() > 1) return;
  const bool of_baseline = change.earlier == measures::Earlier::baseline;
  for (std::size_t i = 0; i < spec.points.size() && i < static_cast<std::size_t>(change.last); ++i)
    if (i + 1 >= static_cast<std::size_t>(change.first))
      spec.points[i].level = change.now;
    else if (!of_baseline || w.analysis.points[i].in_baseline)
      spec.points[i].level = change.before;
  // The line of the baseline has its own words.
  if (!of_baseline) spec.level_before = w.value(*change.before);
  spec.level_now = w.value(*change.now);
  if (change.continues)
    spec.level_since = w.say(
        "measure_chart_level_since",
        {{"value", spec.level_now},
         {"when",
          telling::point_in_words(w.analysis.points[static_cast<std::size_t>(change.first) - 1], w.locale)}});
}

}  // namespace lantern::charts
