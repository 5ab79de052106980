// Figures of a chart side by side: above each its label, below it its value, all in the letters of the guide;
// a number stands in large letters. Measured when it is made, drawn later. Belongs to the
// thread of its workshop.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "print/guide.hpp"
#include "print/paper.hpp"
#include "print/set_text.hpp"
#include "print/workshop.hpp"

namespace lantern::print {

class FigureGrid {
 public:
  // People are made smaller where `room`, the height there is, asks for it; words never.
  FigureGrid(const std::vector<PrintFigure>& figures, double text, double room, const Workshop& workshop,
             std::set<std::string>& missing_letters);

  double height() const { return height_; }  // 0 without figures
  bool draw(Paper& paper, double x, double y) const;

 private:
  struct Cell {
    SetText label, value;
    std::string people;
    double people_ratio = 1;                     // of width to height
    double x = 0, y = 0;                         // from the corner of the grid
    double label_height = 0, people_height = 0;  // of the whole row of cells
  };
  void place(std::size_t columns, double column_width);

  double gap_;
  double people_width_ = 0;
  double height_ = 0;
  std::vector<Cell> cells_;
};

}  // namespace lantern::print
