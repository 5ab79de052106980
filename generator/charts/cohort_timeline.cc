#include "charts/cohort_timeline.hpp"

#include <algorithm>

#include "charts/diagram.hpp"
#include "charts/people_grid.hpp"

namespace lantern::charts {
namespace {

constexpr double bar_height = 14;
constexpr double least_bar = 6;
constexpr double flag_height = 16;
constexpr double flag_width = 11;
constexpr double dot_side = 13;
constexpr double between_rows = 18;

class Drawing {
 public:
  Drawing(const TimelineSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {
    left_ = picture_edge + (paper_.narrow() ? 8 : (paper_.width() - 2 * picture_edge) * 0.3);
    right_ = paper_.width() - picture_edge - 8;
  }

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    double y = draw_years(picture_edge);
    const double top = y;
    for (const TimelineBar& bar : spec_.bars) y = draw_bar(bar, y + between_rows);
    const double bottom = y + 8;
    for (const AxisTick& year : spec_.years)
      paper_.canvas.segment(Role::grid, px(year.at), top, px(year.at), bottom);
    if (spec_.today) paper_.canvas.segment(Role::target, px(*spec_.today), top, px(*spec_.today), bottom);
    return paper_.finish(bottom + picture_edge, format);
  }

 private:
  double px(double day) const {
    const double first = spec_.years.front().at, last = spec_.years.back().at;
    return left_ + std::clamp((day - first) / (last - first), 0.0, 1.0) * (right_ - left_);
  }

  // The line of years with the marks of events. Years that find no room are left out. Returns its lower end.
  double draw_years(double top) {
    double end = 0;
    const double line = top + line_height(TextRole::quiet) + 12;
    for (std::size_t i = 0; i + 1 < spec_.years.size(); ++i) {
      const double from = px(spec_.years[i].at), to = px(spec_.years[i + 1].at);
      const TextBlock name = paper_.line(spec_.years[i].label, TextRole::quiet);
      const double middle = (from + to) / 2;
      if (middle - name.width / 2 < end) continue;
      paper_.place(name, middle, top, Anchor::middle);
      end = middle + name.width / 2 + 8;
    }
    paper_.canvas.segment(Role::axis, left_, line, right_, line);
    for (const double day : spec_.events) paper_.canvas.diamond(Role::concern, px(day), line, 6);
    return line;
  }

  // Its words at the left, on a phone above it. Returns where the row ends.
  double draw_bar(const TimelineBar& bar, double top) {
    const double widest = paper_.narrow() ? paper_.width() - 2 * picture_edge : left_ - picture_edge - 20;
    const TextBlock words = paper_.block(bar.words, widest, TextRole::strong, 4);
    const TextBlock when = paper_.block(bar.when, widest, TextRole::quiet, 3);
    paper_.place(words, picture_edge, top);
    paper_.place(when, picture_edge, top + words.height);
    const double words_end = top + words.height + when.height;
    double y = paper_.narrow() ? words_end + 4 : top;
    y += bar.stories.empty() ? 2 : flag_height + 2;
    const double from = px(bar.from), to = std::max(px(bar.to), from + least_bar);
    paper_.canvas.rectangle(Role::plain, from, y, to, y + bar_height);
    draw_flags(bar.stories, y);
    return std::max(words_end, draw_teams(bar, from, y + bar_height + 6));
  }

  // Flags of one time stand side by side.
  void draw_flags(const std::vector<double>& stories, double foot) {
    double free_from = left_;
    for (const double day : stories) {
      const double x = std::min(std::max(px(day), free_from), right_);
      ChartCanvas& canvas = paper_.canvas;
      canvas.segment(Role::arrow, x, foot - flag_height, x, foot);
      canvas.move(Role::improvement, x, foot - flag_height);
      canvas.line(Role::improvement, x + flag_width, foot - flag_height + 4.5);
      canvas.line(Role::improvement, x, foot - flag_height + 9);
      canvas.path(Role::improvement).push_back({PathStep::close, 0, 0});
      free_from = x + flag_width + 3;
    }
  }

  // Under the bar, moved to the left as far as they need; in rows of ten where a phone has no room for more.
  double draw_teams(const TimelineBar& bar, double from, double top) {
    double y = top;
    if (bar.teams) {
      const long fit = static_cast<long>((right_ - left_) / dot_side) / 10 * 10;
      const long in_a_row = std::max(10L, std::min(fit, paper_.narrow() ? 20L : 30L));
      const auto wide = static_cast<double>(std::min(in_a_row, bar.teams->whole)) * dot_side;
      const PeopleGrid grid(*bar.teams, PeopleSign::dot, in_a_row, dot_side);
      grid.place(paper_.canvas, std::max(left_, std::min(from, right_ - wide)), top);
      y += grid.height() + 2;
    }
    if (bar.teams_words.empty()) return y;
    const TextBlock words = paper_.block(bar.teams_words, right_ - left_, TextRole::quiet, 2);
    paper_.place(words, std::max(left_, std::min(from, right_ - words.width)), y);
    return y + words.height;
  }

  const TimelineSpec& spec_;
  Diagram paper_;
  double left_ = 0, right_ = 0;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_cohort_timeline(const TimelineSpec& spec, ChartFormat format,
                                                              const ChartFont& font) {
  return Drawing(spec, font).work(format);
}

}  // namespace lantern::charts
