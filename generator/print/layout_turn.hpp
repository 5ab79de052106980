// One thread at a time lays out words with Pango.
// - Pango 1.50 measures a typeface when it first sees it, behind a flag of the whole process
//   (`in_get_metrics`, pangocairo-font.c): a thread that comes in between is told that letters are 0 wide,
//   and from then on breaks some lines elsewhere. Laying out is a twentieth of a build; drawing what is laid
//   out needs no turn.
// - Cairo 1.16 shares fonts of one size between threads, and aborts when one lets go of such a font for good
//   while another takes it up again (an assertion in cairo_scaled_font_destroy). So whoever has a turn keeps
//   the fonts of its words, for as long as the program runs; print has a few sizes.
#pragma once
#include <pango/pango.h>

#include <mutex>

namespace lantern::print {

// Held while words are laid out. Not to be taken twice by one thread.
class LayoutTurn {
 public:
  LayoutTurn();

  // The fonts of what has been laid out.
  void keep_fonts_of(PangoLayout* layout) const;

 private:
  std::lock_guard<std::mutex> turn_;
};

}  // namespace lantern::print
