// The words of a cue without their tags: by the tokenizer and the tree of the standard (W3C WebVTT, 6.4), as
// far as a reader of words needs them. Tags that only dress words (b, i, u, c) are gone through; who speaks
// and in which language is kept; the small letters beside a base text (rt) are left out. Pure; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lantern::recordings {

// Words of one voice and one language.
struct Spoken {
  std::string voice;     // as <v Anna> names it; empty where nobody is named
  std::string language;  // BCP 47, of <lang>; empty: that of the captions
  std::string words;     // with line ends as spaces
};

struct CueText {
  std::vector<Spoken> spoken;            // at least one letter each
  std::vector<std::string> passed_over;  // tags and signs that the standard does not know, as written
};

CueText read_cue_text(std::string_view text);

}  // namespace lantern::recordings
