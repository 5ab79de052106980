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
#include "telling/value_words.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::telling {

struct Summary {
  std::string headline;   // the message, one short sentence without a full stop; the figure's caption
  std::string standard;   // a few sentences
  std::string easy_read;  // short sentences without per cent, one space between them
  std::string variation;  // the verdict in a few words: "Improving", "No change beyond chance"
  std::string from;  // for cards, with the unit: "52%"; both empty where nothing is known to have changed
  std::string to;    //                           "18%"
  std::string assurance;              // "May reach or miss the target"; empty when there is no verdict
  std::vector<std::string> warnings;  // the analysis' warnings in words, for who made the series
  std::vector<std::string> notes;     // of these the ones that a reader of the page should see
};

// `published` adds what was hidden and why; leave it out for `analyse`.
Summary summarise(const measures::Analysis& analysis, const Measure& measure, const Messages& messages,
                  const Locale& locale, const measures::PublishedSeries* published = nullptr);

}  // namespace lantern::telling
