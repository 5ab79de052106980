// The CSV file a reader downloads. Made from the published series and its analysis, never from the
// source file. Pure; safe from any thread.
#pragma once
#include <string>

#include "measures/analysis.hpp"
#include "measures/suppress.hpp"

namespace lantern::telling {

// Columns: date or label, value, numerator and denominator (where the series has them), median (or
// centre and limits), phase, signals (of a funnel plot both pairs of limits and where the place stands),
// excluded, hidden, note, data_status. UTF-8 without BOM, LF, quotes
// where a comma, quote or line break needs them; a cell a spreadsheet would run as a formula gets an
// apostrophe before it. Every row says whether its figures are observed or made up: a file travels without
// its page. `analysis` must be the analysis of `published.series`.
std::string published_csv(const measures::PublishedSeries& published, const measures::Analysis& analysis,
                          DataStatus status);

}  // namespace lantern::telling
