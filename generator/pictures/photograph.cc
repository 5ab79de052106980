#include "pictures/photograph.hpp"

#include <algorithm>
#include <utility>

#include "pictures/picture_head.hpp"
#include "pictures/pixels.hpp"

namespace lantern::pictures {
namespace {

constexpr int print_quality = 85;

}  // namespace

bool is_photograph(std::string_view bytes) { return is_png(bytes) || is_jpeg(bytes); }

std::expected<Pixels, std::string> photograph_for_print(std::string_view bytes, int longest) {
  const auto decoded = decode(bytes, longest);
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
    auto jpeg = as_jpeg(*picture, print_quality, ColourDetail::half);
    if (!jpeg) return std::unexpected(jpeg.error());
    pixels.jpeg = std::move(*jpeg);
  }
  return pixels;
}

}  // namespace lantern::pictures
