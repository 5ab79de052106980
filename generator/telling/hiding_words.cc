#include "telling/hidden_words.hpp"
#include "telling/telling.hpp"

namespace lantern::telling {

// How many points are hidden or rounded, and why.
std::string hiding_in_words(const Telling& told) {
  if (told.published == nullptr) return {};
  std::string text;
  const auto count = static_cast<long>(told.published->hidden);
  const std::string also = told.published->together ? "_or_from" : "";
  if (count > 0 && told.published->suppress_below > 0)
    add_sentence(text, told.words("measure_hidden_people" + also, {{"count", count}}));
  else if (count > 0 && told.published->minimum_base > 0)
    add_sentence(text,
                 told.words("measure_hidden_base" + also,
                            {{"count", count}, {"limit", static_cast<long>(told.published->minimum_base)}}));
  else if (count > 0)
    add_sentence(text, told.words("measure_hidden_from", {{"count", count}}));
  if (told.last != nullptr && newest_is_hidden(*told.published))
    add_sentence(text, told.words("measure_hidden_newest", {{"when", told.when(told.last_number)}}));
  if (told.published->rounded)
    add_sentence(text,
                 told.words("measure_rounded", {{"step", static_cast<long>(told.published->round_to)}}));
  return text;
}

}  // namespace lantern::telling
