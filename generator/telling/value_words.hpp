// Numbers, points and directions of a measure as people say them, in the language of the page.
// Pure; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <utility>

#include "measures/analysis.hpp"
#include "model/measure.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::telling {

// How the numbers of one series are said. As many decimals as its spread needs, so that values which differ
// look different, and none that nobody measured. The difference between two percentages is no percentage.
struct NumberForm {
  Unit unit = Unit::none;
  std::optional<int> per;  // of a rate
  int decimals = 0;
  std::string unit_word = {};  // of Unit::other
};
NumberForm number_form(const measures::Analysis& analysis, const Measure& measure);

// "18%", "12 days", "1,888", "4.2 per 1,000".
std::string value_in_words(double value, const NumberForm& form, const Messages& messages,
                           const Locale& locale);

// The number of value_in_words() alone: "18".
std::string number_in_words(double value, const NumberForm& form, const Locale& locale);

// A value that somebody chose, a target or the start of an aim: just as they wrote it. Without a measure it
// is a number.
std::string written_in_words(double value, const Measure* measure, const Messages& messages,
                             const Locale& locale);

// Two values that a reader compares: with more decimals where they would look the same.
std::pair<std::string, std::string> pair_in_words(double a, double b, const NumberForm& form,
                                                  const Messages& messages, const Locale& locale);

// A value beside one that is said as it was written: with as many decimals as it takes to stay on its side.
std::string value_beside(double value, double written, const NumberForm& form, const Messages& messages,
                         const Locale& locale);

// "April 2021", "12 April 2021" or the label.
std::string point_in_words(const measures::AnalysedPoint& point, const Locale& locale);

// "Lower is better"; empty for `neither`.
std::string direction_in_words(Better better, const Messages& messages);

// What message patterns call the centre line: "median", "mean" or "middle".
std::string line_in_patterns(CentreKind kind);

}  // namespace lantern::telling
