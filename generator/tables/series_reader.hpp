// A measure's file: bytes in, series out, every mistake at its place. Pure; any thread.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "model/measure.hpp"

namespace lantern::tables {

// `file` is the name diagnostics carry. Of the measure count: chart and unit (what numbers may be: shares and
// percentages are 0 to 100, counts not below zero), sheet, columns and dates. Nothing after an error;
// warnings leave the series usable. The codes begin with `csv-`.
// `read_elsewhere` are headings of columns that other measures of the page read: they are not said to be left
// out.
std::optional<Series> read_series(std::string_view file, std::string_view bytes, const Measure& measure,
                                  Diagnostics& diagnostics, std::span<const std::string> read_elsewhere = {});

}  // namespace lantern::tables
