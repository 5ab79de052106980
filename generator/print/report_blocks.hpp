// The chapters of a report as pieces, each measured, that pages are made of: a heading, some lines, an item,
// a picture, a row of a table. What goes on from one piece to the next (a list, a table, a long paragraph)
// opens its tag in the first and closes it in the last: they are drawn in their order. Belongs to one call on
// one thread, with its workshop.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "print/blocks.hpp"
#include "print/pages.hpp"
#include "print/paper.hpp"
#include "print/printer.hpp"
#include "print/report.hpp"
#include "print/set_text.hpp"
#include "print/workshop.hpp"

namespace lantern::print {

// In points. Nothing in a report is under 9.
struct ReportStyle {
  double text = 11.5, small = 9.5, table = 10.5;
  double chapter = 24, part = 15, message = 12.5, voice = 14;
  double measure = 410;  // the width of running words: some 66 letters
};
inline constexpr ReportStyle report_style;

// The left edge of what begins so far from where lines begin, and is so wide: mirrored in languages that are
// read from the right.
double left_of(const Workshop& workshop, double from_beginning, double width);
// Words that stand where lines end.
void draw_at_end(const Workshop& workshop, cairo_t* context, const SetText& words, double y,
                 const PrintColour& colour);

struct ReportPiece {
  BlockSize size;
  std::function<void(Paper&, double y)> draw;
  std::function<void(Paper&, double y)> draw_again;  // in the room that `size.again` leaves
  std::string heading, name;                         // as contents and outline have it
  int level = 0;                                     // 1: a chapter; 2: a part of it
};

class ReportBlocks {
 public:
  ReportBlocks(Workshop& workshop, PrintedFile& file) : workshop_(workshop), file_(file) {}

  void chapter(const ReportChapter& chapter);
  // A heading that is no chapter of the report: of its contents.
  void small_chapter(const std::string& title);
  void add(const ReportBlock& block);
  ReportPiece& push(BlockSize size, std::function<void(Paper&, double)> draw);

  using Text = std::shared_ptr<const SetText>;
  Text set(const ReportText& words, double size, double width, PrintWeight weight = PrintWeight::regular,
           double height_of_line = line_height);

  double left_of(double from_beginning, double width) const {
    return print::left_of(workshop_, from_beginning, width);
  }

  std::vector<ReportPiece>& all() { return pieces_; }
  std::vector<BlockSize> sizes() const;

 private:
  void heading(const ReportHeading& heading);
  void words(const ReportWords& words);
  void list(const ReportList& list);
  void figures(const ReportFigures& figures);
  void picture(const ReportPicture& picture);
  void table(const ReportTable& table);
  void voice(const ReportVoice& voice);
  // Words of any length, in pieces of some lines. The first `open` and the last `close` as they are drawn.
  void lines(const Text& text, double x, double before, const PrintColour& colour,
             const std::function<void(Paper&, double)>& open, const std::function<void(Paper&)>& close);

  Workshop& workshop_;
  PrintedFile& file_;
  std::vector<ReportPiece> pieces_;
};

}  // namespace lantern::print
