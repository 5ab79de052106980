// People or dots in rows, to be placed in a picture. Plain values; internal to this folder.
#pragma once
#include "charts/canvas.hpp"
#include "charts/people.hpp"

namespace lantern::charts {

// How many stand in a row, where there is room for `most`: that many, unless one or two would be left over in
// the last row; then more than half as many, with which the fewest places stay free in it.
long people_in_a_row(long whole, long most);

class PeopleGrid {
 public:
  // There is room for `most` in a row; `side` is the width of the place of one of them.
  PeopleGrid(const PeopleCount& count, PeopleSign sign, long most, double side)
      : count_(count), sign_(sign), in_a_row_(people_in_a_row(count.whole, most)), side_(side) {}

  double width() const;
  double height() const;
  // All dots of one picture are equally large: they are the canvas's own.
  void place(ChartCanvas& canvas, double left, double top) const;

 private:
  double row_height() const;

  PeopleCount count_;
  PeopleSign sign_;
  long in_a_row_;
  double side_;
};

}  // namespace lantern::charts
