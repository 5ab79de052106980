// Secondary suppression: hiding more rows, so that no hidden small number can be worked out from what is
// still published. suppress.hpp hides the small numbers of one series; this looks at all series of a
// site together. Pure; safe from any thread. Call it once for a site, before anything is made.
//
// What a reader is taken to know: every published table, CSV, chart and sentence (all are made from the
// published rows, so there is nothing in them that the rows do not say), that rounded people counts lie
// within half of `round_to` of what is shown and are not under `suppress_below`, how the measures add
// up, and which rows are hidden, of counts even which are the small ones. The promise: for each small
// number hidden, EVERY number from 0 to suppress_below - 1 (for a base: 0 to minimum_base - 1; for a
// complement from 1) still fits everything that is published, but for those that would not fit if all rows
// were hidden. It is kept by proof: worlds.hpp has to find a whole set of numbers for each of them, or
// another row is hidden.
//
// Attacks that are covered, among the measures of a group:
// - totals and parts, on the same date or label: a = b + c, a + b = c + d, also of numerators and
//   denominators, of ratios whose numerator, denominator or complement is a measure too, of a cohort and
//   its case studies (bounds: equations.hpp);
// - a table whose labels are the parts of a whole: a row that is the total of others; and a single hidden
//   row, or hidden rows that are few people together, whatever total a reader has heard of;
// - the same numbers published twice, on a page and its translation, or with and without `people: true`;
// - in any groups or none: one file, a copy of it, or one that goes on where it ends, in several charts, as a
// mean and
//   as a sum (same_data.hpp);
// - running totals, and years or quarters beside their months, by date or by name (totals_over_time.hpp);
// - the same people in two ways, by ward beside the month in which all were asked (same_people.hpp);
// - rounding: what several rounded numbers leave between them;
// - percentages and rates that stand in a file of their own beside the numbers they come from
//   (percentages.hpp);
// - centre lines, limits, positions in a chart: made from the published rows only.
// Rows of one date are joined before anything is published; their parts are nowhere in the site.
//
// What cannot be covered: numbers in an author's own words (text, notes, titles, targets, pictures, files
// for download); what somebody knows already (of 20 people I am the only one who ...); an earlier version of
// the site beside this one; sums beyond the bounds, of fractions, or of measures that share no group; a
// difference of two published numbers that no measure names; guessing which row was hidden from the rule
// that it is the smallest, which says a little about a second row and nothing about the first.
//
// A number of 0 is small: "0 people" is hidden like 1 to 7, as the contract's "counts under suppress_below"
// says, and because showing zeros would tell of each hidden row that it is at least 1. A complement of 0
// (20 of 20) is shown, as suppress() does: it is a statement about everybody there, and hides nobody. The
// price is that a row hidden for its complement tells that this is at least 1.
//
// Which rows were hidden second is not said row by row, on purpose: it would tell that they are not small.
#pragma once
#include <vector>

#include "disclosure/number_web.hpp"
#include "measures/suppress.hpp"

namespace lantern::disclosure {

// The published series of each measure, in their order; rows are averaged as `suppress` does by default.
// A measure may be in several groups or in none.
std::vector<measures::PublishedSeries> suppress_together(const std::vector<const Measure*>& measures,
                                                         const std::vector<MeasureGroup>& groups,
                                                         const MeasureSettings& settings);

// All measures as one group.
std::vector<measures::PublishedSeries> suppress_together(const std::vector<const Measure*>& measures,
                                                         const MeasureSettings& settings);

}  // namespace lantern::disclosure
