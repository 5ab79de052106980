// From points and phases to an analysis: lines, counts of runs, signals, verdict, warnings.
// Pure; safe from any thread.
#pragma once
#include <vector>

#include "measures/analysis.hpp"
#include "measures/phases.hpp"
#include "measures/prepare.hpp"

namespace lantern::measures {

// `points` fit the chart type and `phases` cover them, as analyse() sees to. `held_until`: the index of the
// last point for which the baseline's lines hold, whatever phase it is in.
Analysis work_out(const Series& series, const AnalysisOptions& options, std::vector<PreparedPoint> points,
                  const std::vector<PhaseRange>& phases,
                  std::optional<std::size_t> held_until = std::nullopt);

}  // namespace lantern::measures
