#include "charts/paint.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>

#include <charconv>
#include <cmath>
#include <memory>
#include <optional>

#include "charts/font_data.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

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

double stroke_width(const ChartCanvas& picture, Role role) {
  if (role == Role::point) return picture.dot_width;
  return role == Role::line ? picture.line_width : style_of(role).width;
}

// With `coded`, the colour is the number of the role, by which the SVG writer knows each path again.
enum class Colours { real, coded };

void paint_shapes(cairo_t* context, const ChartCanvas& picture, Colours colours) {
  for (std::size_t i = 0; i < role_count; ++i) {
    if (picture.paths[i].empty()) continue;
    const auto role = static_cast<Role>(i);
    const RoleStyle& style = style_of(role);
    if (colours == Colours::real)
      set_colour(context, style.colour);
    else
      cairo_set_source_rgb(context, static_cast<double>(i + 1) / 255, 0, 0);
    trace(context, picture.paths[i]);
    if (style.paint == Paint::fill) {
      cairo_fill(context);
      continue;
    }
    set_dash(context, style.dash);
    cairo_set_line_width(context, stroke_width(picture, role));
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

void paint_text(cairo_t* context, const PlacedText& text, const ChartFont& font) {
  const TextStyle& style = style_of(text.role);
  set_colour(context, style.colour);
  cairo_set_font_size(context, style.size);
  double x = left_of(text);
  const auto& faces = font.implementation().of(style.weight);
  if (faces.empty()) {
    cairo_select_font_face(
        context, "sans-serif", CAIRO_FONT_SLANT_NORMAL,
        style.weight == FontWeight::bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    cairo_move_to(context, x, text.y);
    cairo_show_text(context, text.text.c_str());
    cairo_new_path(context);
    return;
  }
  for (const char32_t letter : letters_of(text.text)) {
    const FoundGlyph found = find_glyph(faces, letter);
    cairo_set_font_face(context, found.face->face);
    const cairo_glyph_t glyph{found.glyph.index, x, text.y};
    cairo_show_glyphs(context, &glyph, 1);
    x += found.glyph.advance * style.size;
  }
}

std::optional<std::string> problem(cairo_t* context, cairo_surface_t* surface) {
  for (const cairo_status_t status : {cairo_status(context), cairo_surface_status(surface)})
    if (status != CAIRO_STATUS_SUCCESS) return std::string("Cairo: ") + cairo_status_to_string(status);
  return std::nullopt;
}

// ---- SVG ----

std::string short_number(double number) {
  const double rounded = std::round(number * 10) / 10;
  std::array<char, 32> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded == 0 ? 0 : rounded).ptr;
  return {buffer.data(), end};
}

// Cairo writes "M 10.5 20.25 L 30 40 Z ". Kept: the same steps with one decimal, and the shortest way
// to say a level, an upright or a zero-length line.
class ShortPath {
 public:
  std::string shorten(std::string_view data) {
    while (const auto step = word(data)) {
      const char letter = step->front();
      if (letter == 'M' || letter == 'L') {
        const double x = number(data);
        const double y = number(data);
        letter == 'M' ? move(x, y) : line(x, y);
      } else if (letter == 'Z') {
        out_ += 'z';
        last_ = 'z';
      }
    }
    return std::move(out_);
  }

 private:
  static std::optional<std::string_view> word(std::string_view& data) {
    const std::size_t start = data.find_first_not_of(' ');
    if (start == std::string_view::npos) return std::nullopt;
    data.remove_prefix(start);
    const std::string_view found = data.substr(0, data.find(' '));
    data.remove_prefix(found.size());
    return found;
  }
  static double number(std::string_view& data) {
    const auto found = word(data);
    double value = 0;
    if (found) std::from_chars(found->data(), found->data() + found->size(), value);
    return std::round(value * 10) / 10;
  }

  void move(double x, double y) {
    // Cairo closes a path with a move back to where it began; nothing is drawn from there.
    pending_ = true;
    pending_x_ = x;
    pending_y_ = y;
  }
  void line(double x, double y) {
    if (pending_) {
      out_ += 'M' + short_number(pending_x_) + separated(pending_y_);
      x_ = pending_x_;
      y_ = pending_y_;
      last_ = 'M';
      pending_ = false;
    }
    if (y == y_ && x == x_) {
      out_ += "h0";
      last_ = 'h';
    } else if (y == y_) {
      out_ += 'H' + short_number(x);
      last_ = 'H';
    } else if (x == x_) {
      out_ += 'V' + short_number(y);
      last_ = 'V';
    } else {
      // A pair after "M x y" or "L x y" is a line without its letter.
      const std::string first = short_number(x);
      if (last_ == 'L' || last_ == 'M')
        out_ += first.front() == '-' ? first : ' ' + first;
      else
        out_ += 'L' + first;
      out_ += separated(y);
      last_ = 'L';
    }
    x_ = x;
    y_ = y;
  }
  static std::string separated(double number) {
    const std::string text = short_number(number);
    return text.front() == '-' ? text : ' ' + text;
  }

  std::string out_;
  char last_ = 0;
  double x_ = 0, y_ = 0;
  bool pending_ = false;
  double pending_x_ = 0, pending_y_ = 0;
};

// The role in a path's colour: "rgb(1.960784%, 0%, 0%)", with or without spaces.
std::optional<Role> role_in(std::string_view element) {
  const std::size_t at = element.find("rgb(");
  if (at == std::string_view::npos) return std::nullopt;
  double percent = 0;
  std::from_chars(element.data() + at + 4, element.data() + element.size(), percent);
  const auto code = static_cast<std::size_t>(std::lround(percent * 255 / 100));
  if (code < 1 || code > role_count) return std::nullopt;
  return static_cast<Role>(code - 1);
}

void write_path(std::string& out, Role role, const ChartCanvas& picture, std::string_view data) {
  const RoleStyle& style = style_of(role);
  out += "<path class=\"chart-";
  out += style.name;
  out += "\" ";
  if (style.paint == Paint::fill) {
    out += "fill=\"";
    out += style.colour;
  } else {
    out += "fill=\"none\" stroke=\"";
    out += style.colour;
    out += "\" stroke-width=\"" + short_number(stroke_width(picture, role));
    if (style.paint == Paint::dots) out += "\" stroke-linecap=\"round";
    if (role == Role::line) out += "\" stroke-linejoin=\"round";
    if (!style.dash.empty()) {
      out += "\" stroke-dasharray=\"";
      out += style.dash;
    }
  }
  out += "\" d=\"" + ShortPath().shorten(data) + "\"/>";
}

bool same_group(const PlacedText& a, const PlacedText& b) { return a.role == b.role && a.anchor == b.anchor; }

// An Anchor is a side of the picture; in SVG "start" is where a text begins to be read.
std::string_view svg_anchor(Anchor anchor, ReadingDirection direction) {
  if (anchor == Anchor::middle) return "middle";
  return (anchor == Anchor::start) == (direction == ReadingDirection::left_to_right) ? "start" : "end";
}

void write_texts(std::string& out, const ChartCanvas& picture, ReadingDirection direction) {
  if (picture.texts.empty()) return;
  out += "<g font-family=\"Atkinson Hyperlegible Next,sans-serif\">";
  for (std::size_t i = 0; i < picture.texts.size(); ++i) {
    const PlacedText& text = picture.texts[i];
    if (i == 0 || !same_group(text, picture.texts[i - 1])) {
      const TextStyle& style = style_of(text.role);
      out += "<g class=\"chart-";
      out += style.name;
      out += "\" fill=\"";
      out += style.colour;
      out += "\" font-size=\"" + short_number(style.size);
      if (style.weight == FontWeight::bold) out += "\" font-weight=\"700";
      if (const std::string_view anchor = svg_anchor(text.anchor, direction); anchor != "start") {
        out += "\" text-anchor=\"";
        out += anchor;
      }
      out += "\">";
    }
    out += "<text x=\"" + short_number(text.x) + "\" y=\"" + short_number(text.y);
    // Such words among others that run from left to right turn by themselves, and "start" with them.
    if (direction == ReadingDirection::left_to_right && has_right_to_left(text.text)) {
      out += "\" direction=\"rtl\" text-anchor=\"";
      out += svg_anchor(text.anchor, ReadingDirection::right_to_left);
    }
    out += "\">";
    escape_html(text.text, out);
    out += "</text>";
    if (i + 1 == picture.texts.size() || !same_group(text, picture.texts[i + 1])) out += "</g>";
  }
  out += "</g>";
}

void write_head(std::string& out, const ChartCanvas& picture, const PictureWords& words) {
  const std::string width = short_number(picture.width);
  const std::string height = short_number(picture.height);
  out += "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" width=\"" + width + "\" height=\"" +
         height + "\" viewBox=\"0 0 " + width + ' ' + height + '"';
  if (words.decorative) {
    out += " aria-hidden=\"true\" focusable=\"false\">";
    return;
  }
  const std::string id = escape_html(words.id);
  out += " role=\"img\"";
  if (words.direction == ReadingDirection::right_to_left) out += " direction=\"rtl\"";
  if (!words.language.empty()) out += " lang=\"" + escape_html(words.language) + '"';
  out += " aria-labelledby=\"" + id + "-title\"";
  if (!words.description.empty()) out += " aria-describedby=\"" + id + "-desc\"";
  out += "><title id=\"" + id + "-title\">";
  escape_html(words.title, out);
  out += "</title>";
  if (words.description.empty()) return;
  out += "<desc id=\"" + id + "-desc\">";
  escape_html(words.description, out);
  out += "</desc>";
}

}  // namespace

std::expected<std::string, std::string> paint_svg(const ChartCanvas& picture, const PictureWords& words) {
  std::string raw;
  {
    const Surface surface(cairo_svg_surface_create_for_stream(append, &raw, picture.width, picture.height));
    const Context context(cairo_create(surface.get()));
    paint_shapes(context.get(), picture, Colours::coded);
    if (const auto wrong = problem(context.get(), surface.get())) return std::unexpected(*wrong);
    cairo_surface_finish(surface.get());
  }
  std::string out;
  out.reserve(6000);
  write_head(out, picture, words);
  const std::string_view all = raw;
  for (std::size_t at = all.find("<path"); at != std::string_view::npos; at = all.find("<path", at)) {
    const std::string_view element = all.substr(at, all.find("/>", at) - at);
    at += element.size();
    const std::size_t data = element.find(" d=\"");
    const auto role = role_in(element);
    if (data == std::string_view::npos || !role)
      return std::unexpected("Cairo wrote an SVG path this program cannot read");
    write_path(out, *role, picture, element.substr(data + 4, element.find('"', data + 4) - data - 4));
  }
  write_texts(out, picture, words.direction);
  out += "</svg>\n";
  return out;
}

std::expected<std::string, std::string> paint_png(const ChartCanvas& picture, const ChartFont& font) {
  constexpr double scale = 2;
  std::string out;
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                   static_cast<int>(std::ceil(picture.width * scale)),
                                                   static_cast<int>(std::ceil(picture.height * scale))));
  const Context context(cairo_create(surface.get()));
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_scale(context.get(), scale, scale);
  paint_shapes(context.get(), picture, Colours::real);
  for (const PlacedText& text : picture.texts) paint_text(context.get(), text, font);
  if (const auto wrong = problem(context.get(), surface.get())) return std::unexpected(*wrong);
  if (const auto status = cairo_surface_write_to_png_stream(surface.get(), append, &out);
      status != CAIRO_STATUS_SUCCESS)
    return std::unexpected(std::string("Cairo: ") + cairo_status_to_string(status));
  return out;
}

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
  paint_shapes(context.get(), picture, Colours::real);
  for (const PlacedText& text : picture.texts) paint_text(context.get(), text, font);
  cairo_show_page(context.get());
  cairo_surface_finish(surface.get());
  if (const auto wrong = problem(context.get(), surface.get())) return std::unexpected(*wrong);
  return out;
}

}  // namespace lantern::charts
