#include "easy_read/readability.hpp"

#include <algorithm>
#include <cmath>

#include "easy_read/syllables.hpp"

namespace lantern::easy_read {

Readability readability(const Reading& reading) {
  Readability result;
  for (const ReadSentence& sentence : reading.sentences) {
    if (!sentence.counted()) continue;
    const auto words = static_cast<int>(sentence.words.size());
    ++result.sentences;
    result.words += words;
    result.longest_sentence = std::max(result.longest_sentence, words);
    result.words_per_sentence.push_back(words);
    for (const ReadWord& word : sentence.words) {
      const int count = syllables(word.lower);
      result.syllables += count;
      if (count >= 3) ++result.long_words;
    }
  }
  if (result.sentences == 0 || !reading.language.starts_with("en")) return result;
  const double sentences = result.sentences;
  const double words = result.words;
  result.flesch_kincaid = 0.39 * words / sentences + 11.8 * result.syllables / words - 15.59;
  result.smog = 3.1291 + 1.043 * std::sqrt(result.long_words * 30.0 / sentences);
  return result;
}

}  // namespace lantern::easy_read
