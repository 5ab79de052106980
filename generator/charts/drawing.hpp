// A chart while it is being laid out: what is drawn so far, where the plot lies, and where the next thing
// below it goes. Each layer (layers.hpp) adds its part. Belongs to one call on one thread; internal to
// this folder.
#pragma once
#include <algorithm>
#include <optional>
#include <vector>

#include "charts/canvas.hpp"
#include "charts/chart.hpp"
#include "charts/labels.hpp"

namespace lantern::charts {

constexpr double edge = 2;           // free space around everything
constexpr double row_line = 23;      // a line of text under the title, or of the key below
constexpr double label_gap = 20;     // between labels at the right end
constexpr double sign_radius = 6.5;  // of diamonds and triangles
constexpr double missing_radius = 4;
constexpr double mark_radius = 11;

// A label at the right end of its line.
struct EndLabel {
  std::vector<std::string> lines;
  double at = 0;  // a value
  TextRole role = TextRole::label;
  PointShape line = PointShape::circle;  // what it is the name of
  bool of_lower_limit = false;
  std::string text() const;
};

// A note that is listed below the plot, and the letter that stands for it at its point.
struct LetteredNote {
  std::string name;  // empty where even a letter found no room: the words say which point it is
  const ChartNote* note = nullptr;
};

// The window of the points: both plots of an XmR pair share it.
struct Frame {
  double left = 0, right = 0, top = 0, bottom = 0;
  double x_low = 0, x_high = 1;
  double pad = 12;  // from the frame to the first and last point
  double px(double x) const { return left + pad + (x - x_low) / (x_high - x_low) * (right - left - 2 * pad); }
};

class Drawing {
 public:
  Drawing(const ChartSpec& drawn, const ChartFont& font) : spec(drawn), labels(picture, font) {
    picture.width = drawn.width;
  }
  Drawing(const Drawing&) = delete;  // labels refer to the picture
  Drawing& operator=(const Drawing&) = delete;

  double px(double x) const { return frame.px(x); }
  double py(double value) const;
  double half_step() const;  // half of the way between neighbouring points
  double step() const;       // the way between neighbours, were they evenly spread
  double point_radius() const { return std::clamp(step() * 0.5, 3.0, sign_radius); }

  // The edges of a phase or a step: half-way between its points and those of its neighbours.
  double phase_left(std::size_t first) const;
  double phase_right(std::size_t last) const;

  // Calls `each` with first and last index of every phase.
  template <typename F>
  void for_each_phase(F each) const {
    for (std::size_t first = 0; first < spec.points.size();) {
      std::size_t last = first;
      while (last + 1 < spec.points.size() && spec.points[last + 1].phase == spec.points[first].phase) ++last;
      each(first, last);
      first = last + 1;
    }
  }

  bool narrow() const { return spec.width < narrow_below; }
  double axis_bottom() const { return frame.bottom + marks_below; }

  // Of limits, a lower one on the axis says nothing: counts end at 0 anyway.
  bool on_floor(double value) const { return frame.bottom - py(value) < 2; }
  // A limit beyond what the axis holds is beyond what can be.
  bool on_axis(double value) const {
    const double rounding = 1e-9 * (spec.y_high - spec.y_low);
    return value >= spec.y_low - rounding && value <= spec.y_high + rounding;
  }

  // A line of the plot that no label shall stand on.
  void level_line(Role role, double from, double to, double value);

  void sign(PointShape shape, PointMeaning meaning, double x, double y, double radius);

  // Of the tallest end label, with the space to the next; and of all of them.
  static double height_of_one(const std::vector<EndLabel>& these);
  static double room_for(const std::vector<EndLabel>& these) {
    return height_of_one(these) * static_cast<double>(these.size());
  }

  // The end labels side by side without meeting, in the space from `top` to `bottom`; `py` places a value.
  template <typename F>
  void write_end_labels(const std::vector<EndLabel>& these, double top, double bottom, F place) {
    std::vector<double> wanted;
    for (const EndLabel& label : these) wanted.push_back(place(label.at));
    const double height = height_of_one(these);
    const double half = (height - label_gap) / 2;
    const auto places = spread(wanted, height, top + half, bottom - half);
    for (std::size_t i = 0; i < these.size(); ++i) {
      double y = places[i] + 5 - 8.5 * static_cast<double>(these[i].lines.size() - 1);
      for (const std::string& line : these[i].lines) {
        labels.place(line, frame.right + 10, y, Anchor::start, these[i].role);
        y += 17;
      }
    }
  }

  const ChartSpec& spec;
  ChartCanvas picture;
  Labels labels;
  Frame frame;
  double below = 0;  // the lower end of what is drawn so far
  std::vector<ChartMark> marks;
  int mark_lanes = 0;
  double marks_below = 0;  // room for the marks between the plot and its axis labels; 0: they stand above
  std::vector<EndLabel> end_labels;        // of the main plot
  std::vector<EndLabel> range_end_labels;  // of the moving ranges
  std::optional<double> baseline_left;     // of the shaded baseline
  std::vector<KeyEntry> unplaced;          // names of lines that found no room at them
  std::vector<LetteredNote> lettered_notes;
  bool baseline_said = false;  // its name found room inside it
};

}  // namespace lantern::charts
