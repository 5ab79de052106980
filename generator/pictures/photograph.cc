#include "pictures/photograph.hpp"

#include <algorithm>
#include <utility>

#include "pictures/pixels.hpp"

namespace lantern::pictures {
namespace {

std::expected<PixbufOwner, std::string> decode_fitted(std::string_view bytes, int longest) {
  auto picture = decode(bytes);
  if (!picture) return std::unexpected(picture.error());
  PixbufOwner small = fitted(std::move(*picture), longest);
  if (!small) return std::unexpected("it cannot be made smaller");
  return small;
}

}  // namespace

std::optional<PhotographSize> photograph_size(std::string_view bytes) {
  if (!is_photograph(bytes)) return std::nullopt;
  const auto size = size_in_head(bytes);
  if (!size || size->width <= 0 || size->height <= 0) return std::nullopt;
  return fitted(*size, screen_photograph_side);
}

std::expected<std::string, std::string> photograph_for_screen(std::string bytes) {
  if (!is_photograph(bytes)) return bytes;
  const auto picture = decode_fitted(bytes, screen_photograph_side);
  if (!picture) return std::unexpected(picture.error());
  // What a camera has written goes with the options of the decoded picture, which are not saved.
  return encoded(**picture, is_png(bytes) ? "png" : "jpeg");
}

std::expected<Pixels, std::string> photograph_for_print(std::string_view bytes, int longest) {
  const auto decoded = decode_fitted(bytes, longest);
  if (!decoded) return std::unexpected(decoded.error());
  GdkPixbuf* picture = decoded->get();
  Pixels pixels{gdk_pixbuf_get_width(picture),
                gdk_pixbuf_get_height(picture),
                gdk_pixbuf_get_n_channels(picture),
                {},
                {}};
  const auto row = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.channels);
  pixels.bytes.resize(row * static_cast<std::size_t>(pixels.height));
  const guchar* from = gdk_pixbuf_read_pixels(picture);
  for (std::size_t y = 0; y < static_cast<std::size_t>(pixels.height); ++y)
    std::copy_n(from + y * static_cast<std::size_t>(gdk_pixbuf_get_rowstride(picture)), row,
                pixels.bytes.begin() + static_cast<std::ptrdiff_t>(y * row));
  if (gdk_pixbuf_get_has_alpha(picture) == FALSE) {
    auto jpeg = encoded(*picture, "jpeg");
    if (!jpeg) return std::unexpected(jpeg.error());
    pixels.jpeg = std::move(*jpeg);
  }
  return pixels;
}

}  // namespace lantern::pictures
