#include "charts/layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "charts/labels.hpp"

namespace lantern {
namespace {

constexpr double edge = 2;  // free space around everything
constexpr double title_line = 24;
constexpr double row_line = 23;  // a line of text under the title, or of the key below
constexpr double tick_line = 18;
constexpr double mark_radius = 11;
constexpr double label_gap = 20;     // between labels at the right end
constexpr double sign_radius = 6.5;  // of diamonds and triangles

class Layout {
 public:
  Layout(const ChartSpec& spec, const ChartFont& font) : spec_(spec), labels_(picture_, font) {
    picture_.width = spec.width;
  }

  ChartLayout work() {
    draw_title();
    draw_cue();
    const bool any = std::any_of(spec_.points.begin(), spec_.points.end(),
                                 [](const ChartPoint& point) { return point.value.has_value(); });
    if (!any) {
      draw_no_data();
      return {std::move(picture_), labels_.placed()};
    }
    set_frame();
    draw_y_axis();
    draw_baseline();
    draw_x_axis();
    draw_centre_and_limits();
    draw_target();
    draw_line();
    draw_points();
    draw_marks();
    draw_end_labels();
    draw_inner_labels();
    draw_key();
    picture_.height = std::ceil(below_ + edge);
    return {std::move(picture_), labels_.placed()};
  }

 private:
  // ---- above the plot ----
  void draw_title() {
    double y = edge;
    for (const std::string& line : labels_.wrap(spec_.title, spec_.width - 2 * edge, TextRole::title)) {
      labels_.place(line, edge, y + 18, Anchor::start, TextRole::title);
      y += title_line;
    }
    top_ = y;
  }

  // The unit, the direction that is better with its arrow, and whether the data are real.
  void draw_cue() {
    const double available = spec_.width - 2 * edge;
    double x = edge;
    bool used = false;
    const auto next_row = [&](double wide) {
      if (used && x + wide > available) {
        top_ += row_line;
        x = edge;
      }
      used = true;
    };
    if (!spec_.unit.empty()) {
      const std::string text = labels_.cut(spec_.unit, available, TextRole::quiet);
      next_row(0);
      labels_.place(text, x, top_ + 16, Anchor::start, TextRole::quiet);
      x += labels_.width(text, TextRole::quiet) + 20;
    }
    if (!spec_.cue.empty()) {
      const double wide = labels_.width(spec_.cue, TextRole::quiet) + 16;
      next_row(wide);
      if (spec_.better != Better::neither) draw_arrow(x + 6, top_ + 11, spec_.better == Better::higher);
      labels_.place(spec_.cue, x + 16, top_ + 16, Anchor::start, TextRole::quiet);
      x += wide + 20;
    }
    if (!spec_.illustrative.empty()) {
      const double wide = labels_.width(spec_.illustrative, TextRole::quiet);
      next_row(wide);
      labels_.place(spec_.illustrative, spec_.width - edge, top_ + 16, Anchor::end, TextRole::quiet);
    }
    if (used) top_ += row_line;
  }

  void draw_arrow(double x, double y, bool up) {
    const double tip = up ? y - 7 : y + 7;
    const double wing = up ? tip + 5 : tip - 5;
    picture_.segment(Role::arrow, x, up ? y + 7 : y - 7, x, tip);
    picture_.move(Role::arrow, x - 4.5, wing);
    picture_.line(Role::arrow, x, tip);
    picture_.line(Role::arrow, x + 4.5, wing);
  }

  void draw_no_data() {
    const double bottom = std::max(top_ + 90, spec_.height * 0.5);
    picture_.rectangle(Role::message, edge, top_ + 8, spec_.width - edge, bottom - edge);
    labels_.place(labels_.cut(spec_.no_data, spec_.width - 20, TextRole::label), spec_.width / 2,
                  (top_ + bottom) / 2 + 8, Anchor::middle, TextRole::label);
    picture_.height = std::ceil(bottom);
  }

  // ---- the frame ----
  struct EndLabel {
    std::vector<std::string> lines;
    double at = 0;
    TextRole role = TextRole::label;
  };

