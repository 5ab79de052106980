#include <algorithm>
#include <cmath>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

constexpr double title_line = 24;

bool from_right(const ChartSpec& spec) { return spec.direction == ReadingDirection::right_to_left; }

void draw_arrow(ChartCanvas& picture, double x, double y, bool up) {
  const double tip = up ? y - 7 : y + 7;
  const double wing = up ? tip + 5 : tip - 5;
  picture.segment(Role::arrow, x, up ? y + 7 : y - 7, x, tip);
  picture.move(Role::arrow, x - 4.5, wing);
  picture.line(Role::arrow, x, tip);
  picture.line(Role::arrow, x + 4.5, wing);
}

// Fills rows from the side where reading starts.
class Row {
 public:
  Row(Drawing& drawing, double y) : d_(drawing), y_(y) {}

  // Where something of this width begins, counted from the reading side.
  double take(double width) {
    if (used_ && at_ + width > d_.spec.width - 2 * edge) {
      y_ += row_line;
      at_ = 0;
    }
    used_ = true;
    const double start = at_;
    at_ += width + 20;
    return start;
  }
  double left(double start, double width) const {
    return from_right(d_.spec) ? d_.spec.width - edge - start - width : edge + start;
  }
  double y() const { return y_; }
  double end() const { return used_ ? y_ + row_line : y_; }

 private:
  Drawing& d_;
  double y_;
  double at_ = 0;
  bool used_ = false;
};

}  // namespace

void draw_heading(Drawing& d) {
  const ChartSpec& spec = d.spec;
  const double available = spec.width - 2 * edge;
  double y = edge;
  const std::string title = spec.alone ? spec.title : std::string();
  for (const std::string& line : d.labels.wrap(title, available, TextRole::title)) {
    if (from_right(spec))
      d.labels.place(line, spec.width - edge, y + 18, Anchor::end, TextRole::title);
    else
      d.labels.place(line, edge, y + 18, Anchor::start, TextRole::title);
    y += title_line;
  }
  Row row(d, y);
  const auto write = [&](const std::string& text, double before) {
    const std::string shown = d.labels.cut(text, available - before, TextRole::quiet);
    const double width = before + d.labels.width(shown, TextRole::quiet);
    const double left = row.left(row.take(width), width);
    const double text_left = from_right(spec) ? left : left + before;
    d.labels.place(shown, text_left, row.y() + 16, Anchor::start, TextRole::quiet);
    return from_right(spec) ? left + width - before : left;
  };
  if (!spec.plotted.empty()) write(spec.plotted, 0);
  if (!spec.unit.empty()) write(spec.unit, 0);
  if (!spec.cue.empty()) {
    const double left = write(spec.cue, 16);
    const double arrow = from_right(spec) ? left + 10 : left + 6;
    if (spec.better != Better::neither)
      draw_arrow(d.picture, arrow, row.y() + 11, spec.better == Better::higher);
  }
  d.below = row.end();
}

// Whoever passes the picture on passes on what it stands on, and that it is made up.
void draw_footer(Drawing& d) {
  const ChartSpec& spec = d.spec;
  const auto write = [&](const std::string& text) {
    for (const std::string& line : d.labels.wrap(text, spec.width - 2 * edge, TextRole::quiet)) {
      d.below += row_line - 3;
      d.labels.place(line, edge, d.below - 3, Anchor::start, TextRole::quiet);
    }
  };
  if (!spec.illustrative.empty() || !spec.base.empty() || !spec.source.empty()) d.below += 8;
  if (!spec.illustrative.empty())
    d.below = draw_tag(d.picture, d.labels, spec.illustrative, edge, d.below) + 4;
  write(spec.base);
  write(spec.source);
}

void draw_no_data(Drawing& d) {
  const double top = d.below;
  const double bottom = std::max(top + 90, d.spec.height * 0.5);
  d.picture.rectangle(Role::message, edge, top + 8, d.spec.width - edge, bottom - edge);
  d.labels.place(d.labels.cut(d.spec.no_data, d.spec.width - 20, TextRole::label), d.spec.width / 2,
                 (top + bottom) / 2 + 8, Anchor::middle, TextRole::label);
  d.below = bottom - edge;
}

}  // namespace lantern::charts
