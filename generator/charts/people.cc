#include "charts/people.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "charts/diagram.hpp"

namespace lantern::charts {
namespace {

// Up to ten stand in rows of five, which are seen without counting; more in rows of ten, ten of which make a
// hundred. Both are equally wide.
constexpr long few = 10;
constexpr double picture_width = 320;
constexpr double height_of_width = 1.12;  // of the place of one person

// Head and shoulders in a place that is 1 wide; half the width of a stroke goes off a hollow one, so that
// both are equally large.
class Figure {
 public:
  Figure(double left, double top, double side) : left_(left), top_(top), side_(side) {}

  void draw(ChartCanvas& canvas, Role role) const {
    const double inset = role == Role::ring ? canvas.stroke_width(role) / 2 : 0;
    const int steps = side_ > 40 ? 24 : 12;  // corners of a whole circle: nobody sees more
    arc(canvas, role, {0.5, 0.28, 0.2, 0.2}, inset, steps, 2 * std::numbers::pi);
    arc(canvas, role, {0.5, 0.98, 0.4, 0.44}, inset, steps, std::numbers::pi);
  }

 private:
  struct Oval {
    double x, y, wide, high;
  };

  // From its left end over the top; half of one ends in a straight line.
  void arc(ChartCanvas& canvas, Role role, const Oval& oval, double inset, int steps, double angle) const {
    const bool whole = angle > std::numbers::pi;
    const int parts = whole ? steps - 1 : steps / 2;
    const double raised = whole ? 0 : inset;
    for (int i = 0; i <= parts; ++i) {
      const double at = std::numbers::pi + angle * i / (whole ? steps : parts);
      const double x = left_ + oval.x * side_ + std::cos(at) * (oval.wide * side_ - inset);
      const double y = top_ + oval.y * side_ - raised + std::sin(at) * (oval.high * side_ - inset - raised);
      i == 0 ? canvas.move(role, x, y) : canvas.line(role, x, y);
    }
    canvas.path(role).push_back({PathStep::close, 0, 0});
  }

  double left_, top_, side_;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_people(const PeopleSpec& spec, ChartFormat format,
                                                     const ChartFont& font) {
  const long whole = std::clamp(spec.whole, 0L, most_people);
  const long in_a_row = whole <= few ? 5 : 10;
  const double side = picture_width / static_cast<double>(in_a_row);
  PictureAbout about = spec.about;
  about.width = picture_width;
  Diagram paper(about, font);
  for (long i = 0; i < whole; ++i) {
    const auto row = static_cast<double>(i / in_a_row), column = static_cast<double>(i % in_a_row);
    const Figure person(column * side, row * side * height_of_width, side);
    person.draw(paper.canvas, i < spec.counted ? Role::plain : Role::ring);
  }
  const auto rows = static_cast<double>((whole + in_a_row - 1) / in_a_row);
  return paper.finish(rows * side * height_of_width, format);
}

}  // namespace lantern::charts
