// A measure's CSV file: text in, series out, every bad cell reported at its line and column.
// Pure; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "model/measure.hpp"

namespace lantern::measures {

// `file` is the name diagnostics carry; `text` is what content/source_text made of its bytes. `chart` and
// `unit` decide what numbers may be: p charts and percentages keep 0 <= numerator <= denominator and 0 <=
// value <= 100, counts are not below zero. Returns nothing after an error; warnings leave the series usable.
// The codes begin with `csv-`.
std::optional<Series> read_series(std::string_view file, std::string_view text, ChartType chart, Unit unit,
                                  Diagnostics& diagnostics);

}  // namespace lantern::measures
