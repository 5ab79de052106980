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
constexpr long most_in_a_row = 10;
constexpr double between_rows = 18;
constexpr double before_teams = 24;

class Drawing {
 public:
  Drawing(const TimelineSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {
    const bool teams = std::ranges::any_of(
        spec.bars, [](const TimelineBar& bar) { return bar.teams || !bar.teams_words.empty(); });
    teams_left_ = paper_.narrow() || !teams ? paper_.width() - picture_edge
                                            : paper_.width() - picture_edge - most_in_a_row * dot_side;
    left_ = picture_edge + (paper_.narrow() ? 8 : (paper_.width() - 2 * picture_edge) * 0.28);
    right_ = teams_left_ - (paper_.narrow() || !teams ? 8 : before_teams);
  }

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    const double top = draw_years(picture_edge);
    double y = top;
    for (const TimelineBar& bar : spec_.bars) y = draw_bar(bar, y + between_rows);
    if (!paper_.narrow()) draw_lines(top, y + 8);
    return paper_.finish(y + 8 + picture_edge, format);
  }

 private:
  // Where a year begins, and today. On a phone they run behind the bars alone: dots upon them would be read
  // as times.
  void draw_lines(double top, double bottom) {
    for (const AxisTick& year : spec_.years)
      paper_.canvas.segment(Role::grid, px(year.at), top, px(year.at), bottom);
    if (spec_.today) paper_.canvas.segment(Role::target, px(*spec_.today), top, px(*spec_.today), bottom);
  }

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
    const double lines_top = words_end + 4;
    double y = paper_.narrow() ? lines_top : top;
    y += bar.stories.empty() ? 2 : flag_height + 2;
    draw_time(bar, y);
    draw_flags(bar.stories, y);
    const double bar_end = y + bar_height;
    if (!paper_.narrow()) return std::max({words_end, bar_end, draw_teams(bar, teams_left_, top)});
    draw_lines(lines_top, bar_end + 4);
    return std::max(bar_end + 4, draw_teams(bar, picture_edge, bar_end + 10));
  }

  // Full where it is known to have run. A year of which no month is known is an outline, and where no end is
  // written it has none.
  void draw_time(const TimelineBar& bar, double top) {
    const double from = px(bar.from), to = std::max(px(bar.to), from + least_bar);
    const double sure_from = std::clamp(px(bar.sure_from), from, to);
    const double sure_to = std::clamp(px(bar.sure_to), from, to);
    if (sure_to - sure_from < 1) return outline(from, to, top, bar.open);
    if (sure_from - from >= 1) outline(from, sure_from, top, false);
    if (to - sure_to >= 1) outline(sure_to, to, top, bar.open);
    paper_.canvas.rectangle(Role::plain, sure_from, top, sure_to, top + bar_height);
  }

  void outline(double left, double right, double top, bool open) {
    ChartCanvas& canvas = paper_.canvas;
    const double inset = canvas.stroke_width(Role::ring) / 2;
    const double upper = top + inset, lower = top + bar_height - inset;
    canvas.move(Role::ring, open ? right : right - inset, upper);
    canvas.line(Role::ring, left + inset, upper);
    canvas.line(Role::ring, left + inset, lower);
    canvas.line(Role::ring, open ? right : right - inset, lower);
    if (!open) canvas.path(Role::ring).push_back({PathStep::close, 0, 0});
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

  // In rows, beside the years; on a phone below the bar, with their words at the right of them.
  double draw_teams(const TimelineBar& bar, double left, double top) {
    double dots_end = top, words_left = left, words_top = top;
    if (bar.teams) {
      const PeopleGrid grid(*bar.teams, PeopleSign::dot, most_in_a_row, dot_side);
      grid.place(paper_.canvas, left, top + 2);
      dots_end = top + 2 + grid.height();
      if (paper_.narrow())
        words_left += grid.width() + 10;
      else
        words_top = dots_end + 2;
    }
    if (bar.teams_words.empty()) return dots_end;
    const double room = paper_.width() - picture_edge - words_left;
    const TextBlock words = paper_.block(bar.teams_words, room, TextRole::quiet, 3);
    paper_.place(words, words_left, words_top);
    return std::max(dots_end, words_top + words.height);
  }

  const TimelineSpec& spec_;
  Diagram paper_;
  double left_ = 0, right_ = 0;  // of the line of years
  double teams_left_ = 0;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_cohort_timeline(const TimelineSpec& spec, ChartFormat format,
                                                              const ChartFont& font) {
  return Drawing(spec, font).work(format);
}

}  // namespace lantern::charts
