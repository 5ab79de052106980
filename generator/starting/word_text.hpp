// A Word document as its author sees it: headings, paragraphs, lists, tables, pictures. Made from what pandoc
// prints about it (its JSON). Plain values; pure; any thread.
#pragma once
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace lantern::starting {

struct WordPicture {
  std::string part;  // of the package, below word/: "media/image1.png"
  std::string alt;   // its words, where it has any
};

// Text in a line or a few.
struct WordLine {
  std::string plain;     // with \n for a line break inside the paragraph
  std::string markdown;  // the same for the body of a page; pictures left out
  bool bold = false;     // all of it
  std::vector<WordPicture> pictures;

  bool empty() const { return plain.empty() && pictures.empty(); }
};

enum class WordBlockKind { heading, paragraph, list, table };

struct WordBlock;
using WordBlocks = std::vector<WordBlock>;

struct WordBlock {
  WordBlockKind kind = WordBlockKind::paragraph;
  int level = 0;  // of a heading; one with a level of 0 is the document's title
  WordLine line;  // of a heading or a paragraph; of a table, its caption
  bool ordered = false;
  std::vector<WordBlocks> items;              // of a list
  std::vector<std::vector<WordBlocks>> rows;  // of a table: the cells of each
};

// The error is a sentence: this is not what pandoc prints.
std::expected<WordBlocks, std::string> read_pandoc(std::string_view json);

// All words of it as they stand, cells and items on lines of their own.
std::string plain_text(const WordBlocks& blocks);

}  // namespace lantern::starting
