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

bool newest_is_hidden(const measures::PublishedSeries& published) {
  if (!published.series.has_dates) return false;
  for (std::size_t i = published.visibility.size(); i-- > 0;) {
    if (published.visibility[i] == measures::Visibility::hidden) return true;
    const SeriesRow& row = published.series.rows[i];
    if (row.value || row.numerator) return false;
  }
  return false;
}

}  // namespace lantern::telling
