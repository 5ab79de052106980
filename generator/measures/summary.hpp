// An analysis in words, in the language of the page: what changed, when, by how much, which rule says
// so, and what is not known. Every sentence comes from a message pattern whose key begins with
// `measure_`. Pure; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "measures/analysis.hpp"
#include "measures/suppress.hpp"
#include "model/measure.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern {

struct Summary {
  std::string headline;   // the message, one short sentence without a full stop; the figure's caption
  std::string standard;   // a few sentences
  std::string easy_read;  // short sentences without per cent, one space between them
  std::string variation;  // the verdict in a few words: "Improving", "No change beyond chance"
  std::string from;       // for cards, with the unit: "52%"; empty with fewer than two values
  std::string to;         //                           "18%"
  std::vector<std::string> warnings;  // the analysis' warnings in words
};

// `published` adds what was hidden and why; leave it out for `analyse`.
Summary summarise(const Analysis& analysis, const Measure& measure, const Messages& messages,
                  const Locale& locale, const PublishedSeries* published = nullptr);

// "18%", "12 days", "1,888"; with as many decimals as the unit needs, at most one.
std::string value_in_words(double value, Unit unit, const Messages& messages, const Locale& locale);

// "April 2021", "12 April 2021" or the label.
std::string point_in_words(const AnalysedPoint& point, const Locale& locale);

// "Lower is better"; empty for `neither`.
std::string direction_in_words(Better better, const Messages& messages);

}  // namespace lantern
