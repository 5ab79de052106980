// An analysis in words, in the language of the page: what changed, when, by how much, how sure that is, and
// what is not known. All of it is made from Analysis::change and Analysis::verdict; what the rule set marks
// is named as that. Every sentence comes from a message pattern whose key begins with `measure_`. Pure; safe
// from any thread.
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

// One of a few values that are compared: what it is out of says how much it can bear.
struct ComparedValue {
  std::string when;
  std::string value;
  std::string base;  // "9 of 20"; empty where it is not known
};

struct Summary {
  std::string headline;   // the message, one short sentence without a full stop; the figure's caption
  std::string standard;   // a few sentences
  std::string easy_read;  // short sentences without per cent, one space between them
  std::string verdict;    // in a few words: "Better", "No change seen"
  std::string variation;  // what the rule set says of the last points, for analysts
  std::string from;       // for cards, with the unit: "52%"; both empty unless a change is told that goes on
  std::string to;         //                           "18%"
  std::vector<ComparedValue> comparison;  // of two to nine values all, otherwise none
  std::string assurance;              // "Nearly always at the target"; empty where nothing can be said of it
  std::vector<std::string> warnings;  // the analysis' warnings in words, for who made the series
  std::vector<std::string> findings;  // of these the ones to do something about, for `check`
  std::vector<std::string> notes;     // of these the ones that a reader of the page should see
};

// `published` adds what was hidden and why; leave it out for `analyse`.
Summary summarise(const measures::Analysis& analysis, const Measure& measure, const Messages& messages,
                  const Locale& locale, const measures::PublishedSeries* published = nullptr);

}  // namespace lantern::telling
