// What a report says, without how it looks: chapters of words, figures, pictures and tables. The page on the
// website and the paper both visit it, so that neither says what the other does not.
// Plain values; safe from any thread.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "print/guide.hpp"

namespace lantern::print {

// Runs of words. For the website the `link` of a run may be an address in the site (/cohorts/cohort-1/);
// paper wants it whole.
using ReportText = PrintSentence;

// Of a part of a chapter.
struct ReportHeading {
  std::string text;
  std::string id;  // where contents and outline lead; empty: they leave it out
};

enum class WordsLook { plain, quiet, note };  // note: what must not be overlooked
struct ReportWords {
  ReportText text;
  WordsLook look = WordsLook::plain;
};

enum class ListLook { points, numbers };
struct ReportList {
  std::vector<ReportText> items;
  ListLook look = ListLook::points;
};

// A large number with what it means and what it is out of; or from where to where it went.
struct ReportFigure {
  std::string figure, from, to;
  std::string text, base;
};
struct ReportFigures {
  std::vector<ReportFigure> items;  // at most three, beside one another
};

// A drawing with its message, and what it says to those who do not see it.
struct ReportPicture {
  std::string message;
  std::string svg, svg_narrow;  // narrow: for a phone
  std::string alternative;
  std::string base;    // whom the figures are of
  std::string source;  // "Source: …"
};

// The first cell of a row is its head. All rows have a cell for each column.
struct ReportTable {
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<ReportText>> rows;
};

// What somebody said, and who they are to the work.
struct ReportVoice {
  std::string text, by, source;
};

using ReportBlock = std::variant<ReportHeading, ReportWords, ReportList, ReportFigures, ReportPicture,
                                 ReportTable, ReportVoice>;

// Blocks that belong together: a project. On paper they stand on one page where they can.
struct ReportPart {
  std::vector<ReportBlock> blocks;
};

struct ReportChapter {
  std::string id, title;
  std::vector<ReportPart> parts;
};

struct Report {
  std::string language;  // BCP 47
  std::string kind;      // "Report of a cohort"
  std::string title;
  std::string summary;   // one or two sentences; may be empty
  std::string period;    // of what it tells; may be empty
  std::string owner;     // whose site it is
  std::string made;      // "Made on 22 November 2026"
  ReportPicture people;  // on the cover, in the light; without a drawing there is none
  std::string contents_heading;
  std::vector<ReportChapter> chapters;
  std::string address;                 // of its page, whole: in the foot, and as a QR code at its end
  std::vector<ReportText> about_code;  // beside the code
};

}  // namespace lantern::print
