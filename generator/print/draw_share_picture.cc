#include "print/draw_share_picture.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "print/colours.hpp"
#include "print/palette_png.hpp"
#include "print/set_text.hpp"
#include "text/utf8.hpp"

namespace lantern::print {
namespace {

constexpr double width = share_picture_width, height = share_picture_height;
constexpr double margin = 64;
constexpr double edge_width = 24;
constexpr double room = width - 2 * margin - edge_width;  // for words
constexpr double small = 30;                              // kind, line and site
struct FigureSizes {
  double number = 0, words = 0;
};
constexpr std::array<FigureSizes, 8> figure_sizes = {
    {{132, 34}, {112, 34}, {112, 30}, {96, 30}, {96, 26}, {80, 26}, {64, 26}, {48, 26}}};
constexpr std::size_t most_figure_lines = 3;
constexpr double arrow_width = 84, beside_arrow = 32;
constexpr double step = 16;
constexpr std::array<double, 5> title_sizes = {76, 66, 58, 50, 44};
constexpr std::array<double, 3> title_sizes_above_figure = {54, 46, 40};
constexpr PrintColour quiet = {0.22, 0.25, 0.29};

PrintColour as_print(const Colour& colour) {
  return {colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0};
}

PrintColour between(const PrintColour& a, const PrintColour& b, double share) {
  const auto mix = [share](double from, double to) { return from + (to - from) * share; };
  return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue)};
}

