#include "charts/verdict_icons.hpp"

#include <cmath>
#include <numbers>

#include "charts/canvas.hpp"
#include "charts/paint.hpp"

namespace lantern::charts {
namespace {

constexpr double size = 28;
constexpr double middle = size / 2;

// A circle of so many corners that it looks like one, in fewer bytes than Cairo's curves.
void badge(ChartCanvas& picture, Role role, double radius) {
  constexpr int corners = 16;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    const double x = middle + radius * std::cos(angle), y = middle + radius * std::sin(angle);
    if (i == 0)
      picture.move(role, x, y);
    else
      picture.line(role, x, y);
  }
  picture.path(role).push_back({PathStep::close, 0, 0});
}

void arrow(ChartCanvas& picture, bool up) {
  const double tip = up ? middle - 6 : middle + 6;
  const double wing = up ? tip + 5 : tip - 5;
  picture.segment(Role::cut_out, middle, up ? middle + 6 : middle - 6, middle, tip);
  picture.move(Role::cut_out, middle - 4.5, wing);
  picture.line(Role::cut_out, middle, tip);
  picture.line(Role::cut_out, middle + 4.5, wing);
}

void wave(ChartCanvas& picture, Role role, double height) {
  picture.move(role, 3, middle);
  for (const double x : {8.5, 14.0, 19.5, 25.0})
    picture.line(role, x, middle + (std::fmod(x, 11) > 5 ? -height : height));
}

std::string painted(const ChartCanvas& picture) {
  PictureWords words;
  words.decorative = true;
  return paint_svg(picture, words);
}

}  // namespace

std::string variation_icon(measures::Variation variation) {
  ChartCanvas picture;
  picture.width = picture.height = size;
  picture.line_width = 2.5;
  picture.dot_width = 5;
  switch (variation) {
    case measures::Variation::common_cause:
      wave(picture, Role::strong, 6);
      break;
    case measures::Variation::too_few_points:
      for (const double x : {6.0, 14.0, 22.0}) picture.dot(Role::range_point, x, middle);
      break;
    case measures::Variation::improvement_high:
    case measures::Variation::improvement_low:
      badge(picture, Role::improvement, 13);
      arrow(picture, variation == measures::Variation::improvement_high);
      break;
    case measures::Variation::concern_high:
    case measures::Variation::concern_low:
      picture.diamond(Role::concern, middle, middle, 14);
      arrow(picture, variation == measures::Variation::concern_high);
      break;
    case measures::Variation::neither_high:
    case measures::Variation::neither_low:
      picture.rectangle(Role::plain, 3, 3, size - 3, size - 3);
      arrow(picture, variation == measures::Variation::neither_high);
      break;
  }
  return painted(picture);
}

std::string assurance_icon(measures::Assurance assurance) {
  ChartCanvas picture;
  picture.width = picture.height = size;
  switch (assurance) {
    case measures::Assurance::pass:
      picture.move(Role::strong, 5, 15);
      picture.line(Role::strong, 11, 21);
      picture.line(Role::strong, 23, 7);
      break;
    case measures::Assurance::fail:
      picture.segment(Role::strong, 6, 6, 22, 22);
      picture.segment(Role::strong, 6, 22, 22, 6);
      break;
    case measures::Assurance::hit_or_miss:
      picture.segment(Role::target, 2, middle, 26, middle);
      wave(picture, Role::strong, 8);
      break;
  }
  return painted(picture);
}

}  // namespace lantern::charts
