#include "charts/shared_time.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "charts/axes.hpp"
#include "charts/counted_labels.hpp"
#include "charts/marks.hpp"

namespace lantern::charts {
namespace {

using Points = std::vector<measures::AnalysedPoint>;

constexpr long most_ticks = 24;

// What an axis counts: days, or the word of its labels. Nothing for labels that share with no others.
struct Scale {
  bool dates = false;
  std::string word;
  friend bool operator==(const Scale&, const Scale&) = default;
};
std::optional<Scale> scale_of(const measures::Analysis& analysis) {
  if (analysis.has_dates) return Scale{true, {}};
  if (const auto counted = counted_labels(analysis.points)) return Scale{false, counted->word};
  return std::nullopt;
}

// The number of the first label: there x is counted from the first point.
double start_of(const measures::Analysis& analysis) {
  const auto counted = counted_labels(analysis.points);
  return analysis.has_dates || !counted ? 0 : static_cast<double>(counted->first);
}

// All times of the axis once, in order: what its ticks are made for.
std::map<double, measures::AnalysedPoint> times_of(const std::vector<const measures::Analysis*>& analyses) {
  std::map<double, measures::AnalysedPoint> times;
  for (const measures::Analysis* analysis : analyses)
    for (std::size_t i = 0; i < analysis->points.size(); ++i) {
      measures::AnalysedPoint time;
      time.date = analysis->points[i].date;
      time.label = analysis->points[i].label;
      const double x = time.date ? static_cast<double>(day_number(*time.date))
                                 : start_of(*analysis) + static_cast<double>(i);
      times.emplace(x, std::move(time));
    }
  return times;
}

struct Group {
  std::optional<Scale> scale;
  std::vector<TimedPanel> panels;
};

class Axes {
 public:
  Axes(const std::vector<PdsaCycle>& cycles, const std::vector<const measures::Analysis*>& noted,
       const Messages& messages, const Locale& locale)
      : cycles_(cycles), noted_(noted), messages_(messages), locale_(locale) {}

  TimeAxis make(Group group) const {
    TimeAxis axis;
    std::vector<const measures::Analysis*> analyses;
    for (const TimedPanel& timed : group.panels) analyses.push_back(timed.analysis);
    axis.ticks = ticks(analyses, group.scale);
    axis.marks = marks(analyses, group.scale);
    for (TimedPanel& timed : group.panels) {
      const double start = start_of(*timed.analysis);
      for (ChartPoint& point : timed.panel.chart.points) point.x += start;
      axis.panels.push_back(std::move(timed.panel));
    }
    return axis;
  }

 private:
  std::vector<TickChoice> ticks(const std::vector<const measures::Analysis*>& analyses,
                                const std::optional<Scale>& scale) const {
    std::vector<double> places;
    Points points;
    for (auto& [x, time] : times_of(analyses)) {
      places.push_back(x);
      points.push_back(std::move(time));
    }
    if (scale && scale->dates) return date_ticks(points, most_ticks, locale_);
    auto choices = label_ticks(points, messages_);
    for (TickChoice& choice : choices)
      for (AxisTick& tick : choice.ticks) tick.at = places[static_cast<std::size_t>(tick.at)];
    return choices;
  }

  // Each test once, from the first series that knows when it began.
  std::vector<ChartMark> marks(std::vector<const measures::Analysis*> analyses,
                               const std::optional<Scale>& scale) const {
    for (const measures::Analysis* analysis : noted_)
      if (scale && scale_of(*analysis) == scale) analyses.push_back(analysis);
    std::vector<ChartMark> marks;
    for (const measures::Analysis* analysis : analyses)
      for (ChartMark mark : mark_places(*analysis, cycles_, locale_)) {
        mark.x += start_of(*analysis);
        if (std::ranges::find(marks, mark.number, &ChartMark::number) == marks.end())
          marks.push_back(std::move(mark));
      }
    std::ranges::stable_sort(marks, {}, &ChartMark::x);
    return marks;
  }

  const std::vector<PdsaCycle>& cycles_;
  const std::vector<const measures::Analysis*>& noted_;
  const Messages& messages_;
  const Locale& locale_;
};

}  // namespace

std::vector<TimeAxis> on_shared_axes(std::vector<TimedPanel> panels, const std::vector<PdsaCycle>& cycles,
                                     const std::vector<const measures::Analysis*>& noted,
                                     const Messages& messages, const Locale& locale) {
  std::vector<Group> groups;
  for (TimedPanel& timed : panels) {
    const auto scale = scale_of(*timed.analysis);
    const auto same =
        std::ranges::find_if(groups, [&](const Group& group) { return scale && group.scale == scale; });
    if (same == groups.end())
      groups.push_back({scale, {std::move(timed)}});
    else
      same->panels.push_back(std::move(timed));
  }
  std::ranges::stable_sort(groups, std::greater{}, [](const Group& group) { return group.panels.size(); });
  std::vector<TimeAxis> axes;
  for (Group& group : groups) axes.push_back(Axes(cycles, noted, messages, locale).make(std::move(group)));
  return axes;
}

}  // namespace lantern::charts
