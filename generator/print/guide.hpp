// What a printed guide says, without how it looks: the words, and the names of its pictures. Easy to read
// on paper means one idea a row, a picture at its left, and nothing that is split over two pages.
// Plain values; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace lantern::print {

enum class PrintWeight { regular, bold };

// Some words of a sentence in one style. `link` is an absolute URL, or empty.
struct PrintRun {
  std::string text;
  PrintWeight weight = PrintWeight::regular;
  std::string link;
};
using PrintSentence = std::vector<PrintRun>;

// What one figure of a chart says, as a row: people at the left; "Before" and "4 out of every 10" beside
// them.
struct PrintFigure {
  std::string label;
  std::string people;         // SVG, or empty
  std::string value, number;  // one of them is empty: a number stands in large digits
};

enum class PrintRowKind { section, part, words, figures };  // section: a heading that the contents list

struct PrintRow {
  PrintRowKind kind = PrintRowKind::words;
  std::string heading;                   // of a section or part; above figures
  std::string picture;                   // a name for the PictureSource; empty for none
  std::string drawing;                   // SVG, in the place of a picture
  std::vector<PrintFigure> figures;      // a row each
  std::vector<PrintSentence> sentences;  // each begins a new line; below figures, beside a picture
};

struct PrintedTerm {
  std::string term;
  std::vector<PrintSentence> meaning;
};

// Everything a guide says. Words that are empty are left out together with their headings.
struct Guide {
  std::string language;  // BCP 47
  std::string title;
  std::string owner;    // whose site it is
  std::string kind;     // "Easy read"
  std::string picture;  // of the cover
  std::string logo;     // whose guide it is, a picture on the cover; may be empty
  std::string date;     // "June 2024"; may be empty
  std::string contents_heading;
  std::vector<PrintRow> rows;
  std::string terms_heading;
  std::vector<PrintedTerm> terms;
  std::string contact_heading;
  std::vector<PrintSentence> contact;
  std::string address;                 // of the page: as a QR code on the last page; may be empty
  std::vector<PrintSentence> website;  // beside it: where the page stands, in words
  std::vector<PrintSentence> made_by;  // who made and who checked it
  std::vector<std::string> credits;    // of the pictures, in smaller letters
};

// What stands on a sheet where not all of its rows fit: nothing, or as many of its first parts as do. A part
// begins with a section and is never cut.
enum class SheetFit { all_or_nothing, first_parts };

// A page to hang up or hand over, in letters as large as its words allow.
struct Sheet {
  std::string language;
  std::string title;
  std::string owner;  // whose site it is
  std::vector<PrintRow> rows;
  SheetFit fit = SheetFit::first_parts;
  std::string address;              // of its page: as a QR code at the foot; may be empty
  std::vector<PrintSentence> foot;  // beside it: where more is, whose it is, who made it
  std::vector<std::string> credits;
};

}  // namespace lantern::print
