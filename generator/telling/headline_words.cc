#include <algorithm>

#include "telling/telling.hpp"

namespace lantern::telling {

using measures::ChangeKind;

// The message in a few words, without the title of the measure.
std::string headline_in_words(const Telling& told) {
  const measures::Change& change = told.analysis.change;
  if (told.values == 0) return told.words("measure_what_no_data");
  const bool rounded = change.doubt == measures::Doubt::rounded;
  if (compares_places(told.analysis.chart) && !rounded) return places_headline(told);
  const std::string last = told.value(*told.last->value);
  if (told.values == 1) return told.words("measure_what_one_value", {{"value", last}});
  const auto say = [&](std::string_view key) {
    auto arguments = told.change_arguments();
    // Nothing became better or worse in numbers that somebody made up.
    if (told.measure.data_status == DataStatus::illustrative)
      std::ranges::find(arguments, "meaning", &Telling::Argument::first)->second = std::string("neither");
    return told.words(key, arguments);
  };
  switch (change.kind) {
    case ChangeKind::none:
      return say("measure_what_no_change");
    case ChangeKind::too_few_points:
      return told.values <= most_compared
                 ? told.words("measure_what_few_values", {{"count", static_cast<long>(told.values)},
                                                          {"last", last},
                                                          {"when", told.when(told.last_number)}})
                 : told.words("measure_what_too_few_points");
    case ChangeKind::shift:
    case ChangeKind::step:
      return say(change.continues ? "measure_what_since" : "measure_what_for_a_time");
    case ChangeKind::phase:
      return say("measure_what_since");
    case ChangeKind::trend:
      return say("measure_what_trend");
    case ChangeKind::outside:
      return say("measure_what_outside");
    case ChangeKind::cannot_tell:
      return told.words("measure_what_doubt_" + told.doubt(), {{"value", told.most_common()}});
  }
  return {};
}

}  // namespace lantern::telling
