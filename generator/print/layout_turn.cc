#include "print/layout_turn.hpp"

#include <pango/pangocairo.h>

#include <set>

namespace lantern::print {
namespace {

// The flag and the fonts are the process's, and so is this.
struct Turns {
  std::mutex mutex;
  std::set<cairo_scaled_font_t*> kept;
};
Turns& of_the_process() {
  static Turns turns;
  return turns;
}

}  // namespace

LayoutTurn::LayoutTurn() : turn_(of_the_process().mutex) {}

void LayoutTurn::keep_fonts_of(PangoLayout* layout) const {
  for (const GSList* line = pango_layout_get_lines_readonly(layout); line != nullptr; line = line->next)
    for (const GSList* run = static_cast<PangoLayoutLine*>(line->data)->runs; run != nullptr;
         run = run->next) {
      PangoFont* font = static_cast<PangoGlyphItem*>(run->data)->item->analysis.font;
      if (!PANGO_IS_CAIRO_FONT(font)) continue;
      cairo_scaled_font_t* scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
      if (scaled != nullptr && of_the_process().kept.insert(scaled).second)
        cairo_scaled_font_reference(scaled);
    }
}

}  // namespace lantern::print
