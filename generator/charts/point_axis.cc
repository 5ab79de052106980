#include <algorithm>
#include <cmath>
#include <optional>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

constexpr double tick_line = 18;
constexpr double longest_upright = 320;

struct TickText {
  double x = 0;
  std::vector<std::string> lines;
};

double clamped(const Drawing& d, double x, const std::string& text) {
  const double half = d.labels.width(text, TextRole::quiet) / 2;
  return std::clamp(x, edge + half, std::max(edge + half, d.spec.width - edge - half));
}

bool whole(const std::vector<std::string>& lines) {
  return std::ranges::none_of(lines, [](const std::string& line) { return line.ends_with("\u2026"); });
}

// The room between neighbours.
double room_of(const Drawing& d, const std::vector<AxisTick>& ticks) {
  double room = d.spec.width - 2 * edge;
  for (std::size_t i = 1; i < ticks.size(); ++i)
    room = std::min(room, d.px(ticks[i].at) - d.px(ticks[i - 1].at));
  return room;
}

// Nothing when the labels would come closer than a space and a half; `last` choice: cut instead.
std::optional<std::vector<TickText>> level_texts(const Drawing& d, const std::vector<AxisTick>& ticks,
                                                 bool last) {
  constexpr double apart = 12;
  std::vector<TickText> texts;
  const double available = std::max(room_of(d, ticks) - apart, last ? 24.0 : 0.0);
  double first_end = -1e9, second_end = -1e9;
  for (const AxisTick& tick : ticks) {
    std::string first = tick.label, second = tick.second;
    if (second.empty() && d.labels.width(first, TextRole::quiet) > available) {
      const auto lines = d.labels.wrap(first, available, TextRole::quiet);
      if (!last && (lines.size() > 2 || !whole(lines))) return std::nullopt;
      first = lines.front();
      if (lines.size() > 1)
        second = lines.size() > 2 ? d.labels.cut(lines[1] + "\u2026", available, TextRole::quiet) : lines[1];
    }
    const double x = d.px(tick.at);
    for (auto [line, end] : {std::pair{&first, &first_end}, std::pair{&second, &second_end}}) {
      if (line->empty()) continue;
      const double half = d.labels.width(*line, TextRole::quiet) / 2;
      const double middle = clamped(d, x, *line);
      if (middle - half < *end + apart) {
        if (!last) return std::nullopt;
        line->clear();
        continue;
      }
      *end = middle + half;
    }
    if (!first.empty()) texts.push_back({x, {std::move(first), std::move(second)}});
  }
  return texts.empty() ? std::nullopt : std::optional(std::move(texts));
}

// As many lines as stand side by side in the way to the next label; a label longer than all of them is cut.
std::optional<std::vector<TickText>> upright_texts(const Drawing& d, const std::vector<AxisTick>& ticks) {
  const double lines = std::floor(room_of(d, ticks) / tick_line);
  if (lines < 1) return std::nullopt;
  const auto most = static_cast<std::size_t>(std::min(lines, 3.0));
  std::vector<TickText> texts;
  for (const AxisTick& tick : ticks) {
    std::vector<std::string> wrapped = d.labels.wrap(tick.label, longest_upright, TextRole::quiet);
    if (wrapped.size() > most) {
      wrapped[most - 1] = d.labels.cut(wrapped[most - 1] + " \u2026", longest_upright, TextRole::quiet);
      wrapped.resize(most);
    }
    texts.push_back({d.px(tick.at), std::move(wrapped)});
  }
  return texts;
}

double draw_level(Drawing& d, const std::vector<TickText>& texts) {
  bool second = false;
  for (const std::size_t row : {std::size_t{0}, std::size_t{1}})
    for (const TickText& tick : texts) {
      const std::string& line = tick.lines[row];
      if (line.empty()) continue;
      second = second || row == 1;
      d.labels.place(line, clamped(d, tick.x, line),
                     d.axis_bottom() + 22 + tick_line * static_cast<double>(row), Anchor::middle,
                     TextRole::quiet);
    }
  return 22 + (second ? tick_line : 0);
}

double draw_upright(Drawing& d, const std::vector<TickText>& texts) {
  double longest = 0;
  for (const TickText& tick : texts) {
    double x = tick.x - tick_line * static_cast<double>(tick.lines.size() - 1) / 2 + 4;
    for (const std::string& line : tick.lines) {
      longest = std::max(longest, d.labels.width(line, TextRole::quiet));
      d.labels.place_upright(line, x, d.axis_bottom() + 9, Anchor::end, TextRole::quiet);
      x += tick_line;
    }
  }
  return 9 + longest;
}

}  // namespace

void draw_point_axis(Drawing& d) {
  std::vector<TickText> chosen;
  const TickChoice* choice = nullptr;
  for (std::size_t i = 0; i < d.spec.x_ticks.size() && choice == nullptr; ++i) {
    const TickChoice& tried = d.spec.x_ticks[i];
    auto texts = tried.turn == TickTurn::upright
                     ? upright_texts(d, tried.ticks)
                     : level_texts(d, tried.ticks, i + 1 == d.spec.x_ticks.size());
    if (!texts) continue;
    chosen = std::move(*texts);
    choice = &tried;
  }
  for (const TickText& tick : chosen)
    d.picture.segment(Role::axis, tick.x, d.frame.bottom, tick.x, d.frame.bottom + 6);
  const bool upright = choice != nullptr && choice->turn == TickTurn::upright;
  d.below = d.axis_bottom() + (upright ? draw_upright(d, chosen) : draw_level(d, chosen)) + 6;
  if (choice == nullptr || choice->note.empty()) return;
  for (const std::string& line : d.labels.wrap(choice->note, d.spec.width - 2 * edge, TextRole::quiet)) {
    d.below += row_line;
    d.labels.place(line, edge, d.below - 6, Anchor::start, TextRole::quiet);
  }
}

}  // namespace lantern::charts