  void set_frame() {
    double widest_tick = 0;
    for (const AxisTick& tick : spec_.y_ticks)
      widest_tick = std::max(widest_tick, labels_.width(tick.label, TextRole::quiet));
    left_ = edge + widest_tick + 12;
    collect_end_labels();
    right_ = spec_.width - edge - end_width_ - (end_width_ > 0 ? 16 : 8);

    marks_ = spec_.marks;
    x_low_ = spec_.points.front().x;
    x_high_ = spec_.points.back().x;
    if (x_high_ <= x_low_) {
      x_low_ -= 1;
      x_high_ += 1;
    }
    // A mark outside the data would stand where nothing was measured.
    const double slack = (x_high_ - x_low_) * 0.03;
    std::erase_if(marks_,
                  [&](const ChartMark& mark) { return mark.x < x_low_ - slack || mark.x > x_high_ + slack; });
    pad_ = std::clamp((right_ - left_) / static_cast<double>(spec_.points.size()) / 2, 6.0, 24.0);
    const double per_lane = std::max(1.0, std::floor((right_ - left_) / (2 * mark_radius + 4)));
    mark_lanes_ = static_cast<int>(std::ceil(static_cast<double>(marks_.size()) / per_lane));
    plot_top_ = top_ + 10 + mark_lanes_ * (2 * mark_radius + 6);
    plot_bottom_ = std::max(plot_top_ + 120, top_ + spec_.height - 92);
  }

  void collect_end_labels() {
    const double allowed = std::min(170.0, spec_.width * 0.28);
    const auto add = [&](const std::string& text, std::optional<double> at, TextRole role) {
      if (text.empty() || !at) return;
      EndLabel label{labels_.wrap(text, allowed, role), *at, role};
      for (const std::string& line : label.lines)
        end_width_ = std::max(end_width_, labels_.width(line, role));
      end_labels_.push_back(std::move(label));
    };
    const auto last = std::find_if(spec_.points.rbegin(), spec_.points.rend(),
                                   [](const ChartPoint& point) { return point.value.has_value(); });
    if (last != spec_.points.rend()) add(spec_.value_label, last->value, TextRole::value);
    add(spec_.centre_label, spec_.points.back().centre, TextRole::label);
    add(spec_.target_label, spec_.target, TextRole::label);
  }

  double px(double x) const {
    return left_ + pad_ + (x - x_low_) / (x_high_ - x_low_) * (right_ - left_ - 2 * pad_);
  }
  double py(double value) const {
    const double share = (value - spec_.y_low) / (spec_.y_high - spec_.y_low);
    return plot_bottom_ - std::clamp(share, 0.0, 1.0) * (plot_bottom_ - plot_top_);
  }

  void draw_y_axis() {
    for (const AxisTick& tick : spec_.y_ticks) {
      const double y = py(tick.at);
      picture_.segment(tick.at == spec_.y_low ? Role::axis : Role::grid, left_, y, right_, y);
      labels_.place(tick.label, left_ - 8, y + 5, Anchor::end, TextRole::quiet);
    }
  }

  // ---- the x axis ----
  struct TickText {
    double x = 0;
    std::string first, second;
  };

  void draw_x_axis() {
    std::vector<TickText> chosen;
    for (std::size_t i = 0; i < spec_.x_ticks.size(); ++i) {
      auto texts = tick_texts(spec_.x_ticks[i], i + 1 == spec_.x_ticks.size());
      if (!texts) continue;
      chosen = std::move(*texts);
      break;
    }
    bool second = false;
    for (const TickText& tick : chosen) {
      labels_.place(tick.first, clamped(tick.x, tick.first), plot_bottom_ + 22, Anchor::middle,
                    TextRole::quiet);
      picture_.segment(Role::axis, tick.x, plot_bottom_, tick.x, plot_bottom_ + 6);
      second = second || !tick.second.empty();
    }
    for (const TickText& tick : chosen)
      labels_.place(tick.second, clamped(tick.x, tick.second), plot_bottom_ + 22 + tick_line, Anchor::middle,
                    TextRole::quiet);
    below_ = plot_bottom_ + 22 + (second ? tick_line : 0) + 6;
  }

  double clamped(double x, const std::string& text) const {
    const double half = labels_.width(text, TextRole::quiet) / 2;
    return std::clamp(x, edge + half, std::max(edge + half, spec_.width - edge - half));
  }

