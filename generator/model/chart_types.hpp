// The types of charts: one row each, with all that differs between them but their formulas
// (measures/lines.cc). Reading of series, analysis, words, drawing and the command line ask the row.
// Constants; any thread.
#pragma once
#include "base/names.hpp"

namespace lantern {

enum class ChartType { run, i, mr, p, pp, u, up, c, g, t, xbar, s, funnel, none };

// What the centre line is: the median, the mean, or for t charts the mean of the transformed times.
enum class CentreKind { median, mean, middle };

enum class LimitLines { absent, drawn };

// The columns a series must have.
enum class SeriesNeed { either, ratio, values };

// Where the plotted values, the centre line and the limits can lie.
enum class ValueRange { anywhere, not_below_zero, above_zero, share };

// What one point shows of the rows it is made from.
enum class Plotted { value, moving_range, subgroup_mean, subgroup_deviation };

// What the rows are: moments of one series, or places (teams, wards) at one time, which have no order.
enum class RowsAre { times, places };

// How the values of one date become one: as the person who asks says, or always by their sum.
enum class RowJoining { as_asked, sum };

struct ChartTypeTraits {
  std::string_view name;
  CentreKind centre = CentreKind::mean;
  LimitLines limits = LimitLines::drawn;
  SeriesNeed needs = SeriesNeed::either;
  ValueRange range = ValueRange::anywhere;
  Plotted plotted = Plotted::value;
  RowJoining joining = RowJoining::as_asked;
  RowsAre rows = RowsAre::times;
};

// In the order of the enum.
inline constexpr auto chart_types = [] {
  using enum CentreKind;
  using enum SeriesNeed;
  using enum ValueRange;
  using enum Plotted;
  using enum RowsAre;
  constexpr LimitLines none = LimitLines::absent, drawn = LimitLines::drawn;
  constexpr RowJoining asked = RowJoining::as_asked, sum = RowJoining::sum;
  return std::to_array<ChartTypeTraits>({
      {"run", median, none, either, anywhere, value, asked, times},
      {"i", mean, drawn, either, anywhere, value, asked, times},
      {"mr", mean, drawn, either, not_below_zero, moving_range, asked, times},
      {"p", mean, drawn, ratio, share, value, asked, times},
      {"pp", mean, drawn, ratio, share, value, asked, times},
      {"u", mean, drawn, ratio, not_below_zero, value, asked, times},
      {"up", mean, drawn, ratio, not_below_zero, value, asked, times},
      {"c", mean, drawn, values, not_below_zero, value, sum, times},
      {"g", median, drawn, values, not_below_zero, value, asked, times},
      {"t", middle, drawn, values, above_zero, value, asked, times},
      {"xbar", mean, drawn, values, anywhere, subgroup_mean, asked, times},
      {"s", mean, drawn, values, not_below_zero, subgroup_deviation, asked, times},
      {"funnel", mean, drawn, ratio, share, value, asked, places},
      {"none", median, none, either, anywhere, value, asked, times},
  });
}();
static_assert(chart_types.size() == count_of<ChartType>, "every type of chart has one row");

constexpr const ChartTypeTraits& traits_of(ChartType chart) { return chart_types[index_of(chart)]; }

template <>
inline constexpr auto names_of<ChartType> = [] {
  std::array<std::string_view, chart_types.size()> all;
  std::ranges::transform(chart_types, all.begin(), &ChartTypeTraits::name);
  return all;
}();

constexpr bool has_limits(ChartType chart) { return traits_of(chart).limits == LimitLines::drawn; }

// One row a place, all at one time.
constexpr bool compares_places(ChartType chart) { return traits_of(chart).rows == RowsAre::places; }

// Several values a point, of which the chart shows the mean or the deviation.
constexpr bool has_subgroups(ChartType chart) {
  const Plotted plotted = traits_of(chart).plotted;
  return plotted == Plotted::subgroup_mean || plotted == Plotted::subgroup_deviation;
}

}  // namespace lantern
