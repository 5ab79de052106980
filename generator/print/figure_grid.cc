#include "print/figure_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "print/blocks.hpp"
#include "print/picture_store.hpp"

namespace lantern::print {
namespace {

constexpr double narrowest_column = 9;  // times the letters: "4 out of every 10" in one line or two
constexpr double widest_people = 12;    // the same
constexpr double most_columns = 3;
// Of a number, times the other letters: the largest with which it stands in one line.
constexpr std::array<double, 4> large_sizes = {2.5, 2, 1.6, 1.3};

SetText large_number(const Workshop& workshop, const std::string& number, double text, double width) {
  for (const double large : large_sizes) {
    SetText set(workshop, plain(number), text * large, page_width, PrintWeight::bold);
    if (set.lines() == 1 && set.width() <= width) return set;
  }
  return {workshop, plain(number), text, width, PrintWeight::bold};
}

}  // namespace

FigureGrid::FigureGrid(const std::vector<PrintFigure>& figures, double text, double room,
                       const Workshop& workshop, std::set<std::string>& missing_letters)
    : gap_(text) {
  if (figures.empty()) return;
  const double fit = std::floor((page_width + gap_) / (text * narrowest_column + gap_));
  const auto columns = static_cast<std::size_t>(
      std::clamp(fit, 1.0, std::min(most_columns, static_cast<double>(figures.size()))));
  const double width = (page_width - gap_ * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  for (const PrintFigure& figure : figures) {
    cells_.push_back({SetText(workshop, plain(figure.label), text, width, PrintWeight::bold),
                      figure.number.empty() ? SetText(workshop, plain(figure.value), text, width)
                                            : large_number(workshop, figure.number, text, width),
                      figure.people, figure.people.empty() ? 1 : drawing_ratio(figure.people)});
    missing_letters.merge(cells_.back().label.missing_letters());
    missing_letters.merge(cells_.back().value.missing_letters());
  }
  people_width_ = std::min(width, text * widest_people);
  place(columns, width);
  if (height_ <= room) return;
  double people = 0;
  for (std::size_t i = 0; i < cells_.size(); i += columns) people += cells_[i].people_height;
  people_width_ *= std::max(0.3, 1 - (height_ - room) / std::max(people, 1.0));
  place(columns, width);
}

// Labels, people and values of one row of cells each begin at one height.
void FigureGrid::place(std::size_t columns, double column_width) {
  height_ = 0;
  for (std::size_t first = 0; first < cells_.size(); first += columns) {
    const std::size_t end = std::min(first + columns, cells_.size());
    double label = 0, people = 0, value = 0;
    for (std::size_t i = first; i < end; ++i) {
      label = std::max(label, cells_[i].label.height());
      value = std::max(value, cells_[i].value.height());
      if (!cells_[i].people.empty())
        people = std::max(people, people_width_ / cells_[i].people_ratio + gap_ / 2);
    }
    if (first > 0) height_ += gap_;
    for (std::size_t i = first; i < end; ++i) {
      cells_[i].x = static_cast<double>(i - first) * (column_width + gap_);
      cells_[i].y = height_;
      cells_[i].label_height = label;
      cells_[i].people_height = people;
    }
    height_ += label + people + value;
  }
}

bool FigureGrid::draw(Paper& paper, double x, double y) const {
  bool drawn = true;
  for (const Cell& cell : cells_) {
    double top = y + cell.y;
    paper.tagged("P", [&] { cell.label.draw(paper.context(), x + cell.x, top); });
    top += cell.label_height;
    if (!cell.people.empty())
      drawn &= draw_svg(paper.context(), cell.people,
                        {x + cell.x, top + gap_ / 4, people_width_, people_width_ / cell.people_ratio});
    top += cell.people_height;
    paper.tagged("P", [&] { cell.value.draw(paper.context(), x + cell.x, top); });
  }
  return drawn;
}

}  // namespace lantern::print
