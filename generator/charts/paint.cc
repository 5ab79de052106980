#include "charts/paint.hpp"

#include <cairo-pdf.h>
#include <cairo.h>

#include <charconv>
#include <cmath>
#include <memory>
#include <numbers>
#include <optional>

#include "charts/shaping.hpp"
#include "text/writing_runs.hpp"

namespace lantern::charts {
namespace {

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Context = std::unique_ptr<cairo_t, Destroy>;

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

double hex_pair(std::string_view colour, std::size_t at) {
  unsigned value = 0;
  std::from_chars(colour.data() + at, colour.data() + at + 2, value, 16);
  return value / 255.0;
}

void set_colour(cairo_t* context, std::string_view colour) {
  cairo_set_source_rgb(context, hex_pair(colour, 1), hex_pair(colour, 3), hex_pair(colour, 5));
}

void set_dash(cairo_t* context, std::string_view dash) {
  if (dash.empty()) {
    cairo_set_dash(context, nullptr, 0, 0);
    return;
  }
  const std::size_t space = dash.find(' ');
  std::array<double, 2> lengths{};
  std::from_chars(dash.data(), dash.data() + space, lengths[0]);
  std::from_chars(dash.data() + space + 1, dash.data() + dash.size(), lengths[1]);
  cairo_set_dash(context, lengths.data(), 2, 0);
}

void trace(cairo_t* context, const Path& path) {
  for (const PathPoint& step : path) switch (step.step) {
      case PathStep::move:
        cairo_move_to(context, step.x, step.y);
        break;
      case PathStep::line:
        cairo_line_to(context, step.x, step.y);
        break;
      case PathStep::close:
        cairo_close_path(context);
        break;
    }
}

void paint_shapes(cairo_t* context, const ChartCanvas& picture) {
  for (std::size_t i = 0; i < role_count; ++i) {
    if (picture.paths[i].empty()) continue;
    const auto role = static_cast<Role>(i);
    const RoleStyle& style = style_of(role);
    set_colour(context, style.colour);
    trace(context, picture.paths[i]);
    if (style.paint == Paint::fill) {
      cairo_fill(context);
      continue;
    }
    set_dash(context, style.dash);
    cairo_set_line_width(context, picture.stroke_width(role));
    cairo_set_line_cap(context, style.paint == Paint::dots ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(context);
  }
}

double left_of(const PlacedText& text) {
  switch (text.anchor) {
    case Anchor::start:
      return text.x;
    case Anchor::middle:
      return text.x - text.width / 2;
    case Anchor::end:
      break;
  }
  return text.x - text.width;
}

void paint_shaped(cairo_t* context, const ShapedText& text, double x, double y, double size,
                  const ChartFont::Implementation& font) {
  for (const ShapedGlyph& shown : text.glyphs) {
    cairo_set_font_face(context, shown.face->face);
    font.keep_font_of(context);
    const cairo_glyph_t glyph{shown.index, x + shown.x * size, y + shown.y * size};
    cairo_show_glyphs(context, &glyph, 1);
  }
}

void paint_level_text(cairo_t* context, const PlacedText& text, const ChartFont& font,
                      ReadingDirection direction) {
  const TextStyle& style = style_of(text.role);
  set_colour(context, style.colour);
  cairo_set_font_size(context, style.size);
  double x = left_of(text);
  const auto& faces = font.implementation().of(style.weight);
  if (faces.empty()) {
    cairo_select_font_face(
        context, "sans-serif", CAIRO_FONT_SLANT_NORMAL,
        style.weight == FontWeight::bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    font.implementation().keep_font_of(context);
    cairo_move_to(context, x, text.y);
    cairo_show_text(context, text.text.c_str());
    cairo_new_path(context);
    return;
  }
  if (direction == ReadingDirection::right_to_left || needs_shaping(text.text)) {
    paint_shaped(context, shaped(text.text, faces, direction), x, text.y, style.size, font.implementation());
    return;
  }
  for (const char32_t letter : letters_of(text.text)) {
    const FoundGlyph found = find_glyph(faces, letter);
    cairo_set_font_face(context, found.face->face);
    font.implementation().keep_font_of(context);
    const cairo_glyph_t glyph{found.glyph.index, x, text.y};
    cairo_show_glyphs(context, &glyph, 1);
    x += found.glyph.advance * style.size;
  }
}

void paint_text(cairo_t* context, const PlacedText& text, const ChartFont& font, ReadingDirection direction) {
  if (!text.upright) return paint_level_text(context, text, font, direction);
  cairo_save(context);
  cairo_translate(context, text.x, text.y);
  cairo_rotate(context, -std::numbers::pi / 2);
  PlacedText level = text;
  level.x = level.y = 0;
  paint_level_text(context, level, font, direction);
  cairo_restore(context);
}

std::optional<std::string> problem(cairo_t* context, cairo_surface_t* surface) {
  for (const cairo_status_t status : {cairo_status(context), cairo_surface_status(surface)})
    if (status != CAIRO_STATUS_SUCCESS) return std::string("Cairo: ") + cairo_status_to_string(status);
  return std::nullopt;
}

// Twice the size in pixels, on white.
std::expected<std::string, std::string> paint_png(const ChartCanvas& picture, const ChartFont& font,
                                                  ReadingDirection direction) {
  constexpr double scale = 2;
  std::string out;
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                   static_cast<int>(std::ceil(picture.width * scale)),
                                                   static_cast<int>(std::ceil(picture.height * scale))));
  const Context context(cairo_create(surface.get()));
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_scale(context.get(), scale, scale);
  paint_shapes(context.get(), picture);
  for (const PlacedText& text : picture.texts) paint_text(context.get(), text, font, direction);
  if (const auto wrong = problem(context.get(), surface.get())) return std::unexpected(*wrong);
  if (const auto status = cairo_surface_write_to_png_stream(surface.get(), append, &out);
      status != CAIRO_STATUS_SUCCESS)
    return std::unexpected(std::string("Cairo: ") + cairo_status_to_string(status));
  return out;
}

// 72 points for 96 px. No date inside, so that the same picture is the same file.
std::expected<std::string, std::string> paint_pdf(const ChartCanvas& picture, const PictureWords& words,
                                                  const ChartFont& font) {
  constexpr double scale = 0.75;
  std::string out;
  const Surface surface(
      cairo_pdf_surface_create_for_stream(append, &out, picture.width * scale, picture.height * scale));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, words.title.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  const Context context(cairo_create(surface.get()));
  cairo_scale(context.get(), scale, scale);
  paint_shapes(context.get(), picture);
  for (const PlacedText& text : picture.texts) paint_text(context.get(), text, font, words.direction);
  cairo_show_page(context.get());
  cairo_surface_finish(surface.get());
  if (const auto wrong = problem(context.get(), surface.get())) return std::unexpected(*wrong);
  return out;
}

}  // namespace

std::expected<std::string, std::string> paint(const ChartCanvas& picture, const PictureWords& words,
                                              ChartFormat format, const ChartFont& font) {
  switch (format) {
    case ChartFormat::svg:
      return paint_svg(picture, words, font.family());
    case ChartFormat::png:
      return paint_png(picture, font, words.direction);
    case ChartFormat::pdf:
      break;
  }
  return paint_pdf(picture, words, font);
}

}  // namespace lantern::charts
