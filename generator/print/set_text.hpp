// One sentence set in lines: aligned where its reading begins, never hyphenated, one and a half lines high;
// titles stand closer. Measured when it is made, drawn later. Belongs to the thread of its workshop.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "print/colours.hpp"
#include "print/guide.hpp"
#include "print/workshop.hpp"

namespace lantern::print {

inline constexpr double line_height = 1.5;
inline constexpr double title_line_height = 1.2;

class SetText {
 public:
  SetText(const Workshop& workshop, const PrintSentence& sentence, double size, double width,
          PrintWeight weight = PrintWeight::regular, double height_of_line = line_height);

  double height() const { return static_cast<double>(lines()) * size_ * height_of_line_; }
  std::size_t lines() const;
  double width() const;                           // of the longest line
  double room() const;                            // the width that its lines were given
  bool right_to_left() const;                     // its lines begin at the right edge of their room
  std::set<std::string> missing_letters() const;  // that the typeface lacks

  // At the left top corner, under the tag that is open. Links become links, under a tag of their own each,
  // and the words beside them too: Cairo leaves out of the tags what stands beside a tag within another.
  void draw(cairo_t* context, double x, double y, const PrintColour& colour = ink) const;
  // Some of its lines, of words that go on elsewhere: all of them under tags of their own.
  void draw_lines(cairo_t* context, double x, double y, std::size_t first, std::size_t end,
                  const PrintColour& colour = ink) const;
  // Each line in the middle of the page's width, or of another's.
  void draw_centred(cairo_t* context, double middle, double y, const PrintColour& colour = ink) const;
  double line_pitch() const { return size_ * height_of_line_; }

 private:
  struct Link {
    int begin = 0, end = 0;  // bytes of the text
    std::string url;
  };
  class Tags;
  const Link* link_at(int byte) const;
  double beginning_of(PangoLayoutLine* line) const;  // from the left edge of its room
  void draw_line(cairo_t* context, PangoLayoutLine* line, double x, double baseline,
                 const PrintColour& colour, Tags& tags) const;

  GObjectOwner<PangoLayout> layout_;
  std::string text_;
  std::vector<Link> links_;
  double size_, height_of_line_;
  LinesBegin begin_;
};

PrintSentence plain(std::string text, PrintWeight weight = PrintWeight::regular);

// An attribute of a tag in Cairo's notation, with what is special in it escaped.
std::string tag_attribute(std::string_view name, std::string_view value);

}  // namespace lantern::print
