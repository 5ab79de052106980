#include <algorithm>

#include "charts/holes.hpp"
#include "charts/marks.hpp"
#include "charts/point_signs.hpp"
#include "charts/spec_parts.hpp"
#include "telling/hidden_words.hpp"

namespace lantern::charts {
namespace {

double x_of(const SpecWords& w, std::size_t i) {
  const auto& date = w.analysis.points[i].date;
  return date ? static_cast<double>(day_number(*date)) : static_cast<double>(i);
}

bool is_hidden(const SpecWords& w, std::size_t i) {
  return w.context.published != nullptr && i < w.context.published->visibility.size() &&
         w.context.published->visibility[i] == measures::Visibility::hidden;
}

// A place outside the limits is named with its figures; a note says which place it is of.
std::string place_in_words(const SpecWords& w, std::size_t i, std::string note) {
  const measures::AnalysedPoint& place = w.analysis.points[i];
  if (!place.value) return {};  // it stands nowhere
  if (place.standing == measures::Standing::inside || !place.included) return note;
  const std::string figures = w.value(*place.value) + ", " +
                              w.say("measure_base", {{"part", w.locale.number(*place.numerator, 0)},
                                                     {"whole", w.locale.number(*place.denominator, 0)}});
  return note.empty() ? figures : figures + "; " + note;
}

// What has no place in a funnel is counted below it.
void add_absent_places(ChartSpec& spec, const SpecWords& w) {
  const auto count = [&](Absence absence) {
    return static_cast<long>(std::ranges::count(spec.points, absence, &ChartPoint::absence));
  };
  if (const long hidden = count(Absence::hidden); hidden > 0)
    spec.key.push_back(
        {{}, w.say("measure_chart_places_hidden", {{"count", hidden}, {"why", spec.hidden_label}})});
  if (const long missing = count(Absence::missing); missing > 0)
    spec.key.push_back({{}, w.say("measure_chart_places_missing", {{"count", missing}})});
}

}  // namespace

void add_points(ChartSpec& spec, const SpecWords& w) {
  for (std::size_t i = 0; i < w.analysis.points.size(); ++i) {
    const measures::AnalysedPoint& point = w.analysis.points[i];
    ChartPoint drawn;
    drawn.x = x_of(w, i);
    drawn.value = point.value;
    drawn.centre = point.centre;
    drawn.lower = point.lower;
    drawn.upper = point.upper;
    if (i < w.analysis.ranges.size()) {
      drawn.range = w.analysis.ranges[i].value;
      drawn.range_centre = w.analysis.ranges[i].centre;
      drawn.range_upper = w.analysis.ranges[i].upper;
    }
    drawn.phase = point.phase;
    drawn.in_baseline = w.analysis.baseline && w.analysis.phases.size() == 1 && point.in_baseline;
    // The first point has no neighbour to differ from.
    const bool has_none = i == 0 && traits_of(w.analysis.chart).plotted == Plotted::moving_range;
    if (!point.value && !has_none) drawn.absence = is_hidden(w, i) ? Absence::hidden : Absence::missing;
    add_sign(point, w.analysis, drawn);
    spec.points.push_back(drawn);
  }
  if (w.context.published != nullptr && w.context.published->hidden > 0)
    spec.hidden_label = telling::hidden_in_words(*w.context.published, w.messages, w.locale);
}

void add_holes(ChartSpec& spec, const SpecWords& w) {
  spec.hole_label = w.say("measure_chart_hole");
  const auto holes = after_holes(w.analysis.points);
  for (std::size_t i = 0; i < holes.size(); ++i) spec.points[i].after_hole = holes[i];
}

void add_key(ChartSpec& spec, const SpecWords& w) {
  spec.key = key_of_signs(spec.points, w.analysis, w.messages);
  if (spec.funnel) return add_absent_places(spec, w);
  const auto add = [&](PointShape shape, std::string words) {
    spec.key.push_back({{{shape, PointMeaning::plain}}, std::move(words)});
  };
  const auto any = [&](auto holds) { return std::ranges::any_of(spec.points, holds); };
  if (!spec.level_now.empty()) add(PointShape::level_line, w.say("measure_chart_level"));
  if (any([](const ChartPoint& point) { return point.absence == Absence::hidden; }))
    add(PointShape::hidden_band, spec.hidden_label);
  if (any([](const ChartPoint& point) { return point.absence == Absence::missing; }))
    add(PointShape::missing_ring, w.say("measure_chart_missing"));
  if (w.analysis.phases.size() > 1) add(PointShape::phase_line, w.say("measure_chart_phase"));
  const bool provisional = std::ranges::any_of(w.analysis.warnings, [](const auto& warning) {
    return warning.kind == measures::WarningKind::few_points_for_limits;
  });
  if (provisional && any([](const ChartPoint& point) { return point.upper != point.lower; }))
    add(PointShape::limit_line, w.say("measure_chart_provisional"));
}

// More of them would be a page, not a picture.
void add_notes(ChartSpec& spec, const SpecWords& w) {
  constexpr std::size_t most = 12;
  std::size_t others = 0;
  for (std::size_t i = 0; i < w.analysis.points.size(); ++i) {
    std::string text;
    for (const std::string& note : w.analysis.points[i].notes)
      if (!names_cycles_only(note, w.context.cycles)) text += (text.empty() ? "" : "; ") + note;
    std::string when = telling::point_in_words(w.analysis.points[i], w.locale);
    std::string at_point = spec.funnel ? when : text;
    if (spec.funnel) text = place_in_words(w, i, std::move(text));
    if (text.empty()) continue;
    if (spec.notes.size() == most)
      ++others;
    else
      spec.notes.push_back({i, std::move(when), std::move(text), std::move(at_point)});
  }
  if (others > 0) spec.more_notes = w.say("measure_chart_more_notes", {{"count", static_cast<long>(others)}});
}

}  // namespace lantern::charts
