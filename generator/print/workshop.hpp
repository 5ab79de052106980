// What one thread needs to print: its font map, and the pictures it has parsed. Lent out by the Printer,
// to one thread at a time.
#pragma once
#include <string>
#include <string_view>

#include "print/handles.hpp"
#include "print/picture_store.hpp"
#include "print/typeface.hpp"
#include "text/language_tag.hpp"

namespace lantern::print {

// Where lines stand in the width that they are given: each where its own letters begin, or all alike.
enum class LinesBegin { by_their_letters, at_the_left, at_the_right };

struct Workshop {
  explicit Workshop(const Typeface& typeface)
      : fonts(typeface.font_map()), context(pango_font_map_create_context(fonts.get())) {
    // Letters keep the shapes and distances they have at any size: nothing is moved onto pixels.
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    family = typeface.family();
  }

  GObjectOwner<PangoFontMap> fonts;
  GObjectOwner<PangoContext> context;
  std::string family;
  PictureStore pictures;
  LinesBegin lines_begin = LinesBegin::by_their_letters;
};

// Lines begin where the language of what is printed does, for as long as this lives.
class ReadingOrder {
 public:
  ReadingOrder(Workshop& workshop, std::string_view language) : workshop_(workshop) {
    workshop.lines_begin = is_right_to_left(language) ? LinesBegin::at_the_right : LinesBegin::at_the_left;
    set(right_to_left() ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  }
  ReadingOrder(const ReadingOrder&) = delete;
  ReadingOrder& operator=(const ReadingOrder&) = delete;
  ~ReadingOrder() {
    workshop_.lines_begin = LinesBegin::by_their_letters;
    set(PANGO_DIRECTION_LTR);
  }

 private:
  bool right_to_left() const { return workshop_.lines_begin == LinesBegin::at_the_right; }
  void set(PangoDirection direction) { pango_context_set_base_dir(workshop_.context.get(), direction); }
  Workshop& workshop_;
};

// Words inside SVG pictures are set in the typeface of the guide too: librsvg asks for the thread's font map.
class FontsForPictures {
 public:
  explicit FontsForPictures(const Workshop& workshop) {
    pango_cairo_font_map_set_default(PANGO_CAIRO_FONT_MAP(workshop.fonts.get()));
  }
  FontsForPictures(const FontsForPictures&) = delete;
  FontsForPictures& operator=(const FontsForPictures&) = delete;
  ~FontsForPictures() { pango_cairo_font_map_set_default(nullptr); }
};

}  // namespace lantern::print
