#include "charts/small_multiples.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "charts/layers.hpp"
#include "charts/paint.hpp"

namespace lantern::charts {
namespace {

constexpr double between_panels = 28;
constexpr double title_line = 21;
constexpr double words_width = 232;  // of the column of titles, wide
constexpr double last_value_width = 76;

constexpr double sign_middle = 9;  // of the sign of a verdict, from the left
constexpr double marks_height = 2 * mark_radius + 10;
constexpr double compared_radius = 6;
constexpr double beside_compared =
    40;  // of an axis of compared values alone: room for the figures at its ends

// A panel shows where things went: signs of the rules stand in the chart of the measure itself. What is made
// up is told there as well, so that nothing of it can be quoted from here.
ChartSpec quiet(const Panel& panel, double width) {
  ChartSpec chart = panel.chart;
  const bool made_up = !chart.illustrative.empty();
  const bool levels =
      std::ranges::any_of(chart.points, [](const ChartPoint& p) { return p.level.has_value(); });
  for (ChartPoint& point : chart.points) {
    if (point.shape != PointShape::cross) point.shape = PointShape::circle;
    point.meaning = PointMeaning::plain;
    point.lower.reset();
    point.upper.reset();
    if (levels || made_up || panel.compared) point.centre.reset();
    if (made_up || panel.compared) point.level.reset();
  }
  if (made_up || panel.compared) chart.value_label.clear();
  chart.width = width;
  chart.hidden_label.clear();
  return chart;
}

// As the icons of verdicts, small: a badge, a diamond or a square, with an arrow.
bool draw_verdict(ChartCanvas& canvas, const Panel& panel, double x, double y) {
  constexpr double radius = 9;
  switch (panel.verdict) {
    case measures::Verdict::better:
      canvas.ring(Role::improvement, x, y, radius, 16);
      break;
    case measures::Verdict::worse:
      canvas.diamond(Role::concern, x, y, radius + 1);
      break;
    case measures::Verdict::changed:
      canvas.rectangle(Role::plain, x - radius + 1, y - radius + 1, x + radius - 1, y + radius - 1);
      break;
    case measures::Verdict::no_change_seen:
    case measures::Verdict::too_few_points:
    case measures::Verdict::cannot_tell:
      return false;
  }
  if (panel.direction == measures::Direction::none) return true;
  const double up = panel.direction == measures::Direction::high ? -1 : 1;
  canvas.segment(Role::cut_out, x, y - up * 4.5, x, y + up * 4.5);
  canvas.move(Role::cut_out, x - 3.5, y + up * 1);
  canvas.line(Role::cut_out, x, y + up * 4.5);
  canvas.line(Role::cut_out, x + 3.5, y + up * 1);
  return true;
}

void merge(ChartCanvas& into, const ChartCanvas& panel) {
  for (std::size_t i = 0; i < role_count; ++i)
    into.paths[i].insert(into.paths[i].end(), panel.paths[i].begin(), panel.paths[i].end());
  into.texts.insert(into.texts.end(), panel.texts.begin(), panel.texts.end());
  into.dot_width = std::min(into.dot_width, panel.dot_width);
  into.line_width = std::min(into.line_width, panel.line_width);
}

class Multiples {
 public:
  Multiples(const SmallMultiplesSpec& spec, const ChartFont& font)
      : spec_(spec), font_(font), narrow_(spec.about.width < narrow_below) {
    picture_.width = spec.about.width;
  }

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    for (const TimeAxis& axis : spec_.axes) draw_axis(axis);
    picture_.height = std::ceil(below_ + edge);
    const PictureAbout& about = spec_.about;
    auto bytes =
        paint(picture_, {about.id, about.language, about.title, about.description, false, about.direction},
              format, font_);
    if (!bytes) return std::unexpected(bytes.error());
    return ChartPicture{std::move(*bytes), picture_.width, picture_.height, std::move(placed_)};
  }

 private:
  struct Extent {
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
  };

  static Extent extent_of(const TimeAxis& axis) {
    Extent extent;
    for (const Panel& panel : axis.panels)
      for (const ChartPoint& point : panel.chart.points) {
        extent.low = std::min(extent.low, point.x);
        extent.high = std::max(extent.high, point.x);
      }
    if (extent.high > extent.low) return extent;
    return {extent.low - 1, extent.high + 1};
  }

  double widest_tick(const TimeAxis& axis) {
    ChartCanvas scratch;
    const Labels labels(scratch, font_);
    double widest = 0;
    for (const Panel& panel : axis.panels)
      for (const AxisTick& tick : panel.chart.y_ticks)
        widest = std::max(widest, labels.width(tick.label, TextRole::quiet));
    return widest;
  }

