#include "charts/shaping.hpp"

#include <hb.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "text/utf8.hpp"
#include "text/writing_runs.hpp"

namespace lantern::charts {
namespace {

struct Destroy {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

// A part of a run whose letters are all in one face.
struct Piece {
  std::size_t begin = 0, end = 0;
  const FontFace* face = nullptr;
};

std::vector<Piece> pieces_of(std::string_view text, const WritingRun& run,
                             const std::vector<FontFace>& faces) {
  std::vector<Piece> pieces;
  for (std::size_t at = run.begin; at < run.end;) {
    std::size_t next = at + 1;
    while (next < run.end && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
    const char32_t letter = letters_of(text.substr(at, next - at)).front();
    if (is_direction_mark(letter)) {
      at = next;
      continue;
    }
    const FontFace* face = find_glyph(faces, letter).face;
    if (!pieces.empty() && pieces.back().face == face && pieces.back().end == at)
      pieces.back().end = next;
    else
      pieces.push_back({at, next, face});
    at = next;
  }
  // What is read first stands at the right.
  if (run.direction == ReadingDirection::right_to_left) std::ranges::reverse(pieces);
  return pieces;
}

void add(const Piece& piece, std::string_view text, ReadingDirection direction, ShapedText& out) {
  const std::unique_ptr<hb_buffer_t, Destroy> buffer(hb_buffer_create());
  // The whole text, so that letters at the ends of the piece know their neighbours.
  hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()),
                     static_cast<unsigned>(piece.begin), static_cast<int>(piece.end - piece.begin));
  hb_buffer_set_direction(buffer.get(),
                          direction == ReadingDirection::right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(buffer.get());
  hb_buffer_set_language(buffer.get(), HB_LANGUAGE_INVALID);  // what was guessed is the machine's
  hb_shape(piece.face->shaper.get(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
  int scale = 0;
  hb_font_get_scale(piece.face->shaper.get(), &scale, nullptr);
  for (unsigned i = 0; i < count; ++i) {
    out.glyphs.push_back({piece.face, glyphs[i].codepoint,
                          out.width + static_cast<double>(places[i].x_offset) / scale,
                          -static_cast<double>(places[i].y_offset) / scale});
    out.width += static_cast<double>(places[i].x_advance) / scale;
  }
}

}  // namespace

ShapedText shaped(std::string_view text, const std::vector<FontFace>& faces, ReadingDirection direction) {
  ShapedText out;
  if (has_right_to_left(text)) direction = ReadingDirection::right_to_left;
  for (const WritingRun& run : writing_runs(text, direction))
    for (const Piece& piece : pieces_of(text, run, faces)) add(piece, text, run.direction, out);
  return out;
}

}  // namespace lantern::charts
