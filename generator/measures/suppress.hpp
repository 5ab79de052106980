// Hiding small numbers before anything is published. The table, the CSV download, the chart and the
// words are all made from the series that comes out of here, so no hidden number reaches any of them.
// This is one series by itself: secondary.hpp hides what follows from several, and is what a site calls.
// Pure; safe from any thread.
#pragma once
#include <vector>

#include "measures/analysis.hpp"
#include "model/measure.hpp"

namespace lantern::measures {

enum class Visibility { shown, rounded, hidden };

// A series fit to publish: one row a point, in the order of the points of its analysis, so that row i
// and point i are the same. A hidden row keeps its date or label and its note and has no numbers.
struct PublishedSeries {
  Series series;
  std::vector<Visibility> visibility;  // one a row
  int hidden = 0;                      // rows hidden
  bool rounded = false;                // people counts were rounded to `round_to`
  int minimum_base = 0;                // the rule that hid rows; 0 when it does not apply to this measure
  int suppress_below = 0;              // likewise
  int round_to = 0;
  // Some hidden rows, here or in a measure it adds up with, hide another small number. The page says so
  // for all of them alike: which row it is would tell that this row is not small.
  bool together = false;
};

// A percentage or rate is hidden where its denominator is under `minimum_base`. With `people: true`,
// counts under `suppress_below` are hidden and the others rounded to `round_to`; for a ratio this is
// its numerator, and the ratio is then made from the rounded numbers, so that it gives nothing away.
// With `people: true` each value of an xbar or s chart is one person's: a date with fewer values than
// `minimum_base` is hidden. The choice of `aggregate` is that of the analysis to come.
PublishedSeries suppress(const Series& series, const Measure& measure, const MeasureSettings& settings,
                         Aggregate aggregate = Aggregate::mean);

// The rows that `published` shows, with the numbers they were rounded from: to judge whether rounding has
// changed what they say. Never to be published.
Series without_rounding(const PublishedSeries& published, const Measure& measure,
                        Aggregate aggregate = Aggregate::mean);

// Hides one more row; nothing happens to one that is hidden or has no number.
void hide_row(PublishedSeries& published, std::size_t row);

// As numbers of people are rounded: to the nearest multiple of `step`, a half away from zero.
double rounded_to(double number, int step);

}  // namespace lantern::measures
