// Where words begin and end, by ICU's rules for the language, with what readers count as one word kept
// whole: "co-design", "can't", "14.5", "04/03/2025", "10:30".
// Pure functions; safe from any thread.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace lantern {

struct WordPlace {
  std::size_t begin = 0;  // in bytes
  std::size_t end = 0;    // behind its last byte

  friend bool operator==(const WordPlace&, const WordPlace&) = default;
};

// The words of `plain` (UTF-8 without markup), in order. Signs alone are no words; a sign beside a word
// (£, %, a full stop) is not part of it. `language`: a BCP 47 tag such as en or cy.
std::vector<WordPlace> word_places(std::string_view plain, std::string_view language);

}  // namespace lantern
