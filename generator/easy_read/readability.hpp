// Counts and reading grades of a text. The grades are shown as figures, never as findings: they say
// nothing about whether a person with a learning disability understands the text.
// Pure functions; safe from any thread.
#pragma once
#include <optional>
#include <vector>

#include "easy_read/reading.hpp"

namespace lantern::easy_read {

struct Readability {
  int sentences = 0;
  int words = 0;
  int longest_sentence = 0;             // in words
  std::vector<int> words_per_sentence;  // in their order
  int syllables = 0;
  int long_words = 0;  // of three syllables or more
  // Nothing without sentences.
  // 0.39 words/sentences + 11.8 syllables/words - 15.59 (Kincaid and others 1975), a US school grade.
  std::optional<double> flesch_kincaid;
  // 3.1291 + 1.043 sqrt(30 long words/sentences) (McLaughlin 1969), rough below 30 sentences.
  std::optional<double> smog;
};

// The grades are made for English; in other languages they stay empty.
Readability readability(const Reading& reading);

}  // namespace lantern::easy_read
