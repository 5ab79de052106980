// Hides what is private in words that Lantern itself prints: messages, hints, names of files, and the source
// lines below them, whatever they are about. Pure; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace lantern::privacy {

// What organisations publish as their own: to hide it would only puzzle.
struct Published {
  std::vector<std::string> email_domains;
  std::vector<std::string> words;  // squeezed (finding.hpp)
};

// Each letter of what is private as a dot, but the last two. Text without any is given back unchanged, and a
// text keeps its length, so that a caret still points at its place.
std::string masked(std::string_view text, const Published& published);

// A stretch of a source line in code points, [first, end) from 1, that is private.
struct MaskedPlace {
  std::string file;
  int line = 0;
  int first = 0;
  int end = 0;
};

// All words of the diagnostics; of their source lines also the places that only the whole file tells to be
// private.
void mask(Diagnostics& diagnostics, const std::vector<MaskedPlace>& places, const Published& published);

}  // namespace lantern::privacy