  void draw_axis(const TimeAxis& axis) {
    if (axis.panels.empty()) return;
    const Extent extent = extent_of(axis);
    Frame frame;
    frame.left = edge + (narrow_ ? 0 : words_width) + widest_tick(axis) + 12;
    frame.right = spec_.about.width - edge - last_value_width;
    frame.x_low = extent.low;
    frame.x_high = extent.high;
    frame.pad = std::ranges::all_of(axis.panels, &Panel::compared) ? beside_compared : 12;
    if (below_ > 0) below_ += between_panels;
    std::vector<Frame> plots;
    for (const Panel& panel : axis.panels) {
      if (&panel != &axis.panels.front()) below_ += between_panels;
      plots.push_back(draw_panel(panel, axis, frame));
    }
    draw_marks(axis, plots);
    draw_times(axis, frame);
  }

  // What the panel shows, at the left of it or above it. Returns its lower end.
  double write_words(const Panel& panel, Labels& labels, double top) {
    const double room = narrow_ ? spec_.about.width - 2 * edge : words_width - 20;
    double y = top;
    for (const std::string& line : labels.wrap(panel.chart.title, room, TextRole::strong)) {
      labels.place(line, edge, y + 15, Anchor::start, TextRole::strong);
      y += title_line;
    }
    if (!panel.message.empty()) {
      const double before =
          draw_verdict(picture_, panel, edge + sign_middle, y + 10) ? 2 * sign_middle + 6 : 0;
      for (const std::string& line : labels.wrap(panel.message, room - before, TextRole::value)) {
        labels.place(line, edge + before, y + 16, Anchor::start, TextRole::value);
        y += title_line;
      }
    }
    for (const auto& [text, role] :
         {std::pair{&panel.chart.cue, TextRole::quiet}, {&panel.chart.unit, TextRole::quiet}}) {
      if (text->empty()) continue;
      labels.place(labels.cut(*text, room, role), edge, y + 16, Anchor::start, role);
      y += title_line;
    }
    if (!panel.chart.illustrative.empty())
      y = draw_tag(picture_, labels, panel.chart.illustrative, edge, y + 3);
    return y;
  }

  // Its plot. The marks stand above the first of them, on a phone below its words.
  Frame draw_panel(const Panel& panel, const TimeAxis& axis, Frame frame) {
    ChartSpec chart = quiet(panel, spec_.about.width);
    Drawing d(chart, font_);
    const double marks = &panel == &axis.panels.front() && !axis.marks.empty() ? marks_height : 0;
    if (!narrow_) below_ += marks;
    const double words_end = write_words(panel, d.labels, below_);
    frame.top = narrow_ ? words_end + 12 + marks : below_ + 8;
    frame.bottom = std::max(frame.top + spec_.panel_height, narrow_ ? 0.0 : words_end);
    d.frame = frame;
    thin_out(chart.y_ticks);
    draw_value_axis(d);
    draw_targets(d);
    draw_centre_and_limits(d);
    if (panel.compared) {
      draw_compared(d, panel, axis);
    } else {
      draw_levels(d);
      draw_line(d);
      draw_points(d);
    }
    draw_absences(d);
    write_last_value(d);
    merge(picture_, d.picture);
    placed_.insert(placed_.end(), d.labels.placed().begin(), d.labels.placed().end());
    below_ = frame.bottom;
    return frame;
  }

  // Each by itself, as in the chart of the measure: what is now is filled, what came before is hollow. Where
  // not all figures find room, the last and the first have theirs.
  static void draw_compared(Drawing& d, const Panel& panel, const TimeAxis& axis) {
    for (const ChartMark& mark : axis.marks)
      d.labels.take({"", d.px(mark.x) - 1, d.frame.top, d.px(mark.x) + 1, d.frame.bottom});
    std::vector<std::size_t> drawn;
    for (std::size_t i = 0; i < d.spec.points.size(); ++i)
      if (d.spec.points[i].value && d.spec.points[i].shape != PointShape::cross) drawn.push_back(i);
    if (drawn.empty()) return;
    for (const std::size_t i : drawn) {
      const double x = d.px(d.spec.points[i].x), y = d.py(*d.spec.points[i].value);
      const bool now = i == drawn.back();
      d.picture.ring(now ? Role::plain : Role::ring, x, y, now ? compared_radius : compared_radius - 1, 24);
      d.labels.take({"", x - compared_radius, y - compared_radius, x + compared_radius, y + compared_radius});
    }
    std::rotate(drawn.begin(), drawn.end() - 1, drawn.end());
    for (const std::size_t i : drawn)
      if (i < panel.figures.size()) write_figure(d, panel.figures[i], d.spec.points[i]);
  }

