#include <algorithm>
#include <optional>

#include "charts/layers.hpp"

namespace lantern::charts {
namespace {

constexpr double tick_line = 18;

struct TickText {
  double x = 0;
  std::string first, second;
};

double clamped(const Drawing& d, double x, const std::string& text) {
  const double half = d.labels.width(text, TextRole::quiet) / 2;
  return std::clamp(x, edge + half, std::max(edge + half, d.spec.width - edge - half));
}

// Nothing when the labels would come closer than a space and a half; `last` choice: cut instead.
std::optional<std::vector<TickText>> tick_texts(const Drawing& d, const std::vector<AxisTick>& ticks,
                                                bool last) {
  constexpr double apart = 12;
  std::vector<TickText> texts;
  double available = d.spec.width - 2 * edge;
  for (std::size_t i = 1; i < ticks.size(); ++i)
    available = std::min(available, d.px(ticks[i].at) - d.px(ticks[i - 1].at) - apart);
  if (last) available = std::max(available, 24.0);
  double first_end = -1e9, second_end = -1e9;
  for (const AxisTick& tick : ticks) {
    TickText text{d.px(tick.at), tick.label, tick.second};
    if (tick.second.empty() && d.labels.width(tick.label, TextRole::quiet) > available) {
      auto lines = d.labels.wrap(tick.label, available, TextRole::quiet);
      const bool whole =
          lines.size() <= 2 && std::none_of(lines.begin(), lines.end(),
                                            [](const std::string& line) { return line.ends_with("\u2026"); });
      if (!whole && !last) return std::nullopt;
      text.first = lines.front();
      if (lines.size() > 1)
        text.second =
            lines.size() > 2 ? d.labels.cut(lines[1] + "\u2026", available, TextRole::quiet) : lines[1];
    }
    for (auto [line, end] : {std::pair{&text.first, &first_end}, std::pair{&text.second, &second_end}}) {
      if (line->empty()) continue;
      const double half = d.labels.width(*line, TextRole::quiet) / 2;
      const double middle = clamped(d, text.x, *line);
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

}  // namespace

void draw_point_axis(Drawing& d) {
  std::vector<TickText> chosen;
  for (std::size_t i = 0; i < d.spec.x_ticks.size(); ++i) {
    auto texts = tick_texts(d, d.spec.x_ticks[i], i + 1 == d.spec.x_ticks.size());
    if (!texts) continue;
    chosen = std::move(*texts);
    break;
  }
  bool second = false;
  for (const TickText& tick : chosen) {
    d.labels.place(tick.first, clamped(d, tick.x, tick.first), d.frame.bottom + 22, Anchor::middle,
                   TextRole::quiet);
    d.picture.segment(Role::axis, tick.x, d.frame.bottom, tick.x, d.frame.bottom + 6);
    second = second || !tick.second.empty();
  }
  for (const TickText& tick : chosen)
    d.labels.place(tick.second, clamped(d, tick.x, tick.second), d.frame.bottom + 22 + tick_line,
                   Anchor::middle, TextRole::quiet);
  d.below = d.frame.bottom + 22 + (second ? tick_line : 0) + 6;
}

}  // namespace lantern::charts
