// The words of an easy-read text as a reader meets them, block by block, with the places where they
// stand in the source: what the easy-read checks look at.
// Plain structs; made by markdown/ (or from plain text by easy_read/), read by easy_read/.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/source_location.hpp"

namespace lantern {

enum class EasyBlockKind {
  title,    // of the page, from its front matter: checked, but not counted
  heading,  // counts as one sentence even without a full stop
  words,    // the words of one picture, one paragraph or one item of a list
};

enum class EasyMarkKind { bold, italic, link };

// A part of a block that is set in another way.
struct EasyMark {
  EasyMarkKind kind = EasyMarkKind::bold;
  std::size_t begin = 0;  // in bytes of EasyBlock::plain
  std::size_t end = 0;
  std::string target;  // of a link, as written
};

// From byte `at` of a block on, each code point is one column further on this line, until the next place.
struct EasyPlace {
  std::size_t at = 0;
  int line = 1;
  int column = 1;
};

struct EasyBlock {
  EasyBlockKind kind = EasyBlockKind::words;
  std::string plain;                // UTF-8 without markup; a line end is a space
  std::vector<std::size_t> breaks;  // bytes behind which a line was ended by hand, and so a sentence
  std::vector<EasyMark> marks;      // by where they begin
  std::vector<EasyPlace> places;    // by `at`; the first is at 0
};

struct EasyPicture {
  std::string name;  // as written: nurse, or photo.jpg
  SourceLocation where;
};

struct EasyText {
  std::vector<EasyBlock> blocks;
  std::vector<EasyPicture> pictures;
  int components = 0;  // charts
};

}  // namespace lantern
