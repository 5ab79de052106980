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

enum class PrintRowKind { section, part, words, drawing };  // section: a heading that the contents list

struct PrintRow {
  PrintRowKind kind = PrintRowKind::words;
  std::string heading;                   // of a section or part
  std::string picture;                   // a name for the PictureSource; empty for none
  std::string drawing;                   // SVG as wide as the page: a chart
  std::vector<PrintSentence> sentences;  // each begins a new line; below a drawing, beside a picture
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
  std::string contents_heading;
  std::vector<PrintRow> rows;
  std::string terms_heading;
  std::vector<PrintedTerm> terms;
  std::string contact_heading;
  std::vector<PrintSentence> contact;
  std::vector<PrintSentence> made_by;  // who made and who checked it
  std::vector<std::string> credits;    // of the pictures, in smaller letters
};

// A page to hang up or hand over: a title and as many of the rows as fit at a size that is easy to read.
struct Sheet {
  std::string language;
  std::string title;
  std::string owner;
  std::vector<PrintRow> rows;
  PrintSentence more;  // printed where rows had to be left out: where the rest is
  std::vector<std::string> credits;
};

}  // namespace lantern::print
