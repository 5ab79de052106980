// The running words of one page, as the checks of prose read them: made by markdown/ from the tree that the
// page is made from, and by content/ from the fields of the front matter. Plain structs; any thread.
#pragma once
#include <string>
#include <vector>

#include "base/source_location.hpp"

namespace lantern {

enum class ProseKind {
  heading,
  paragraph,
  quotation,  // somebody else's words, which nobody may shorten
  cell,       // of a table
  source,     // a note, or below a last heading "Sources": works and people keep their names
  field,      // of the front matter
  block,      // the YAML of a fenced block: it may explain something, and is checked elsewhere
};

// From byte `at` of the words on, each code point stands one column further on this line of the file, until
// the next place.
struct ProsePlace {
  std::size_t at = 0;
  int line = 0;
  int column = 0;
};

struct ProseText {
  ProseKind kind = ProseKind::paragraph;
  std::string words;               // without code, pictures and markup
  std::vector<ProsePlace> places;  // the first at 0; none for a block
};

struct ProseLink {
  std::string words;
  std::string target;  // as written
  SourceLocation where;
};

struct ProseTable {
  SourceLocation where;
  std::vector<int> columns_without_head;  // from 1; the corner above the names of rows is none
  bool without_any = false;
};

struct Prose {
  std::vector<ProseText> texts;
  std::vector<ProseLink> links;  // sources and notes, where an address is what is named, left out
  std::vector<ProseTable> tables;

  void append(Prose other) {
    for (ProseText& text : other.texts) texts.push_back(std::move(text));
    for (ProseLink& link : other.links) links.push_back(std::move(link));
    for (ProseTable& table : other.tables) tables.push_back(std::move(table));
  }
};

}  // namespace lantern
