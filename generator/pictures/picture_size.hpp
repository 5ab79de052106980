// The width and the height that a page gives a picture before it has come, so that nothing moves when it
// does. Pure; any thread.
#pragma once
#include <optional>
#include <string_view>

#include "pictures/photograph.hpp"

namespace lantern::pictures {

// The right way up, from the head of a JPEG, PNG, GIF or WebP; of an SVG its own size or, where it says only
// its shape, that shape as large as a page shows pictures. Nothing for other files, and where neither is
// said.
std::optional<PhotographSize> picture_size(std::string_view bytes);

}  // namespace lantern::pictures
