// A photograph as pixels, for the code of this folder only: here library types may show.
// Pure; any thread.
#pragma once
#include <gdk-pixbuf/gdk-pixbuf.h>

#include <string>
#include <string_view>

#include "print/handles.hpp"
#include "print/photograph.hpp"

namespace lantern {

// Whether these are the bytes of a JPEG or PNG.
bool is_photograph(std::string_view bytes);
bool is_png(std::string_view bytes);

// The right way up, as the camera says; null for a damaged file.
GObjectOwner<GdkPixbuf> decode_photograph(const std::string& bytes);

// No side longer than `longest`, in the same shape; a smaller one stays as it is.
PhotographSize fitted(PhotographSize size, int longest);
// The same for the pixels; null when there is no memory for them.
GObjectOwner<GdkPixbuf> fitted(GObjectOwner<GdkPixbuf> picture, int longest);

inline constexpr const char* jpeg_quality = "85";  // of the photographs we write

}  // namespace lantern
