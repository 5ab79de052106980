// What easy read tells of a measure: its name, short sentences, and the few figures that a picture may
// show. The picture and the words are made from this alone, so neither says more than the other.
// Plain values; the function is pure and safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "measures/analysis.hpp"
#include "measures/suppress.hpp"
#include "model/measure.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::telling {

// "4 out of every 10": all shares of one telling are out of one whole.
struct EasyShare {
  long part = 0;
  long whole = 10;
};

struct EasyFigure {
  std::string label;  // "Before", "Now", or a date
  std::string value;  // in words: "4 out of every 10", "12 days"
  std::optional<EasyShare> share;
  std::optional<double> number;  // where it is none of a share
};

struct EasyTelling {
  std::string title;  // the measure's easy title, or else its title
  std::vector<std::string> sentences;
  std::vector<EasyFigure> figures;
};

// `published` adds what was hidden; leave it out for `analyse`.
EasyTelling easy_telling(const measures::Analysis& analysis, const Measure& measure, const Messages& messages,
                         const Locale& locale, const measures::PublishedSeries* published = nullptr);

}  // namespace lantern::telling
