#include "pictures/pixels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "pictures/colours.hpp"
#include "pictures/picture_head.hpp"

namespace lantern::pictures {
namespace {

// The first is what nobody tells from the original; the last fits whatever it is made from.
constexpr auto qualities =
    std::to_array({85, 80, 75, 70, 65, 60, 55, 50, 45, 40, 35, 30, 25, 20, 15, 10, 5, 1});

// gdk-pixbuf's loader, for PNG.
class Loader {
 public:
  Loader() : loader_(gdk_pixbuf_loader_new_with_type("png", nullptr)) {
    if (loader_ != nullptr) g_signal_connect(loader_, "size-prepared", G_CALLBACK(&Loader::on_size), this);
  }
  Loader(const Loader&) = delete;
  Loader& operator=(const Loader&) = delete;
  ~Loader() {
    close();
    if (loader_ != nullptr) g_object_unref(loader_);
  }

  bool feed(std::string_view bytes) {
    return loader_ != nullptr &&
           gdk_pixbuf_loader_write(loader_, reinterpret_cast<const guchar*>(bytes.data()), bytes.size(),
                                   nullptr) != FALSE;
  }
  bool close() {
    return std::exchange(closed_, true) || loader_ == nullptr ||
           gdk_pixbuf_loader_close(loader_, nullptr) != FALSE;
  }
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

PhotographSize size_of(GdkPixbuf& picture) {
  return {gdk_pixbuf_get_width(&picture), gdk_pixbuf_get_height(&picture)};
}

std::size_t stride_of(GdkPixbuf& picture) {
  return static_cast<std::size_t>(gdk_pixbuf_get_rowstride(&picture));
}

std::unexpected<std::string> no_memory() { return std::unexpected(std::string("there is no memory for it")); }

// Of each pixel the first three channels, from or to rows that may have a fourth and gaps between them.
template <typename Move>
void each_pixel(GdkPixbuf& picture, Bitmap& colours, Move move) {
  const auto channels = static_cast<std::size_t>(gdk_pixbuf_get_n_channels(&picture));
  guchar* rows = gdk_pixbuf_get_pixels(&picture);
  unsigned char* colour = colours.bytes.data();
  for (std::size_t y = 0; y < static_cast<std::size_t>(colours.height); ++y) {
    guchar* pixel = rows + y * stride_of(picture);
    for (int x = 0; x < colours.width; ++x, pixel += channels, colour += 3) move(pixel, colour);
  }
}

PixbufOwner to_pixbuf(Bitmap colours) {
  PixbufOwner picture(gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, colours.width, colours.height));
  if (picture)
    each_pixel(*picture, colours, [](guchar* to, const unsigned char* from) { std::copy_n(from, 3, to); });
  return picture;
}

void use_standard_colours(GdkPixbuf& picture, std::string_view profile) {
  const PhotographSize size = size_of(picture);
  Bitmap colours{size.width, size.height, 3, {}};
  colours.bytes.resize(std::size_t{3} * static_cast<std::size_t>(size.width) *
                       static_cast<std::size_t>(size.height));
  each_pixel(picture, colours, [](const guchar* from, unsigned char* to) { std::copy_n(from, 3, to); });
  colours = in_standard_colours(std::move(colours), profile);
  each_pixel(picture, colours, [](guchar* to, const unsigned char* from) { std::copy_n(from, 3, to); });
}

std::expected<PixbufOwner, std::string> decode_png(std::string_view bytes, PhotographSize size) {
  Loader loader;
  const bool whole = loader.feed(bytes) && loader.close();
  if (loader.too_large())
    return std::unexpected("it has more than " + std::to_string(most_pixels / 1'000'000) + " million pixels");
  if (!whole || loader.picture() == nullptr) return std::unexpected("it is damaged");
  std::string profile;
  if (const char* written = gdk_pixbuf_get_option(loader.picture(), "icc-profile"); written != nullptr) {
    gsize count = 0;
    guchar* read = g_base64_decode(written, &count);
    profile.assign(reinterpret_cast<const char*>(read), count);
    g_free(read);
  }
  g_object_ref(loader.picture());
  PixbufOwner small = scaled(PixbufOwner(loader.picture()), size);
  if (!small) return no_memory();
  if (!profile.empty()) use_standard_colours(*small, profile);
  return small;
}

std::expected<PixbufOwner, std::string> decode_jpeg(std::string_view bytes, PhotographSize size) {
  auto colours = read_jpeg(bytes, std::max(size.width, size.height));
  if (!colours) return std::unexpected(std::move(colours.error()));
  PixbufOwner picture = to_pixbuf(in_standard_colours(std::move(*colours), profile_of_jpeg(bytes)));
  if (picture) picture = scaled(std::move(picture), size);
  if (!picture) return no_memory();
  return picture;
}

PixbufOwner upright(PixbufOwner picture, Orientation turned) {
  gdk_pixbuf_remove_option(picture.get(), "orientation");
  gdk_pixbuf_set_option(picture.get(), "orientation", std::to_string(turned).c_str());
  return PixbufOwner(gdk_pixbuf_apply_embedded_orientation(picture.get()));
}

}  // namespace

std::expected<PixbufOwner, std::string> decode(std::string_view bytes, int longest) {
  const auto head = head_of(bytes);
  if (!head) return std::unexpected("it is damaged");
  const PhotographSize size = fitted(head->stored, longest);
  auto picture = is_png(bytes) ? decode_png(bytes, size) : decode_jpeg(bytes, size);
  if (!picture || head->turned == 1) return picture;
  PixbufOwner turned = upright(std::move(*picture), head->turned);
  if (!turned) return no_memory();
  return turned;
}

PhotographSize fitted(PhotographSize size, int longest) {
  const double scale = static_cast<double>(longest) / std::max(size.width, size.height);
  if (scale >= 1) return size;
  const auto shorter = [&](int side) { return std::max(1, static_cast<int>(std::lround(side * scale))); };
  return {shorter(size.width), shorter(size.height)};
}

PixbufOwner scaled(PixbufOwner picture, PhotographSize size) {
  if (size == size_of(*picture)) return picture;
  return PixbufOwner(gdk_pixbuf_scale_simple(picture.get(), size.width, size.height, GDK_INTERP_HYPER));
}

bool has_clear_parts(GdkPixbuf& picture) {
  if (gdk_pixbuf_get_has_alpha(&picture) == FALSE) return false;
  const PhotographSize size = size_of(picture);
  const guchar* rows = gdk_pixbuf_read_pixels(&picture);
  for (std::size_t y = 0; y < static_cast<std::size_t>(size.height); ++y)
    for (std::size_t x = 0; x < static_cast<std::size_t>(size.width); ++x)
      if (rows[y * stride_of(picture) + 4 * x + 3] != 255) return true;
  return false;
}

std::expected<std::string, std::string> as_png(GdkPixbuf& picture) {
  gchar* made = nullptr;
  gsize count = 0;
  // What a camera has written goes with the options of the decoded picture, which are not saved.
  if (gdk_pixbuf_save_to_buffer(&picture, &made, &count, "png", nullptr, nullptr) == FALSE)
    return std::unexpected("it could not be made smaller");
  std::string bytes(made, count);
  g_free(made);
  return bytes;
}

std::expected<std::string, std::string> as_jpeg(GdkPixbuf& picture, int quality, ColourDetail detail) {
  const PhotographSize size = size_of(picture);
  if (gdk_pixbuf_get_has_alpha(&picture) == FALSE)
    return write_jpeg(gdk_pixbuf_read_pixels(&picture), size.width, size.height, stride_of(picture), quality,
                      detail);
  // Nothing in it is clear, as whoever asks has seen.
  Bitmap colours{size.width, size.height, 3, {}};
  colours.bytes.resize(std::size_t{3} * static_cast<std::size_t>(size.width) *
                       static_cast<std::size_t>(size.height));
  each_pixel(picture, colours, [](const guchar* from, unsigned char* to) { std::copy_n(from, 3, to); });
  return write_jpeg(colours.bytes.data(), size.width, size.height,
                    std::size_t{3} * static_cast<std::size_t>(size.width), quality, detail);
}

std::expected<std::string, std::string> as_jpeg_within(GdkPixbuf& picture, std::size_t most_bytes,
                                                       ColourDetail detail) {
  auto best = as_jpeg(picture, qualities.front(), detail);
  if (!best || best->size() <= most_bytes) return best;
  // The higher the quality, the larger the file: halved until the first that fits is found.
  std::size_t too_large = 0;
  std::size_t fits = qualities.size() - 1;
  best = as_jpeg(picture, qualities[fits], detail);
  while (best && fits - too_large > 1) {
    const std::size_t between = (too_large + fits) / 2;
    auto tried = as_jpeg(picture, qualities[between], detail);
    if (!tried) return tried;
    if (tried->size() <= most_bytes) {
      fits = between;
      best = std::move(tried);
    } else {
      too_large = between;
    }
  }
  return best;
}

}  // namespace lantern::pictures
