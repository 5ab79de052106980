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

ChartCanvas empty_icon() {
  ChartCanvas picture;
  picture.width = picture.height = size;
  picture.line_width = 2.5;
  picture.dot_width = 5;
  return picture;
}

void question(ChartCanvas& picture) {
  picture.move(Role::strong, 9, 9.5);
  for (const auto& [x, y] : {std::pair{10.5, 6.0},
                             {14.0, 4.5},
                             {17.5, 6.0},
                             {19.0, 9.5},
                             {17.5, 12.5},
                             {14.0, 15.5},
                             {14.0, 18.5}})
    picture.line(Role::strong, x, y);
  picture.dot(Role::range_point, middle, 23.5);
}

// What Variation and Verdict have in common: which sign, and an arrow where it has a direction.
enum class Sign { better, worse, changed, steady, few, unknown };

std::string icon(Sign sign, measures::Direction direction) {
  ChartCanvas picture = empty_icon();
  switch (sign) {
    case Sign::better:
      badge(picture, Role::improvement, 13);
      break;
    case Sign::worse:
      picture.diamond(Role::concern, middle, middle, 14);
      break;
    case Sign::changed:
      picture.rectangle(Role::plain, 3, 3, size - 3, size - 3);
      break;
    case Sign::steady:
      wave(picture, Role::strong, 6);
      return painted(picture);
    case Sign::few:
      for (const double x : {6.0, 14.0, 22.0}) picture.dot(Role::range_point, x, middle);
      return painted(picture);
    case Sign::unknown:
      question(picture);
      return painted(picture);
  }
  if (direction != measures::Direction::none) arrow(picture, direction == measures::Direction::high);
  return painted(picture);
}

}  // namespace

std::string variation_icon(measures::Variation variation) {
  using enum measures::Variation;
  using measures::Direction;
  switch (variation) {
    case improvement_high:
      return icon(Sign::better, Direction::high);
    case improvement_low:
      return icon(Sign::better, Direction::low);
    case concern_high:
      return icon(Sign::worse, Direction::high);
    case concern_low:
      return icon(Sign::worse, Direction::low);
    case neither_high:
      return icon(Sign::changed, Direction::high);
    case neither_low:
      return icon(Sign::changed, Direction::low);
    case too_few_points:
      return icon(Sign::few, Direction::none);
    case common_cause:
      break;
  }
  return icon(Sign::steady, Direction::none);
}

std::string verdict_icon(measures::Verdict verdict, measures::Direction direction) {
  using enum measures::Verdict;
  switch (verdict) {
    case better:
      return icon(Sign::better, direction);
    case worse:
      return icon(Sign::worse, direction);
    case changed:
      return icon(Sign::changed, direction);
    case no_change_seen:
      return icon(Sign::steady, direction);
    case too_few_points:
      return icon(Sign::few, direction);
    case cannot_tell:
      break;
  }
  return icon(Sign::unknown, direction);
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
