// Hides what is private in words that Lantern itself prints: messages, hints, names of files, and the source
// lines below them, whatever they are about. Pure; any thread.
#pragma once
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace lantern::privacy {

// Each letter of it as a dot, but the last two. Text without anything private is given back unchanged, and a
// text keeps its length, so that a caret still points at its place.
std::string masked(std::string_view text);

// A stretch of a source line in code points, [first, end) from 1, that is private.
struct MaskedPlace {
  std::string file;
  int line = 0;
  int first = 0;
  int end = 0;
};

// All words of the diagnostics; of their source lines also the places that only the whole file tells to be
// private.
void mask(Diagnostics& diagnostics, const std::vector<MaskedPlace>& places);

}  // namespace lantern::privacy
