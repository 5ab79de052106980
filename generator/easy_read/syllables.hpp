// How many syllables an English word has, guessed from its letters.
// Pure functions; safe from any thread.
#pragma once
#include <string_view>

namespace lantern::easy_read {

// Groups of vowels, without silent endings ("made", "asked", "tables"), with those that are spoken apart
// ("idea", "area"). A hyphenated word is the sum of its parts; a number in digits has none, as in the
// tools whose figures the tests hold. Letters with accents count as their plain letters.
int syllables(std::string_view word);

}  // namespace lantern::easy_read