class Drawing {
 public:
  Drawing(const SharePicture& picture, const Workshop& workshop)
      : picture_(picture),
        workshop_(workshop),
        surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, share_picture_width, share_picture_height)),
        context_(cairo_create(surface_.get())) {}

  std::expected<std::string, std::string> draw() {
    const PrintColour ground = as_print(picture_.ground);
    fill_box(context_.get(), ground, 0, 0, width, height);
    draw_light(ground);
    fill_box(context_.get(), as_print(picture_.edge), picture_.right_to_left ? width - edge_width : 0, 0,
             edge_width, height);
    draw_words();
    if (cairo_status(context_.get()) != CAIRO_STATUS_SUCCESS) return std::unexpected("it cannot be drawn");
    return palette_png(surface_.get());
  }

 private:
  // The lantern's light behind the one thing that matters, in flat rings: a gradient would need more colours
  // than a palette has.
  void draw_light(const PrintColour& ground) {
    constexpr int rings = 16;
    constexpr double radius = 420;
    // Behind the figure, where there is one; else at the end of the title.
    const double from_beginning = picture_.figure ? 0.2 : 0.7;
    const double x = width * (picture_.right_to_left ? 1 - from_beginning : from_beginning);
    const double y = height * 0.5;
    for (int ring = 0; ring < rings; ++ring) {
      const double share = static_cast<double>(ring + 1) / rings;
      set_colour(context_.get(), between(ground, light, share * share * 0.8));
      cairo_arc(context_.get(), x, y, radius * (1 - static_cast<double>(ring) / rings), 0,
                2 * 3.14159265358979);
      cairo_fill(context_.get());
    }
  }

  SetText set(const std::string& words, double size, PrintWeight weight) const {
    return {workshop_, plain(words), size, room, weight, title_line_height};
  }

  // In the largest of the sizes in which they take no more than `lines`; in the smallest they end early.
  SetText fitted(const std::string& words, std::span<const double> sizes, std::size_t lines,
                 PrintWeight weight) const {
    for (const double size : sizes)
      if (SetText made = set(words, size, weight); made.lines() <= lines) return made;
    std::size_t fits = 1, too_many = words.size();
    while (fits + 1 < too_many) {
      const std::size_t middle = (fits + too_many) / 2;
      const bool fit = set(shorten(words, middle), sizes.back(), weight).lines() <= lines;
      (fit ? fits : too_many) = middle;
    }
    return set(shorten(words, fits), sizes.back(), weight);
  }

  void put(const SetText& text, double y, const PrintColour& colour) {
    const double left = picture_.right_to_left ? margin : edge_width + margin;
    // Lines from right to left end at the right edge of their room by themselves.
    const bool aligned = text.right_to_left() == picture_.right_to_left;
    text.draw(context_.get(), aligned ? left : left + room - text.width(), y, colour);
  }

  void draw_words() {
    double y = margin;
    if (!picture_.kind.empty()) {
      const SetText kind = fitted(picture_.kind, {&small, 1}, 1, PrintWeight::bold);
      put(kind, y, as_print(picture_.edge));
      y += kind.height() + step;
    }
    const bool above = picture_.figure.has_value();
    const SetText title = above ? fitted(picture_.title, title_sizes_above_figure, 2, PrintWeight::bold)
                                : fitted(picture_.title, title_sizes, 4, PrintWeight::bold);
    put(title, y, ink);
    y += title.height() + step;
    if (!picture_.line.empty()) {
      const SetText line = fitted(picture_.line, {&small, 1}, above ? 1 : 2, PrintWeight::regular);
      put(line, y, quiet);
      y += line.height();
    }
    const SetText site = fitted(picture_.site, {&small, 1}, 1, PrintWeight::bold);
    const double foot = height - margin - site.height();
    put(site, foot, quiet);
    if (above) draw_figure(*picture_.figure, y + step, foot - step);
  }

  // The number, or both with the arrow between them, in one line: each has its unit.
  bool fits_across(const ShareFigure& figure, double size) const {
    const SetText to = set(figure.to, size, PrintWeight::bold);
    if (figure.from.empty()) return to.lines() == 1;
    const SetText from = set(figure.from, size, PrintWeight::bold);
    return from.lines() == 1 && to.lines() == 1 && whole_width(from, to) <= room;
  }
  static double whole_width(const SetText& from, const SetText& to) {
    return from.width() + arrow_width + to.width() + 2 * beside_arrow;
  }

  // In the largest sizes in which the number and all of its words fit: who was asked stands at their end.
  // Words that are too many in any size end early, in the smallest.
  FigureSizes sizes_between(const ShareFigure& figure, double top, double bottom) const {
    for (const FigureSizes& sizes : figure_sizes) {
      const SetText words = set(figure.words, sizes.words, PrintWeight::regular);
      const std::size_t lines = std::min(words.lines(), most_figure_lines);
      if (lines < words.lines() && sizes.words > figure_sizes.back().words) continue;
      const double high = sizes.number * title_line_height + static_cast<double>(lines) * words.line_pitch();
      if (high <= bottom - top && fits_across(figure, sizes.number)) return sizes;
    }
    return figure_sizes.back();
  }

  // Its words end at `bottom`, the numbers stand above them, below `top`.
  void draw_figure(const ShareFigure& figure, double top, double bottom) {
    const FigureSizes sizes = sizes_between(figure, top, bottom);
    const SetText words = fitted(figure.words, {&sizes.words, 1}, most_figure_lines, PrintWeight::regular);
    double y = bottom - words.height();
    put(words, y, ink);
    const SetText from = set(figure.from, sizes.number, PrintWeight::bold);
    const SetText to = set(figure.to, sizes.number, PrintWeight::bold);
    y -= to.height();
    if (figure.from.empty()) {
      put(to, y, ink);
      return;
    }
    const double whole = whole_width(from, to);
    double x = picture_.right_to_left ? width - edge_width - margin - whole : edge_width + margin;
    const SetText& first = picture_.right_to_left ? to : from;
    const SetText& last = picture_.right_to_left ? from : to;
    put_at(first, x, y, picture_.right_to_left ? ink : quiet);
    x += first.width() + beside_arrow;
    draw_arrow(x, y + to.height() / 2);
    put_at(last, x + arrow_width + beside_arrow, y, picture_.right_to_left ? quiet : ink);
  }

  // With its left edge at `x`, whichever way it is read.
  void put_at(const SetText& text, double x, double y, const PrintColour& colour) {
    text.draw(context_.get(), text.right_to_left() ? x - (room - text.width()) : x, y, colour);
  }

  // Points the way the language is read.
  void draw_arrow(double x, double y) {
    cairo_t* context = context_.get();
    constexpr double head = 26;
    set_colour(context, as_print(picture_.edge));
    cairo_set_line_width(context, 10);
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    const double tip = picture_.right_to_left ? x : x + arrow_width;
    const double back = picture_.right_to_left ? head : -head;
    cairo_move_to(context, x, y);
    cairo_line_to(context, x + arrow_width, y);
    cairo_move_to(context, tip + back, y - head);
    cairo_line_to(context, tip, y);
    cairo_line_to(context, tip + back, y + head);
    cairo_stroke(context);
  }

  const SharePicture& picture_;
  const Workshop& workshop_;
  const SurfaceOwner surface_;
  const CairoOwner context_;
};

}  // namespace

std::expected<std::string, std::string> draw_share_picture(const SharePicture& picture,
                                                           const Workshop& workshop) {
  return Drawing(picture, workshop).draw();
}

}  // namespace lantern::print
