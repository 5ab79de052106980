// Tables of a report: columns as wide as their words ask for, a row a piece, and the heads once more where a
// table goes on.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "print/colours.hpp"
#include "print/report_blocks.hpp"

namespace lantern::print {
namespace {

constexpr ReportStyle style = report_style;
constexpr double cell_gap = 14, inside = 4;  // between columns; above and below the words of a row
constexpr double unbounded = 4000;
constexpr double height_of_cell_line = 1.35;

using Cells = std::vector<ReportBlocks::Text>;

double height_of(const Cells& cells) {
  double height = 0;
  for (const auto& cell : cells) height = std::max(height, cell->height());
  return height + 2 * inside;
}

void draw_cells(Paper& paper, const Cells& cells, const std::vector<double>& lefts, double y,
                const std::function<void(std::size_t, const std::function<void()>&)>& tagged) {
  for (std::size_t i = 0; i < cells.size(); ++i)
    tagged(i, [&] { cells[i]->draw(paper.context(), lefts[i], y + inside); });
}

// What all columns would like to have, made to fit: those that ask for less than their share get it, and of
// the others a column of long words has more than one of short words.
std::vector<double> fitted(const std::vector<double>& wanted) {
  const double room = page_width - cell_gap * static_cast<double>(wanted.size() - 1);
  if (std::accumulate(wanted.begin(), wanted.end(), 0.0) <= room) return wanted;
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, {}, [&](std::size_t column) { return wanted[column]; });
  double weights = 0;
  for (const double width : wanted) weights += std::sqrt(width);
  double left = room;
  std::vector<double> fit(wanted.size());
  for (const std::size_t column : order) {
    const double weight = std::sqrt(wanted[column]);
    fit[column] = std::min(wanted[column], left * weight / weights);
    left -= fit[column];
    weights -= weight;
  }
  return fit;
}

}  // namespace

void ReportBlocks::table(const ReportTable& table) {
  if (table.rows.empty()) return;
  std::vector<double> wanted;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    double width = set(plain(table.columns[column]), style.small, unbounded, PrintWeight::bold)->width();
    for (const auto& row : table.rows)
      width = std::max(width, set(row[column], style.table, unbounded,
                                  column == 0 ? PrintWeight::bold : PrintWeight::regular)
                                  ->width());
    wanted.push_back(width + 1);
  }
  const std::vector<double> widths = fitted(wanted);
  std::vector<double> lefts;
  double from_beginning = 0;
  for (const double width : widths) {
    lefts.push_back(left_of(from_beginning, width));
    from_beginning += width + cell_gap;
  }

  Cells heads;
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    heads.push_back(set(plain(table.columns[column]), style.small, widths[column], PrintWeight::bold,
                        height_of_cell_line));
  const double height_of_heads = height_of(heads) + 2;
  const auto draw_rule = [height_of_heads](Paper& paper, double y) {
    fill_box(paper.context(), band, margin, y + height_of_heads - 2, page_width, 1.5);
  };
  const Text caption = table.caption.empty() ? nullptr
                                             : set(plain(table.caption), style.message, page_width,
                                                   PrintWeight::bold, height_of_cell_line);
  const double above = caption ? caption->height() + 4 : 0;
  push({14, above + height_of_heads, Follows::stays_with_next, 0}, [=](Paper& paper, double y) {
    cairo_tag_begin(paper.context(), "Table", nullptr);
    if (caption) paper.tagged("Caption", [&] { caption->draw(paper.context(), margin, y); });
    paper.tagged("TR", [&] {
      draw_cells(paper, heads, lefts, y + above,
                 [&](std::size_t, const auto& draw) { paper.tagged("TH", draw); });
    });
    draw_rule(paper, y + above);
  });
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    Cells cells;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      cells.push_back(set(table.rows[i][column], style.table, widths[column],
                          column == 0 ? PrintWeight::bold : PrintWeight::regular, height_of_cell_line));
    const bool ends = i + 1 == table.rows.size();
    const double height = height_of(cells);
    ReportPiece& piece =
        push({0, height, i == 0 && !ends ? Follows::stays_with_next : Follows::may_be_apart},
             [=](Paper& paper, double y) {
               paper.tagged("TR", [&] {
                 draw_cells(paper, cells, lefts, y, [&](std::size_t column, const auto& draw) {
                   paper.tagged(column == 0 ? "TH" : "TD", draw);
                 });
               });
               fill_box(paper.context(), divider_colour, margin, y + height - 0.5, page_width, 0.75);
               if (ends) cairo_tag_end(paper.context(), "Table");
             });
    if (i == 0) continue;
    piece.size.again = height_of_heads;
    piece.draw_again = [=](Paper& paper, double y) {
      draw_cells(paper, heads, lefts, y, [](std::size_t, const auto& draw) { draw(); });
      draw_rule(paper, y);
    };
  }
}

}  // namespace lantern::print
