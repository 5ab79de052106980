// Whether a word in bold is a term of the glossary: however it is written, with straight or curly
// apostrophes, with no-break spaces, in the plural. The page, the printed guide and the checks ask here, so
// that what one promises the others keep.
// Terms belong to whoever fills them; once filled they may be read from any thread.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/easy_page.hpp"

namespace lantern::easy_read {

// In small letters, with straight apostrophes, plain hyphens and ordinary spaces.
std::string as_compared(std::string_view words, std::string_view language);

// The same without the signs at the ends.
std::string term_key(std::string_view words, std::string_view language);

class Terms {
 public:
  explicit Terms(std::string_view language) : language_(language) {}

  void add(std::string_view words);
  // Which of the added terms the words are, by their number from 0, in any form that the last word may have
  // in this language: in English "run charts" is "run chart".
  std::vector<std::size_t> find(std::string_view words) const;
  bool has(std::string_view words) const { return !find(words).empty(); }

 private:
  std::string language_;
  std::size_t count_ = 0;
  std::map<std::string, std::vector<std::size_t>, std::less<>> numbers_;  // by key
};

// The words in bold, part by part as they are shown: without signs at their ends, with ordinary spaces.
std::vector<std::string> bold_words(const EasyReadRow& row, const EasySentence& sentence);

}  // namespace lantern::easy_read
