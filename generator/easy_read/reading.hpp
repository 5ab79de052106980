// An easy-read text as sentences and words: what is counted, and what the checks look through.
// A Reading belongs to whoever made it and refers to the blocks of the text it was made from, which must
// live as long. Once made it is not changed; any number of threads may read it.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/easy_text.hpp"
#include "text/word_boundaries.hpp"

namespace lantern::easy_read {

struct ReadWord {
  std::size_t begin = 0;  // in bytes of the block
  std::size_t end = 0;
  std::string lower;  // in small letters, with a straight apostrophe
};

struct ReadSentence {
  std::size_t block = 0;  // of EasyText::blocks
  std::size_t begin = 0;  // in bytes of the block
  std::size_t end = 0;
  std::vector<ReadWord> words;  // at least one
};

struct Reading {
  const EasyText* text = nullptr;
  std::string language;
  std::vector<ReadSentence> sentences;

  const EasyBlock& block(const ReadSentence& sentence) const { return text->blocks[sentence.block]; }
  std::string_view plain(const ReadSentence& sentence) const {
    return std::string_view(block(sentence).plain).substr(sentence.begin, sentence.end - sentence.begin);
  }
  std::string_view plain(const ReadSentence& sentence, const ReadWord& word) const {
    return std::string_view(block(sentence).plain).substr(word.begin, word.end - word.begin);
  }
  // Whether the sentence is counted: not the title, which stands in the front matter.
  bool counted(const ReadSentence& sentence) const { return block(sentence).kind != EasyBlockKind::title; }
};

// The end of a block ends a sentence, and so does a line ended by hand.
Reading read_sentences(const EasyText& text, std::string_view language);

// The marks that begin inside the sentence.
std::span<const EasyMark> marks_of(const Reading& reading, const ReadSentence& sentence);

// Where a byte of a block stands in the source; `bytes` are underlined.
SourceLocation place_of(const EasyBlock& block, std::string_view file, std::size_t at, std::size_t bytes);

// Plain text as blocks: a line without words ends a paragraph.
EasyText plain_easy_text(std::string_view text);

}  // namespace lantern::easy_read
