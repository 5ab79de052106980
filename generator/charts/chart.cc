#include "charts/chart.hpp"

#include "charts/layout.hpp"
#include "charts/paint.hpp"

namespace lantern::charts {

std::expected<ChartPicture, std::string> draw(const ChartSpec& spec, ChartFormat format,
                                              const ChartFont& font) {
  ChartLayout layout = lay_out(spec, font);
  const bool by_message = spec.alone && !spec.headline.empty();
  const PictureWords words{spec.id,          spec.language, by_message ? spec.headline : spec.title,
                           spec.description, false,         spec.direction};
  auto bytes = paint(layout.picture, words, format, font);
  if (!bytes) return std::unexpected(bytes.error());
  return ChartPicture{std::move(*bytes), layout.picture.width, layout.picture.height,
                      std::move(layout.labels)};
}

}  // namespace lantern::charts
