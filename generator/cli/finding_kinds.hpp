// What a finding is about, in the words of the people who mend it, and whether it asks for anything at all.
// Constants and pure functions; any thread.
#pragma once
#include <string_view>

#include "base/diagnostic.hpp"

namespace lantern::cli {

// In the order in which a report counts them.
enum class FindingKind { privacy, links, figures, pictures, easy_read, words, theme, pages };
// "links and ways through the site"
std::string_view words_for(FindingKind kind);
FindingKind kind_of(Code code);

// What to do first, what to do then, and what nobody has to do anything about.
enum class Urgency { stops_the_site, worth_mending, worth_knowing };
Urgency urgency_of(const Diagnostic& finding);

}  // namespace lantern::cli
