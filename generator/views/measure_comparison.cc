#include "views/measure_comparison.hpp"

#include <algorithm>

#include "charts/axis_needs.hpp"
#include "telling/hidden_words.hpp"

namespace lantern::views {
namespace {

// Of all points: more rows than these are no comparison that can be seen at once.
constexpr std::size_t most_rows = 12;

bool hidden_at(const MeasureResult& result, std::size_t point) {
  const auto& visibility = result.published.visibility;
  return point < visibility.size() && visibility[point] == measures::Visibility::hidden;
}

}  // namespace

bool is_compared(const MeasureResult& result) {
  const measures::Analysis& analysis = result.analysis;
  return !result.summary.comparison.empty() && analysis.points.size() <= most_rows &&
         traits_of(analysis.chart).plotted == Plotted::value &&
         std::ranges::none_of(analysis.points, [](const measures::AnalysedPoint& point) {
           return point.lower || point.upper;
         });
}

charts::ComparisonSpec comparison_of(const MeasureResult& result, const charts::ChartSpec& chart,
                                     const Wording& wording) {
  charts::ComparisonSpec spec;
  spec.about.id = chart.id;
  spec.about.language = chart.language;
  spec.about.direction = chart.direction;
  spec.about.title = chart.title;
  spec.about.description = chart.description;
  spec.about.note = chart.illustrative;
  spec.about.width = chart.width;
  spec.low = chart.y_low;
  spec.high = chart.y_high;
  spec.ticks = chart.y_ticks;
  if (!chart.targets.empty()) spec.target_label = chart.targets.back().label;
  auto words = result.summary.comparison.begin();
  for (std::size_t i = 0; i < result.analysis.points.size(); ++i) {
    const measures::AnalysedPoint& point = result.analysis.points[i];
    charts::ComparisonRow row;
    row.sign = charts::ComparisonSign::hollow;
    if (point.value && point.included) {
      row.words = words->when;
      row.base = words->base;
      row.figure = words->value;
      row.value = point.value;
      row.target = point.target;
      ++words;
    } else if (hidden_at(result, i)) {
      row.words = telling::point_in_words(point, wording.locale());
      row.figure = telling::hidden_in_words(result.published, wording.messages(), wording.locale());
    } else {
      continue;
    }
    spec.rows.push_back(std::move(row));
  }
  // What is now is filled, what came before is hollow.
  const auto now =
      std::ranges::find_if(spec.rows.rbegin(), spec.rows.rend(),
                           [](const charts::ComparisonRow& row) { return row.value.has_value(); });
  if (now != spec.rows.rend()) now->sign = charts::ComparisonSign::filled;
  return spec;
}

charts::AxisNeeds axis_of_comparison(const MeasureResult& result) {
  charts::AxisNeeds axis = charts::axis_needs(result.analysis, *result.measure);
  if (result.measure->unit == Unit::percent)
    axis.low = 0, axis.high = 100;
  else
    axis.low = std::min(axis.low, 0.0), axis.high = std::max(axis.high, 0.0);
  return axis;
}

std::vector<std::string> compared_figures(const MeasureResult& result) {
  std::vector<std::string> figures;
  if (!is_compared(result)) return figures;
  auto words = result.summary.comparison.begin();
  for (const measures::AnalysedPoint& point : result.analysis.points)
    figures.push_back(point.value && point.included ? words++->value : std::string());
  return figures;
}

std::string compared_dots(const MeasureResult& result) {
  if (!is_compared(result)) return {};
  std::vector<double> values;
  for (const measures::AnalysedPoint& point : result.analysis.points)
    if (point.value && point.included) values.push_back(*point.value);
  const charts::AxisNeeds axis = axis_of_comparison(result);
  return charts::comparison_dots(values, axis.low, axis.high, result.analysis.target);
}

}  // namespace lantern::views