  // Nothing when the labels would come closer than a space and a half; `last` choice: cut instead.
  std::optional<std::vector<TickText>> tick_texts(const std::vector<AxisTick>& ticks, bool last) const {
    constexpr double apart = 12;
    std::vector<TickText> texts;
    double available = spec_.width;
    for (std::size_t i = 1; i < ticks.size(); ++i)
      available = std::min(available, px(ticks[i].at) - px(ticks[i - 1].at) - apart);
    if (last) available = std::max(available, 24.0);
    double first_end = -1e9, second_end = -1e9;
    for (const AxisTick& tick : ticks) {
      TickText text{px(tick.at), tick.label, tick.second};
      if (tick.second.empty() && labels_.width(tick.label, TextRole::quiet) > available) {
        auto lines = labels_.wrap(tick.label, available, TextRole::quiet);
        const bool whole = lines.size() <= 2 &&
                           std::none_of(lines.begin(), lines.end(),
                                        [](const std::string& line) { return line.ends_with("\u2026"); });
        if (!whole && !last) return std::nullopt;
        text.first = lines.front();
        if (lines.size() > 1)
          text.second =
              lines.size() > 2 ? labels_.cut(lines[1] + "\u2026", available, TextRole::quiet) : lines[1];
      }
      for (auto [line, end] : {std::pair{&text.first, &first_end}, std::pair{&text.second, &second_end}}) {
        if (line->empty()) continue;
        const double half = labels_.width(*line, TextRole::quiet) / 2;
        const double middle = clamped(text.x, *line);
        if (middle - half < *end + apart) {
          if (!last) return std::nullopt;
          line->clear();
          continue;
        }
        *end = middle + half;
      }
      if (!text.first.empty()) texts.push_back(std::move(text));
    }
    return texts.empty() ? std::nullopt : std::optional(std::move(texts));
  }

  // ---- inside the plot ----
  double half_step() const {
    return std::min(pad_, (right_ - left_ - 2 * pad_) /
                              std::max<double>(2, 2 * static_cast<double>(spec_.points.size() - 1)));
  }

  void draw_baseline() {
    const auto& points = spec_.points;
    const auto last =
        std::find_if(points.rbegin(), points.rend(), [](const ChartPoint& p) { return p.in_baseline; });
    if (last == points.rend()) return;
    const auto first =
        std::find_if(points.begin(), points.end(), [](const ChartPoint& p) { return p.in_baseline; });
    baseline_left_ = std::max(left_, px(first->x) - half_step());
    picture_.rectangle(Role::baseline, baseline_left_, plot_top_, px(last->x) + half_step(), plot_bottom_);
    has_baseline_ = true;
  }

  // Calls `each` with first and last index of every phase.
  template <typename F>
  void for_each_phase(F each) const {
    for (std::size_t first = 0; first < spec_.points.size();) {
      std::size_t last = first;
      while (last + 1 < spec_.points.size() && spec_.points[last + 1].phase == spec_.points[first].phase)
        ++last;
      each(first, last);
      first = last + 1;
    }
  }

  double phase_left(std::size_t first) const {
    if (first == 0) return left_;
    return (px(spec_.points[first - 1].x) + px(spec_.points[first].x)) / 2;
  }
  double phase_right(std::size_t last) const {
    return last + 1 == spec_.points.size() ? right_ : phase_left(last + 1);
  }

  void draw_centre_and_limits() {
    for_each_phase([&](std::size_t first, std::size_t last) {
      const double from = phase_left(first) + (first == 0 ? 0 : 3);
      const double to = phase_right(last) - (last + 1 == spec_.points.size() ? 0 : 3);
      if (const auto& centre = spec_.points[first].centre)
        picture_.segment(Role::centre, from, py(*centre), to, py(*centre));
      if (first > 0)
        picture_.segment(Role::phase, phase_left(first), plot_top_, phase_left(first), plot_bottom_);
      draw_limit(first, last, &ChartPoint::lower);
      draw_limit(first, last, &ChartPoint::upper);
    });
  }

  // A step at each point, since limits may differ from point to point.
  void draw_limit(std::size_t first, std::size_t last, std::optional<double> ChartPoint::*limit) {
    bool down = false;
    for (std::size_t i = first; i <= last; ++i) {
      const auto& value = spec_.points[i].*limit;
      if (!value) {
        down = false;
        continue;
      }
      const double from =
          i == first ? phase_left(first) : (px(spec_.points[i - 1].x) + px(spec_.points[i].x)) / 2;
      const double to =
          i == last ? phase_right(last) : (px(spec_.points[i].x) + px(spec_.points[i + 1].x)) / 2;
      if (down)
        picture_.line(Role::limit, from, py(*value));
      else
        picture_.move(Role::limit, from, py(*value));
      picture_.line(Role::limit, to, py(*value));
      down = true;
    }
  }

  void draw_target() {
    if (spec_.target) picture_.segment(Role::target, left_, py(*spec_.target), right_, py(*spec_.target));
  }

