// The inside of ChartFont, for the drawing code of this folder only: here library types may show.
#pragma once
#include <cairo.h>
#include <hb.h>

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "charts/font.hpp"

namespace lantern::charts {

struct DestroyShaper {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};

struct FontFace {
  struct Glyph {
    unsigned long index = 0;
    double advance = 0;  // as a share of the size
  };
  std::map<char32_t, Glyph> glyphs;
  std::string family;  // as the file says
  cairo_font_face_t* face = nullptr;
  std::unique_ptr<hb_font_t, DestroyShaper> shaper;  // never changed once it is made: any thread may use it
};

struct ChartFont::Implementation {
  Implementation() = default;
  Implementation(const Implementation&) = delete;
  Implementation& operator=(const Implementation&) = delete;
  ~Implementation();

  std::vector<FontFace> faces[2];  // by weight; empty: the system's sans-serif

  // The font that `context` shows letters with stays for as long as this lives. Cairo 1.16 shares it between
  // threads, and aborts when one lets go of it for good while another takes it up again (an assertion in
  // cairo_scaled_font_destroy). Called by each thread before it lets go; a chart has some ten of them.
  void keep_font_of(cairo_t* context) const;

  const std::vector<FontFace>& of(FontWeight weight) const {
    const auto& bold = faces[1];
    return weight == FontWeight::bold && !bold.empty() ? bold : faces[0];
  }

 private:
  mutable std::mutex guard_;
  mutable std::set<cairo_scaled_font_t*> kept_;
};

// The glyph of a letter in the first face that has it; the first face's missing glyph otherwise.
struct FoundGlyph {
  const FontFace* face = nullptr;
  FontFace::Glyph glyph;
};
FoundGlyph find_glyph(const std::vector<FontFace>& faces, char32_t letter);

// Code points of UTF-8 text; U+FFFD for bytes that are not.
std::vector<char32_t> letters_of(std::string_view text);

}  // namespace lantern::charts
