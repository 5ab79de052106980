// People or dots in rows, to be placed in a picture. Plain values; internal to this folder.
#pragma once
#include "charts/canvas.hpp"
#include "charts/people.hpp"

namespace lantern::charts {

class PeopleGrid {
 public:
  // `side` is the width of the place of one of them.
  PeopleGrid(const PeopleCount& count, PeopleSign sign, long in_a_row, double side)
      : count_(count), sign_(sign), in_a_row_(in_a_row), side_(side) {}

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
