#include "measures/prepare.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "measures/statistics.hpp"

namespace lantern::measures {
namespace {

// Indices of rows that make one point each, in the order of the points.
std::vector<std::vector<std::size_t>> grouped(const Series& series) {
  std::vector<std::size_t> order(series.rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (series.has_dates)
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return series.rows[a].date.value_or(Date{}) < series.rows[b].date.value_or(Date{});
    });
  std::vector<std::vector<std::size_t>> groups;
  std::map<std::string_view, std::size_t> group_of_label;
  for (const std::size_t index : order) {
    const SeriesRow& row = series.rows[index];
    if (series.has_dates) {
      const bool same = !groups.empty() && (series.rows[groups.back().front()].date.value_or(Date{}) <=>
                                            row.date.value_or(Date{})) == 0;
      if (!same) groups.emplace_back();
      groups.back().push_back(index);
    } else {
      const auto [found, added] = group_of_label.try_emplace(row.label, groups.size());
      if (added) groups.emplace_back();
      groups[found->second].push_back(index);
    }
  }
  return groups;
}

void add_ratio(const SeriesRow& row, PreparedPoint& point) {
  if (!row.numerator || !row.denominator) return;
  point.numerator = point.numerator.value_or(0) + *row.numerator;
  point.denominator = point.denominator.value_or(0) + *row.denominator;
}

void finish_ratio(PreparedPoint& point) {
  if (!point.denominator) return;
  if (*point.denominator == 0) {
    point.zero_denominator = true;
    return;
  }
  point.value = *point.numerator / *point.denominator;
}

void finish_values(PreparedPoint& point, ChartType chart, Aggregate aggregate) {
  if (point.members.empty()) return;
  const ChartTypeTraits& traits = traits_of(chart);
  if (traits.plotted == Plotted::subgroup_deviation) {
    if (point.members.size() > 1) point.value = sample_deviation(point.members);
    return;
  }
  if (traits.plotted == Plotted::subgroup_mean) aggregate = Aggregate::mean;
  if (traits.joining == RowJoining::sum) aggregate = Aggregate::sum;
  switch (aggregate) {
    case Aggregate::sum:
      point.value = std::accumulate(point.members.begin(), point.members.end(), 0.0);
      break;
    case Aggregate::median:
      point.value = median(point.members);
      break;
    case Aggregate::mean:
      point.value = mean(point.members);
      break;
  }
}

}  // namespace

std::vector<PreparedPoint> prepare(const Series& series, ChartType chart, Aggregate aggregate) {
  std::vector<PreparedPoint> points;
  for (auto& group : grouped(series)) {
    PreparedPoint point;
    const SeriesRow& first = series.rows[group.front()];
    point.date = first.date;
    point.label = first.label;
    point.excluded =
        std::ranges::all_of(group, [&](std::size_t index) { return series.rows[index].excluded; });
    for (const std::size_t index : group) {
      const SeriesRow& row = series.rows[index];
      if (!row.note.empty()) point.notes.push_back(row.note);
      if (row.excluded && !point.excluded) continue;
      const bool empty =
          series.has_ratio ? !row.numerator || !row.denominator : !row.value && row.members.empty();
      point.missing_rows += empty ? 1 : 0;
      if (!row.members.empty())
        point.members.insert(point.members.end(), row.members.begin(), row.members.end());
      else if (row.value)
        point.members.push_back(*row.value);
      add_ratio(row, point);
    }
    if (series.has_ratio)
      finish_ratio(point);
    else
      finish_values(point, chart, aggregate);
    point.rows = std::move(group);
    points.push_back(std::move(point));
  }
  return points;
}

}  // namespace lantern::measures
