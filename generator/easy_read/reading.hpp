// An easy-read text as the checks read it: sentences with their words, marks and places, in plain letters.
// A Reading belongs to whoever made it and refers to nothing. Once made it is not changed; any number of
// threads may read it.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/easy_page.hpp"

namespace lantern::easy_read {

struct ReadWord {
  std::size_t begin = 0;  // in bytes of the sentence
  std::size_t end = 0;
  std::string lower;  // in small letters, with a straight apostrophe
};

// A part of a sentence that is set in another way.
struct ReadMark {
  EasyMarkKind kind = EasyMarkKind::bold;
  std::size_t begin = 0;  // in bytes of the sentence
  std::size_t end = 0;
  std::string target;  // of a link, as written
};

// From byte `at` of a sentence on, each code point is one column further on this line, until the next place.
struct ReadPlace {
  std::size_t at = 0;
  int line = 1;
  int column = 1;
};

enum class SentenceOf {
  title,    // of the page, from its front matter: checked, but not counted
  heading,  // counts as one sentence even without a full stop
  words,
};

struct ReadSentence {
  SentenceOf kind = SentenceOf::words;
  int paragraph = 0;              // counted through the text
  std::string plain;              // UTF-8 without markup, with ordinary spaces
  std::vector<ReadMark> marks;    // that begin in it, by where they begin
  std::vector<ReadPlace> places;  // by `at`; the first is at 0
  std::vector<ReadWord> words;    // at least one

  // Whether it is counted: not the title, which stands in the front matter.
  bool counted() const { return kind != SentenceOf::title; }
  std::string_view plain_of(const ReadWord& word) const {
    return std::string_view(plain).substr(word.begin, word.end - word.begin);
  }
};

struct Reading {
  std::string language;
  std::vector<ReadSentence> sentences;
  int components = 0;  // charts
};

// `title`: the rows of the title's words; none where the text has no title.
Reading read_sentences(const std::vector<EasyReadRow>& rows, std::string_view language,
                       const std::vector<EasyReadRow>& title = {});

// Where a byte of a sentence stands in the source; `bytes` are underlined.
SourceLocation place_of(const ReadSentence& sentence, std::string_view file, std::size_t at,
                        std::size_t bytes);

}  // namespace lantern::easy_read
