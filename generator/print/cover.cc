#include "print/cover.hpp"

#include <algorithm>

#include "print/colours.hpp"
#include "print/handles.hpp"
#include "print/lantern_light.hpp"

namespace lantern::print {
namespace {

constexpr double band_height = 118;
constexpr double sign_width = 84, sign_height = 56;
constexpr double logo_side = 72;
constexpr double foot_height = 104;
constexpr double largest_picture = 400;

// A page with a person at the left and words at the right, as on the website.
constexpr const char* easy_read_sign =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 32' fill='none' stroke='#fff' stroke-width='3'>"
    "<path d='M1.5 1.5h45v29h-45z'/><g fill='#fff' stroke='none'><circle cx='12' cy='11' r='4.5'/>"
    "<path d='M4.5 25c0-5 3-8 7.5-8s7.5 3 7.5 8z'/></g><path d='M25 9h17M25 16h17M25 23h11'/></svg>";

}  // namespace

void draw_cover(Paper& paper, const Guide& guide, const PrintStyle& style, Workshop& workshop,
                const PictureSource& pictures, PrintedFile& file) {
  const auto set = [&](const std::string& text, double size, PrintWeight weight, double width,
                       double height_of_line) {
    SetText made(workshop, plain(text), size, width, weight, height_of_line);
    file.missing_letters.merge(made.missing_letters());
    return made;
  };
  paper.next_page();
  cairo_t* context = paper.context();
  fill_box(context, band, 0, 0, paper_width, band_height);
  static_cast<void>(
      draw_svg(context, easy_read_sign, {margin, (band_height - sign_height) / 2, sign_width, sign_height}));
  const double beside = margin + sign_width + 18;
  const SetText kind = set(guide.kind, style.section, PrintWeight::bold,
                           paper_width - margin - logo_side - 18 - beside, title_line_height);
  paper.tagged("P", [&] { kind.draw(context, beside, (band_height - kind.height()) / 2, white); });
  if (!guide.logo.empty()) {
    const double x = paper_width - margin - logo_side, y = (band_height - logo_side) / 2;
    fill_box(context, white, x - 4, y - 4, logo_side + 8, logo_side + 8);
    workshop.pictures.draw(paper, guide.logo, {x, y, logo_side, logo_side}, pictures, file.problems);
  }

  double y = band_height + 40;
  const SetText title = set(guide.title, style.title, PrintWeight::bold, page_width, title_line_height);
  paper.tagged("H1", [&] { title.draw(context, margin, y); });
  y += title.height() + 24;

  const double foot = paper_height - foot_height;
  if (!guide.picture.empty()) {
    const double side = std::min({page_width, foot - y - 24, largest_picture});
    const double middle = y + (foot - y) / 2;
    draw_light(context, paper_width / 2, middle, std::min({side * 0.72, middle - y + 12, paper_width / 2}),
               white);
    workshop.pictures.draw(paper, guide.picture, {(paper_width - side) / 2, middle - side / 2, side, side},
                           pictures, file.problems);
  }
  fill_box(context, wash, 0, foot, paper_width, foot_height);
  const SetText owner = set(guide.owner, style.part, PrintWeight::bold, page_width, title_line_height);
  const SetText date = set(guide.date, style.text, PrintWeight::regular, page_width, line_height);
  const double words = owner.height() + (guide.date.empty() ? 0 : date.height());
  y = foot + (foot_height - words) / 2;
  paper.tagged("P", [&] { owner.draw(context, margin, y); });
  if (!guide.date.empty()) paper.tagged("P", [&] { date.draw(context, margin, y + owner.height()); });
}

}  // namespace lantern::print
