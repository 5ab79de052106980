#include "print/photograph_surface.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>

namespace lantern::print {

// Cairo's pixels: premultiplied, in the order of the machine's words.
SurfaceOwner photograph_surface(const pictures::Pixels& picture) {
  const bool clear = picture.channels == 4;
  SurfaceOwner surface(cairo_image_surface_create(clear ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                                  picture.width, picture.height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
  unsigned char* to = cairo_image_surface_get_data(surface.get());
  const int to_stride = cairo_image_surface_get_stride(surface.get());
  const unsigned char* colour = picture.bytes.data();
  for (int y = 0; y < picture.height; ++y) {
    auto* pixel = reinterpret_cast<std::uint32_t*>(to + static_cast<std::ptrdiff_t>(y) * to_stride);
    for (int x = 0; x < picture.width; ++x, colour += picture.channels) {
      const std::uint32_t alpha = clear ? colour[3] : 255U;
      const auto part = [&](int i) { return (colour[i] * alpha + 127U) / 255U; };
      pixel[x] = alpha << 24U | part(0) << 16U | part(1) << 8U | part(2);
    }
  }
  cairo_surface_mark_dirty(surface.get());
  if (picture.jpeg.empty()) return surface;
  // Cairo puts these bytes into the PDF instead of the pixels. It keeps them until the surface goes.
  auto jpeg = std::make_unique<std::string>(picture.jpeg);
  const auto forget = [](void* kept) { delete static_cast<std::string*>(kept); };
  auto* start = reinterpret_cast<unsigned char*>(jpeg->data());
  if (cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, start, jpeg->size(), forget,
                                  jpeg.get()) == CAIRO_STATUS_SUCCESS)
    static_cast<void>(jpeg.release());  // Cairo's now
  return surface;
}

bool paint_photograph(cairo_t* context, cairo_surface_t* surface, const PictureBox& box) {
  const double width = cairo_image_surface_get_width(surface);
  const double height = cairo_image_surface_get_height(surface);
  const double scale = std::min(box.width / width, box.height / height);
  cairo_save(context);
  cairo_translate(context, box.x + (box.width - width * scale) / 2,
                  box.y + (box.height - height * scale) / 2);
  cairo_scale(context, scale, scale);
  cairo_set_source_surface(context, surface, 0, 0);
  cairo_paint(context);
  cairo_restore(context);
  return true;
}

}  // namespace lantern::print
