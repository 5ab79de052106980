// A transcript that somebody wrote as a text. Pure, in time that grows with the text; any thread.
#pragma once
#include <string_view>
#include <vector>

#include "recordings/transcript.hpp"

namespace lantern::recordings {

// Each paragraph is a line. A time before its words says when they are said: [00:01:05], (1:05), or 1:05 at
// the beginning of a paragraph; so does a time on a line of its own. A name and a colon say who speaks:
// "Anna: ...". Either begins a line without an empty one before it. Times that do not go up are none: "10:30"
// in a sentence.
std::vector<WordsAt> lines_of_text(std::string_view text);

}  // namespace lantern::recordings
