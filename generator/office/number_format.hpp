// What a cell's number format says its number is. Pure; any thread.
#pragma once
#include <string_view>

namespace lantern::office {

enum class NumberFormat { number, percent, day, month, year, time };

// Of Excel's built-in formats, by their number (ECMA-376, 18.8.30); `month` shows no day, `time` no date.
NumberFormat built_in_format(int id);

// Of a format that somebody wrote: "0.0%", "mmm-yy", "[$-809]dd mmmm yyyy".
NumberFormat format_of_code(std::string_view code);

}  // namespace lantern::office