  // Above its point, else below it, else beside it; off the lines of the grid where there is such a place.
  static void write_figure(Drawing& d, const std::string& figure, const ChartPoint& point) {
    struct Place {
      double x, y;
      Anchor anchor;
    };
    const double x = d.px(point.x), y = d.py(*point.value), beside = compared_radius + 5;
    const std::array<Place, 4> places = {{{x, y - 15, Anchor::middle},
                                          {x, y + 24, Anchor::middle},
                                          {x + beside, y + 6, Anchor::start},
                                          {x - beside, y + 6, Anchor::end}}};
    for (const bool off_grid : {true, false})
      for (const Place& place : places) {
        const LabelBox box = d.labels.box(figure, place.x, place.y, place.anchor, TextRole::value);
        const auto strikes = [&](const AxisTick& tick) {
          return d.py(tick.at) > box.top - 1 && d.py(tick.at) < box.bottom + 1;
        };
        const double above_plot = off_grid ? 0 : 14;  // half of one beside a point at its upper edge
        if (box.top < d.frame.top - above_plot || box.bottom > d.frame.bottom) continue;
        if (off_grid && std::ranges::any_of(d.spec.y_ticks, strikes)) continue;
        if (d.labels.place_if_free(figure, place.x, place.y, place.anchor, TextRole::value)) return;
      }
  }

  // The lowest, the highest and what lies in the middle of them.
  static void thin_out(std::vector<AxisTick>& ticks) {
    if (ticks.size() < 4) return;
    std::vector<AxisTick> kept{ticks.front()};
    if (ticks.size() % 2 == 1) kept.push_back(ticks[ticks.size() / 2]);
    kept.push_back(ticks.back());
    ticks = std::move(kept);
  }

  static void write_last_value(Drawing& d) {
    const auto last = std::find_if(d.spec.points.rbegin(), d.spec.points.rend(),
                                   [](const ChartPoint& point) { return point.value.has_value(); });
    if (last == d.spec.points.rend() || d.spec.value_label.empty()) return;
    double y = std::clamp(d.py(*last->value) + 6, d.frame.top + 12, d.frame.bottom - title_line);
    for (const std::string& line : d.labels.wrap(d.spec.value_label, last_value_width - 8, TextRole::value)) {
      d.labels.place(line, d.frame.right + 6, y, Anchor::start, TextRole::value);
      y += title_line;
    }
  }

  void draw_times(const TimeAxis& axis, Frame frame) {
    ChartSpec times;
    times.width = spec_.about.width;
    times.x_ticks = axis.ticks;
    Drawing d(times, font_);
    frame.top = frame.bottom = below_;
    d.frame = frame;
    draw_point_axis(d);
    merge(picture_, d.picture);
    placed_.insert(placed_.end(), d.labels.placed().begin(), d.labels.placed().end());
    below_ = d.below;
  }

  // Their lines run through the plots: on a phone words stand between these, and none is struck through.
  void draw_marks(const TimeAxis& axis, const std::vector<Frame>& plots) {
    const Frame& frame = plots.front();
    const double top = frame.top - marks_height - (narrow_ ? 4 : 8);
    std::vector<double> wanted;
    for (const ChartMark& mark : axis.marks)
      wanted.push_back(std::clamp(frame.px(mark.x), frame.left, frame.right));
    const auto places =
        spread(wanted, 2 * mark_radius + 3, frame.left + mark_radius, frame.right - mark_radius);
    const double middle = top + mark_radius;
    Labels labels(picture_, font_);
    for (std::size_t i = 0; i < places.size(); ++i) {
      picture_.move(Role::mark_line, places[i], middle + mark_radius);
      picture_.line(Role::mark_line, wanted[i], middle + mark_radius + 8);
      picture_.line(Role::mark_line, wanted[i], narrow_ ? frame.bottom : below_);
      for (std::size_t k = 1; narrow_ && k < plots.size(); ++k)
        picture_.segment(Role::mark_line, wanted[i], plots[k].top, wanted[i], plots[k].bottom);
      picture_.dot(Role::mark, places[i], middle);
      labels.place(axis.marks[i].number, places[i], middle + 5, Anchor::middle, TextRole::mark);
    }
    placed_.insert(placed_.end(), labels.placed().begin(), labels.placed().end());
  }

  const SmallMultiplesSpec& spec_;
  const ChartFont& font_;
  const bool narrow_;
  ChartCanvas picture_;
  std::vector<LabelBox> placed_;
  double below_ = 0;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_small_multiples(const SmallMultiplesSpec& spec,
                                                              ChartFormat format, const ChartFont& font) {
  return Multiples(spec, font).work(format);
}

}  // namespace lantern::charts
