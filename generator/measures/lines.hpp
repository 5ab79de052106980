// The centre line and the limits of one phase, by the type of the chart. The formulas are those of
// Provost and Murray, The Health Care Data Guide (2011) and Montgomery, Introduction to Statistical
// Quality Control; each stands with its function in lines.cc. Pure; safe from any thread.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "measures/analysis.hpp"

namespace lantern::measures {

// One point as the formulas see it. For t charts `value` is the time to the power 1 / 3.6.
struct LinePoint {
  std::optional<double> value;
  std::optional<double> numerator, denominator;  // of a ratio
  int size = 0;                                  // values in its subgroup (xbar, s)
  double deviation = 0;                          // their standard deviation
  bool counts = true;                            // in the baseline and not excluded: lines are made from it
};

// At three sigma; the near ones, at two, are where two points of three count as a signal.
// A funnel plot has its own at 95 per cent, and outer ones at 99.8.
struct PointLimits {
  std::optional<double> lower, upper, near_lower, near_upper;
  std::optional<double> outer_lower = {}, outer_upper = {};
};

struct Lines {
  std::optional<double> centre;
  std::vector<PointLimits> limits;  // one a point; empty for run charts
};

struct LineOptions {
  ChartType chart = ChartType::run;
  RuleSet rules = RuleSet::ihi;
  Screening screening = Screening::on;
  std::optional<double> centre;  // given in advance, in the scale of `value`
};

// Times between events are skewed; to this power they are nearly normal. Source: Nelson, A control
// chart for parts-per-million nonconforming items, Journal of Quality Technology 1994.
constexpr double time_between_power = 3.6;

Lines lines_of(std::span<const LinePoint> points, const LineOptions& options);

}  // namespace lantern::measures