  void draw_line() {
    const ChartPoint* before = nullptr;
    for (const ChartPoint& point : spec_.points) {
      if (!point.value) {
        before = nullptr;
        continue;
      }
      const double x = px(point.x);
      const double y = py(*point.value);
      if (before != nullptr && before->phase == point.phase) {
        picture_.line(Role::line, x, y);
        keep_clear(px(before->x), py(*before->value), x, y);
      } else {
        picture_.move(Role::line, x, y);
      }
      before = &point;
    }
    drop_lone_moves(picture_.path(Role::line));
  }

  // Boxes along a stretch of the line, so that no label stands on it.
  void keep_clear(double x1, double y1, double x2, double y2) {
    const int pieces = std::clamp(static_cast<int>(std::abs(y2 - y1) / 12), 1, 12);
    for (int i = 0; i < pieces; ++i) {
      const double a = i / static_cast<double>(pieces);
      const double b = (i + 1) / static_cast<double>(pieces);
      const double ya = y1 + (y2 - y1) * a;
      const double yb = y1 + (y2 - y1) * b;
      labels_.take({"", x1 + (x2 - x1) * a, std::min(ya, yb) - 3, x1 + (x2 - x1) * b, std::max(ya, yb) + 3});
    }
  }

  // A point between two gaps has a dot and no line.
  static void drop_lone_moves(Path& path) {
    Path kept;
    for (std::size_t i = 0; i < path.size(); ++i) {
      const bool followed = i + 1 < path.size() && path[i + 1].step == PathStep::line;
      if (path[i].step != PathStep::move || followed) kept.push_back(path[i]);
    }
    path = std::move(kept);
  }

  void draw_points() {
    const double step =
        (right_ - left_ - 2 * pad_) / std::max(1.0, static_cast<double>(spec_.points.size()) - 1);
    picture_.dot_width = std::clamp(step * 0.6, 2.5, 8.0);
    picture_.line_width = std::clamp(step * 0.4, 1.0, 2.5);
    const double radius = std::clamp(step * 0.5, 3.0, sign_radius);
    for (const ChartPoint& point : spec_.points) {
      if (!point.value) continue;
      const double x = px(point.x);
      const double y = py(*point.value);
      labels_.take({"", x - radius, y - radius, x + radius, y + radius});
      shapes_[point.shape] = point.meaning;
      draw_sign(point.shape, point.meaning, x, y, radius);
    }
  }

  void draw_sign(PointShape shape, PointMeaning meaning, double x, double y, double radius) {
    const Role role = meaning == PointMeaning::improvement ? Role::improvement
                      : meaning == PointMeaning::concern   ? Role::concern
                                                           : Role::plain;
    switch (shape) {
      case PointShape::circle:
        picture_.dot(Role::point, x, y);
        break;
      case PointShape::diamond:
        picture_.diamond(role, x, y, radius);
        break;
      case PointShape::triangle_up:
        picture_.triangle(role, x, y, radius, true);
        break;
      case PointShape::triangle_down:
        picture_.triangle(role, x, y, radius, false);
        break;
      case PointShape::cross:
        draw_cross(x, y, std::min(radius, 5.0));
        break;
    }
  }

  // An excluded point is a cross: struck out, and told from the others without colour.
  void draw_cross(double x, double y, double radius) {
    picture_.segment(Role::ring, x - radius, y - radius, x + radius, y + radius);
    picture_.segment(Role::ring, x - radius, y + radius, x + radius, y - radius);
  }

  void draw_marks() {
    if (marks_.empty()) return;
    for (int lane = 0; lane < mark_lanes_; ++lane) {
      std::vector<double> wanted;
      std::vector<const ChartMark*> here;
      for (std::size_t i = static_cast<std::size_t>(lane); i < marks_.size();
           i += static_cast<std::size_t>(mark_lanes_)) {
        wanted.push_back(std::clamp(px(marks_[i].x), left_, right_));
        here.push_back(&marks_[i]);
      }
      const auto places = spread(wanted, 2 * mark_radius + 4, left_ + mark_radius, right_ - mark_radius);
      const double y = top_ + 8 + mark_radius + lane * (2 * mark_radius + 6);
      for (std::size_t i = 0; i < here.size(); ++i) {
        picture_.move(Role::mark_line, places[i], y + mark_radius);
        picture_.line(Role::mark_line, wanted[i], plot_top_ + 4);
        picture_.line(Role::mark_line, wanted[i], plot_bottom_);
        picture_.dot(Role::mark, places[i], y);
        labels_.place(here[i]->number, places[i], y + 5, Anchor::middle, TextRole::mark);
      }
    }
  }

