#include "charts/people_grid.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lantern::charts {
namespace {

constexpr double height_of_person = 1.12;  // of the width of its place
constexpr double width_of_dot = 0.74;

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

long people_in_a_row(long whole, long most) {
  constexpr long alone = 2;
  const auto free_places = [&](long in_a_row) { return (in_a_row - whole % in_a_row) % in_a_row; };
  if (whole <= most || whole % most == 0 || whole % most > alone) return most;
  long best = most;
  for (long in_a_row = most - 1; 2 * in_a_row > most; --in_a_row)
    if (free_places(in_a_row) < free_places(best)) best = in_a_row;
  return best;
}

double PeopleGrid::row_height() const { return sign_ == PeopleSign::dot ? side_ : side_ * height_of_person; }

double PeopleGrid::width() const { return static_cast<double>(std::min(in_a_row_, count_.whole)) * side_; }

double PeopleGrid::height() const {
  return static_cast<double>((count_.whole + in_a_row_ - 1) / in_a_row_) * row_height();
}

void PeopleGrid::place(ChartCanvas& canvas, double left, double top) const {
  canvas.dot_width = side_ * width_of_dot;
  for (long i = 0; i < count_.whole; ++i) {
    const double x = left + static_cast<double>(i % in_a_row_) * side_;
    const double y = top + static_cast<double>(i / in_a_row_) * row_height();
    const bool counted = i < count_.counted;
    if (sign_ == PeopleSign::person) {
      Figure(x, y, side_).draw(canvas, counted ? Role::plain : Role::ring);
    } else {
      canvas.dot(Role::point, x + side_ / 2, y + side_ / 2);
      if (!counted) canvas.dot(Role::hollow, x + side_ / 2, y + side_ / 2);
    }
  }
}

}  // namespace lantern::charts
