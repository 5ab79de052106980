#include "charts/chart.hpp"

#include <algorithm>
#include <cmath>

#include "charts/holes.hpp"
#include "charts/layout.hpp"
#include "charts/paint.hpp"

namespace lantern::charts {

std::expected<ChartPicture, std::string> draw(const ChartSpec& spec, ChartFormat format,
                                              const ChartFont& font) {
  ChartLayout layout = lay_out(spec, font);
  const PictureWords words{
      spec.id,          spec.language, spec.headline.empty() ? spec.title : spec.headline,
      spec.description, false,         spec.direction};
  auto bytes = paint(layout.picture, words, format, font);
  if (!bytes) return std::unexpected(bytes.error());
  return ChartPicture{std::move(*bytes), layout.picture.width, layout.picture.height,
                      std::move(layout.labels)};
}

std::string sparkline(const measures::Analysis& analysis, double width, double height) {
  struct Seen {
    double x, y;
    bool joined;  // to the one before
  };
  std::vector<Seen> seen;
  bool joined = false;
  const auto count = analysis.points.size();
  const auto holes = after_holes(analysis.points);
  // About thirty points can be told apart at this size; more would only cost bytes.
  const std::size_t every = std::max<std::size_t>(1, (count + 29) / 30);
  for (std::size_t i = 0; i < count; ++i) {
    const measures::AnalysedPoint& point = analysis.points[i];
    if (!point.value) {
      joined = false;
      continue;
    }
    joined = joined && !holes[i];
    if ((count - 1 - i) % every != 0) continue;
    const double x = point.date ? static_cast<double>(day_number(*point.date)) : static_cast<double>(i);
    seen.push_back({x, *point.value, joined});
    joined = true;
  }
  if (seen.size() < 2 || !analysis.in_order) return {};
  const auto [low, high] =
      std::minmax_element(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) { return a.y < b.y; });
  const double range = high->y - low->y;
  const double bottom = low->y;
  const double margin = 6;
  const auto px = [&](double x) {
    return std::round(margin +
                      (x - seen.front().x) / (seen.back().x - seen.front().x) * (width - 2 * margin));
  };
  const auto py = [&](double y) {
    return std::round(range > 0 ? height - margin - (y - bottom) / range * (height - 2 * margin)
                                : height / 2);
  };
  ChartCanvas picture;
  picture.width = width;
  picture.height = height;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const bool alone = !seen[i].joined && (i + 1 == seen.size() || !seen[i + 1].joined);
    if (alone) continue;
    if (seen[i].joined)
      picture.line(Role::line, px(seen[i].x), py(seen[i].y));
    else
      picture.move(Role::line, px(seen[i].x), py(seen[i].y));
  }
  picture.dot(Role::point, px(seen.back().x), py(seen.back().y));
  return paint_svg(picture, {.id = {}, .language = {}, .title = {}, .description = {}, .decorative = true});
}

}  // namespace lantern::charts
