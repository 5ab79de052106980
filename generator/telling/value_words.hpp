// Numbers, points and directions of a measure as people say them, in the language of the page.
// Pure; safe from any thread.
#pragma once
#include <string>
#include <utility>

#include "measures/analysis.hpp"
#include "model/measure.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::telling {

// "18%", "12 days", "1,888"; with as many decimals as the size of the number needs, at most one for what
// people read every day.
std::string value_in_words(double value, Unit unit, const Messages& messages, const Locale& locale);

// The number of value_in_words() alone: "18".
std::string number_in_words(double value, Unit unit, const Locale& locale);

// The value without decimals: for easy read.
std::string whole_value_in_words(double value, Unit unit, const Messages& messages, const Locale& locale);

// Two values that a reader compares: with one decimal more where they would look the same.
std::pair<std::string, std::string> pair_in_words(double a, double b, Unit unit, const Messages& messages,
                                                  const Locale& locale);

// "April 2021", "12 April 2021" or the label.
std::string point_in_words(const measures::AnalysedPoint& point, const Locale& locale);

// "Lower is better"; empty for `neither`.
std::string direction_in_words(Better better, const Messages& messages);

// What message patterns call the centre line: "median", "mean" or "middle".
std::string line_in_patterns(CentreKind kind);

}  // namespace lantern::telling
