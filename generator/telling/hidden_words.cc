#include "telling/hidden_words.hpp"

namespace lantern::telling {

std::string hidden_in_words(const measures::PublishedSeries& published, const Messages& messages,
                            const Locale& locale) {
  const bool few = published.suppress_below != 0, base = published.minimum_base != 0;
  const std::string rule = few && base ? "either" : few ? "few" : base ? "base" : "none";
  return messages.format("measure_chart_hidden",
                         {{"rule", rule},
                          {"few", locale.number(published.suppress_below, 0)},
                          {"base", locale.number(published.minimum_base, 0)},
                          {"together", std::string(published.together ? "yes" : "no")}});
}

}  // namespace lantern::telling
