// A photograph as pixels, for the code of this folder only: here library types may show.
// Pure; any thread.
#pragma once
#include <gdk-pixbuf/gdk-pixbuf.h>

#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include "pictures/photograph.hpp"

namespace lantern::pictures {

struct UnreferencedAtEnd {
  void operator()(GdkPixbuf* picture) const { g_object_unref(picture); }
};
using PixbufOwner = std::unique_ptr<GdkPixbuf, UnreferencedAtEnd>;

bool is_png(std::string_view bytes);

// The right way up, as the camera says; or why not. One that has more than `most_pixels` is refused before
// anything is made of it.
std::expected<PixbufOwner, std::string> decode(std::string_view bytes);

// The size it will have the right way up, from the head of the file.
std::optional<PhotographSize> size_in_head(std::string_view bytes);

// No side longer than `longest`, in the same shape; a smaller one stays as it is.
PhotographSize fitted(PhotographSize size, int longest);
// The same for the pixels; null when there is no memory for them.
PixbufOwner fitted(PixbufOwner picture, int longest);

// A JPEG or PNG file with nothing in it but the pixels; or why not.
std::expected<std::string, std::string> encoded(GdkPixbuf& picture, const char* format);

}  // namespace lantern::pictures
