#include "pictures/pixels.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lantern::pictures {
namespace {

constexpr const char* jpeg_quality = "85";
constexpr std::size_t head_step = 4096;

// gdk-pixbuf's loader, fed as much as is wanted of it.
class Loader {
 public:
  Loader() : loader_(gdk_pixbuf_loader_new()) {
    g_signal_connect(loader_, "size-prepared", G_CALLBACK(&Loader::on_size), this);
  }
  Loader(const Loader&) = delete;
  Loader& operator=(const Loader&) = delete;
  ~Loader() {
    close();
    g_object_unref(loader_);
  }

  bool feed(std::string_view bytes) {
    return gdk_pixbuf_loader_write(loader_, reinterpret_cast<const guchar*>(bytes.data()), bytes.size(),
                                   nullptr) != FALSE;
  }
  bool close() { return std::exchange(closed_, true) || gdk_pixbuf_loader_close(loader_, nullptr) != FALSE; }
  // Null until the head has been read.
  GdkPixbuf* picture() const { return gdk_pixbuf_loader_get_pixbuf(loader_); }
  bool too_large() const { return too_large_; }

 private:
  static void on_size(GdkPixbufLoader* loader, int width, int height, gpointer self) {
    if (std::int64_t{width} * height <= most_pixels) return;
    static_cast<Loader*>(self)->too_large_ = true;
    gdk_pixbuf_loader_set_size(loader, 0, 0);  // which makes it stop before it asks for memory
  }

  GdkPixbufLoader* loader_;
  bool too_large_ = false;
  bool closed_ = false;
};

// Cameras write which way is up beside the picture: EXIF's orientation, 5 to 8 for one on its side.
bool on_its_side(GdkPixbuf* picture) {
  const char* orientation = gdk_pixbuf_get_option(picture, "orientation");
  return orientation != nullptr && orientation[0] >= '5' && orientation[0] <= '8';
}

}  // namespace

bool is_png(std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1A\n"); }
bool is_photograph(std::string_view bytes) { return is_png(bytes) || bytes.starts_with("\xFF\xD8\xFF"); }

std::expected<PixbufOwner, std::string> decode(std::string_view bytes) {
  Loader loader;
  const bool whole = loader.feed(bytes) && loader.close();
  if (loader.too_large())
    return std::unexpected("it has more than " + std::to_string(most_pixels / 1'000'000) + " million pixels");
  if (!whole || loader.picture() == nullptr) return std::unexpected("it is damaged");
  PixbufOwner upright(gdk_pixbuf_apply_embedded_orientation(loader.picture()));
  if (!upright) return std::unexpected("there is no memory for it");
  return upright;
}

std::optional<PhotographSize> size_in_head(std::string_view bytes) {
  Loader loader;
  while (loader.picture() == nullptr && !bytes.empty()) {
    if (!loader.feed(bytes.substr(0, head_step))) return std::nullopt;
    bytes.remove_prefix(std::min(head_step, bytes.size()));
  }
  // A very small file is looked into only when it is known to be whole.
  if (loader.picture() == nullptr && (!loader.close() || loader.picture() == nullptr)) return std::nullopt;
  PhotographSize size{gdk_pixbuf_get_width(loader.picture()), gdk_pixbuf_get_height(loader.picture())};
  if (on_its_side(loader.picture())) std::swap(size.width, size.height);
  return size;
}

PhotographSize fitted(PhotographSize size, int longest) {
  const double scale = static_cast<double>(longest) / std::max(size.width, size.height);
  if (scale >= 1) return size;
  const auto scaled = [&](int side) { return std::max(1, static_cast<int>(std::lround(side * scale))); };
  return {scaled(size.width), scaled(size.height)};
}

PixbufOwner fitted(PixbufOwner picture, int longest) {
  const PhotographSize now{gdk_pixbuf_get_width(picture.get()), gdk_pixbuf_get_height(picture.get())};
  const PhotographSize size = fitted(now, longest);
  if (size.width == now.width && size.height == now.height) return picture;
  return PixbufOwner(gdk_pixbuf_scale_simple(picture.get(), size.width, size.height, GDK_INTERP_HYPER));
}

std::expected<std::string, std::string> encoded(GdkPixbuf& picture, const char* format) {
  gchar* made = nullptr;
  gsize count = 0;
  const bool jpeg = std::string_view(format) == "jpeg";
  const bool saved = gdk_pixbuf_save_to_buffer(&picture, &made, &count, format, nullptr,
                                               jpeg ? "quality" : nullptr, jpeg_quality, nullptr) != FALSE;
  if (!saved) return std::unexpected("it could not be made smaller");
  std::string bytes(made, count);
  g_free(made);
  return bytes;
}

}  // namespace lantern::pictures
