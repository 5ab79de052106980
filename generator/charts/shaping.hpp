// A text as the glyphs that show it, for pictures in which no browser sets it (PNG and PDF) and for its
// width: letters of a script such as Arabic take the form that they have beside their neighbours (HarfBuzz),
// and stand in the order in which they are seen. Pure; any thread. Internal to this folder: library types may
// show.
#pragma once
#include <string_view>
#include <vector>

#include "charts/font_data.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

struct ShapedGlyph {
  const FontFace* face = nullptr;
  unsigned long index = 0;
  double x = 0, y = 0;  // from the left end of the text and its base line, as shares of the size
};

struct ShapedText {
  std::vector<ShapedGlyph> glyphs;  // from left to right
  double width = 0;                 // as a share of the size
};

// Each letter in the first of `faces` that has it; there is at least one.
ShapedText shaped(std::string_view text, const std::vector<FontFace>& faces, ReadingDirection direction);

}  // namespace lantern::charts
