#include "print/pixels.hpp"

#include <algorithm>
#include <cmath>

namespace lantern {

bool is_png(std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1A\n"); }
bool is_photograph(std::string_view bytes) { return is_png(bytes) || bytes.starts_with("\xFF\xD8\xFF"); }

GObjectOwner<GdkPixbuf> decode_photograph(const std::string& bytes) {
  const GObjectOwner<GdkPixbufLoader> loader(gdk_pixbuf_loader_new());
  const bool read = gdk_pixbuf_loader_write(loader.get(), reinterpret_cast<const guchar*>(bytes.data()),
                                            bytes.size(), nullptr) != FALSE;
  const bool whole = gdk_pixbuf_loader_close(loader.get(), nullptr) != FALSE;
  GdkPixbuf* decoded = read && whole ? gdk_pixbuf_loader_get_pixbuf(loader.get()) : nullptr;
  if (decoded == nullptr) return nullptr;
  return GObjectOwner<GdkPixbuf>(gdk_pixbuf_apply_embedded_orientation(decoded));
}

PhotographSize fitted(PhotographSize size, int longest) {
  const double scale = static_cast<double>(longest) / std::max(size.width, size.height);
  if (scale >= 1) return size;
  const auto scaled = [&](int side) { return std::max(1, static_cast<int>(std::lround(side * scale))); };
  return {scaled(size.width), scaled(size.height)};
}

GObjectOwner<GdkPixbuf> fitted(GObjectOwner<GdkPixbuf> picture, int longest) {
  const PhotographSize now{gdk_pixbuf_get_width(picture.get()), gdk_pixbuf_get_height(picture.get())};
  const PhotographSize size = fitted(now, longest);
  if (size.width == now.width && size.height == now.height) return picture;
  return GObjectOwner<GdkPixbuf>(
      gdk_pixbuf_scale_simple(picture.get(), size.width, size.height, GDK_INTERP_HYPER));
}

}  // namespace lantern
