// Which parts of a case study its author says are made up, as layouts are given it: a flag for each part, by
// the name of its field. Plain values and pure functions; any thread.
#pragma once
#include "model/page.hpp"
#include "views/values.hpp"
#include "views/wording.hpp"

namespace lantern::views {

struct MadeUpPartsView {
  std::vector<StudyPart> parts;
};

templates::Value to_value(MadeUpPartsView view);

// The words that stand at such a part and in its drawing; empty for one that is true.
std::string made_up_words(const CaseStudy& study, StudyPart part, const Wording& wording);
// Of a block of any page.
std::string made_up_words(const Page& page, StudyPart part, const Wording& wording);

}  // namespace lantern::views
