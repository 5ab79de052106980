// A measure of two to nine values: what stands in the place of a run chart, which would show a course that
// nobody measured. Pure functions; any thread.
#pragma once
#include <string>
#include <vector>

#include "charts/axis_needs.hpp"
#include "charts/comparison.hpp"
#include "views/measure_result.hpp"

namespace lantern::views {

// Values without limits, each of which can be named in a row of its own, hidden ones among them.
bool is_compared(const MeasureResult& result);

// With the axis, the target and the words of `chart`, which is the same measure as a run chart.
charts::ComparisonSpec comparison_of(const MeasureResult& result, const charts::ChartSpec& chart,
                                     const Wording& wording);

// A percentage from 0 to 100, anything else from zero: the places of a few dots are compared, not their
// course.
charts::AxisNeeds axis_of_comparison(const MeasureResult& result);

// "45%" of each point of the analysis; empty for one without a value, and for all where there is nothing to
// compare.
std::vector<std::string> compared_figures(const MeasureResult& result);

// For cards; decorative.
std::string compared_dots(const MeasureResult& result);

}  // namespace lantern::views
