// A photograph as pixels, for the code of this folder only: here library types may show.
// Pure; any thread.
#pragma once
#include <gdk-pixbuf/gdk-pixbuf.h>

#include <cstddef>
#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include "pictures/jpeg.hpp"
#include "pictures/photograph.hpp"

namespace lantern::pictures {

struct UnreferencedAtEnd {
  void operator()(GdkPixbuf* picture) const { g_object_unref(picture); }
};
using PixbufOwner = std::unique_ptr<GdkPixbuf, UnreferencedAtEnd>;

// A JPEG or PNG the right way up, as the camera says, in the colours of every screen, no side longer than
// `longest`; or why not. One that has too many pixels is refused before anything is made of it.
std::expected<PixbufOwner, std::string> decode(std::string_view bytes, int longest);

// No side longer than `longest`, in the same shape; a smaller one stays as it is.
PhotographSize fitted(PhotographSize size, int longest);
// The same picture in that size; null when there is no memory for it.
PixbufOwner scaled(PixbufOwner picture, PhotographSize size);

// Whether any pixel lets through what is behind it.
bool has_clear_parts(GdkPixbuf& picture);

// Files with nothing in them but the pixels; or why not.
std::expected<std::string, std::string> as_png(GdkPixbuf& picture);
std::expected<std::string, std::string> as_jpeg(GdkPixbuf& picture, int quality, ColourDetail detail);
// In the best quality in which it has no more than `most_bytes`.
std::expected<std::string, std::string> as_jpeg_within(GdkPixbuf& picture, std::size_t most_bytes,
                                                       ColourDetail detail);

}  // namespace lantern::pictures
