#include "views/made_up_parts.hpp"

#include <algorithm>

#include "model/names.hpp"

namespace lantern::views {

templates::Value to_value(MadeUpPartsView view) {
  Fields fields;
  for (const StudyPart part : values_of<StudyPart>)
    fields.add(templates::Name::lasting(name_of(part)),
               std::ranges::find(view.parts, part) != view.parts.end());
  return fields;
}

std::string made_up_words(const CaseStudy& study, StudyPart part, const Wording& wording) {
  return study.made_up(part) ? wording.say("made_up_part") : std::string();
}

std::string made_up_words(const Page& page, StudyPart part, const Wording& wording) {
  const auto* study = std::get_if<CaseStudy>(&page.details);
  return study == nullptr ? std::string() : made_up_words(*study, part, wording);
}

}  // namespace lantern::views