  void draw_end_labels() {
    std::vector<double> wanted;
    std::size_t most_lines = 1;
    for (const EndLabel& label : end_labels_) {
      wanted.push_back(py(label.at));
      most_lines = std::max(most_lines, label.lines.size());
    }
    const double height = label_gap + 17 * static_cast<double>(most_lines - 1);
    const auto places = spread(wanted, height, plot_top_, plot_bottom_);
    for (std::size_t i = 0; i < end_labels_.size(); ++i) {
      double y = places[i] + 5 - 8.5 * static_cast<double>(end_labels_[i].lines.size() - 1);
      for (const std::string& line : end_labels_[i].lines) {
        labels_.place(line, right_ + 10, y, Anchor::start, end_labels_[i].role);
        y += 17;
      }
    }
  }

  // Words inside the plot: only where they cover nothing.
  void draw_inner_labels() {
    if (has_baseline_ && !spec_.baseline_label.empty())
      for (const double y : {plot_bottom_ - 10, plot_top_ + 18})
        if (labels_.place_if_free(spec_.baseline_label, baseline_left_ + 8, y, Anchor::start,
                                  TextRole::quiet))
          break;
    std::size_t phase = 0;
    for_each_phase([&](std::size_t first, std::size_t last) {
      const auto& centre = spec_.points[first].centre;
      if (phase < spec_.phase_labels.size() && centre) {
        const double y = py(*centre);
        const std::string& text = spec_.phase_labels[phase];
        // Best at the end of its line, as the last one; the next phase mostly stands elsewhere.
        bool said = labels_.place_if_free(text, phase_right(last) + 8, y + 5, Anchor::start, TextRole::label);
        for (const auto& [x, anchor] :
             {std::pair{phase_left(first) + 8, Anchor::start}, std::pair{phase_right(last) - 8, Anchor::end}})
          said = said || labels_.place_if_free(text, x, y - 8, anchor, TextRole::label) ||
                 labels_.place_if_free(text, x, y + 19, anchor, TextRole::label);
      }
      ++phase;
    });
  }

  // What the shapes mean, only for the shapes that are there.
  void draw_key() {
    struct Item {
      PointShape shape;
      PointMeaning meaning;
      std::string text;
    };
    std::vector<Item> items;
    const auto add = [&](PointShape shape, const std::string& text) {
      const auto found = shapes_.find(shape);
      if (found != shapes_.end() && !text.empty()) items.push_back({shape, found->second, text});
    };
    add(PointShape::diamond, spec_.shift_label);
    add(PointShape::triangle_up, spec_.trend_label);
    if (items.empty() || items.back().shape != PointShape::triangle_up)
      add(PointShape::triangle_down, spec_.trend_label);
    add(PointShape::cross, spec_.excluded_label);
    double x = edge;
    if (!items.empty()) below_ += row_line + 2;
    for (const Item& item : items) {
      const double allowed = spec_.width - 2 * edge - 20;
      const auto lines = labels_.wrap(item.text, allowed, TextRole::quiet);
      const double wide = 20 + labels_.width(lines.front(), TextRole::quiet);
      if (x > edge && x + wide > spec_.width - edge) {
        x = edge;
        below_ += row_line;
      }
      draw_sign(item.shape, item.meaning, x + 7, below_ - 11, sign_radius);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) below_ += row_line - 4;
        labels_.place(lines[i], x + 20, below_ - 6, Anchor::start, TextRole::quiet);
      }
      x += wide + 24;
    }
  }

  const ChartSpec& spec_;
  ChartCanvas picture_;
  Labels labels_;
  std::vector<ChartMark> marks_;
  std::vector<EndLabel> end_labels_;
  double end_width_ = 0;
  std::map<PointShape, PointMeaning> shapes_;
  int mark_lanes_ = 0;
  bool has_baseline_ = false;
  double baseline_left_ = 0;
  double top_ = 0, plot_top_ = 0, plot_bottom_ = 0, left_ = 0, right_ = 0, below_ = 0;
  double x_low_ = 0, x_high_ = 1, pad_ = 12;
};

}  // namespace

ChartLayout lay_out(const ChartSpec& spec, const ChartFont& font) { return Layout(spec, font).work(); }

}  // namespace lantern
