// An easy-read text as one tree: rows of a picture and the words that belong to it, the words as sentences,
// the sentences as runs set in one way. The page, the printed guide, the checks and the hard words are all
// made by going through it.
// Plain structs; made once by markdown/, read by any number of threads.
#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/source_location.hpp"
#include "model/document.hpp"
#include "model/inherited.hpp"

namespace lantern {

enum class EasyMarkKind { bold, italic, struck, code, link };
enum class LinkReach { this_site, other_website };

// What sets words apart from those around them.
struct EasyMark {
  EasyMarkKind kind = EasyMarkKind::bold;
  // Of a link:
  std::string target;  // as written; empty where the link is left out, which is reported: its words stay
  std::string title;
  LinkReach reach = LinkReach::this_site;
  SourceLocation where;
};

// Words set in one way. They are written in the source as they are read, on one line: each code point is one
// column further.
struct EasyRun {
  std::string text;                // UTF-8, with no-break spaces where a line must not end
  std::vector<std::size_t> marks;  // of EasyReadRow::marks, the outermost first
  int line = 0;                    // 0 where the place is of no use to anybody
  int column = 0;
};

struct EasySentence {
  std::vector<EasyRun> runs;
  int paragraph = 0;  // counted through the text: an item of a list, and what follows a picture, is one too
};

enum class EasyReadRowKind { heading, words, component };

// One row of an easy-read page: a picture at the left and the words that belong to it.
struct EasyReadRow {
  EasyReadRowKind kind = EasyReadRowKind::words;
  Heading heading;                      // for a heading
  std::string picture;                  // a name (nurse) or a file (photo.jpg) as written; may be empty
  std::string alt;                      // as written; empty for a named picture
  std::string item;                     // of a list in ordinary words: its number, or "•"; empty elsewhere
  SourceLocation where;                 // of the picture, or of the row when it has none
  std::vector<EasySentence> sentences;  // of a heading too
  std::vector<EasyMark> marks;          // that its sentences use
  Component component;                  // for a component
};

// The mark of that kind that a run has, the outermost, or null.
inline const EasyMark* mark_of(const EasyReadRow& row, const EasyRun& run, EasyMarkKind kind) {
  const auto found =
      std::ranges::find_if(run.marks, [&](std::size_t i) { return row.marks[i].kind == kind; });
  return found == run.marks.end() ? nullptr : &row.marks[*found];
}

struct EasyRead {
  std::string source;  // relative to the site
  std::string title;
  std::string tested_with;
  std::string sheet;  // the heading of the part that a label or poster is; empty: the whole page
  std::vector<EasyReadRow> rows;
  SourceLocation where;
  SourceLocation title_where;
  SourceLocation sheet_where;
  Inherited inherited;  // from the easy-read version of the original
};

}  // namespace lantern
