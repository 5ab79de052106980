// Charts put upon shared time axes, to be drawn as small multiples: those with dates upon one, those whose
// labels count the same thing upon another, any other upon its own. Pure functions; any thread.
#pragma once
#include <string>
#include <vector>

#include "charts/chart.hpp"

namespace lantern::charts {

// One chart of several: its points, its lines and its value axis are taken from `chart`.
struct Panel {
  ChartSpec chart;
  std::string message;    // one line: "51% to 34%"; empty where the figures are told at their own chart only
  bool compared = false;  // too few values for a course: no line joins them, each has its figure
  std::vector<std::string> figures;  // then, of each point; empty where they are told at their own chart only
  measures::Verdict verdict = measures::Verdict::cannot_tell;  // of a change that is told; its sign
  measures::Direction direction = measures::Direction::none;
};

// Panels below one another whose points have the same time at the same place.
struct TimeAxis {
  std::vector<Panel> panels;
  std::vector<TickChoice> ticks;
  std::vector<ChartMark> marks;  // through all of its panels
};

struct TimedPanel {
  Panel panel;
  const measures::Analysis* analysis = nullptr;
};

// Axes in the order of their first panels, those of most panels first. A test of `cycles` stands where the
// axis has its date, or where a note of one of `noted` says when it began.
std::vector<TimeAxis> on_shared_axes(std::vector<TimedPanel> panels, const std::vector<PdsaCycle>& cycles,
                                     const std::vector<const measures::Analysis*>& noted,
                                     const Messages& messages, const Locale& locale);

}  // namespace lantern::charts
