// What a camera or a program writes beside the pixels of a picture: place, time, names, a small preview.
// Only what is needed to draw is kept, so nothing that a format may carry tomorrow gets out by itself.
// Pure; any thread.
#pragma once
#include <expected>
#include <string>
#include <string_view>

namespace lantern::pictures {

// Whether these are the bytes of a JPEG, PNG, GIF or WebP, the formats of photographs that browsers show.
bool has_pixels(std::string_view bytes);

// JPEG (ITU T.81), PNG (RFC 2083), GIF (89a) and WebP (RFC 9649) with nothing but the picture, the very same
// pixels, its colours (ICC) and which way is up; or why it cannot be read, or has more than `most_pixels`.
// Other files come out as they are.
std::expected<std::string, std::string> without_metadata(std::string_view bytes);

// Whether such a file holds the block of a camera (EXIF) or of a program (XMP, IPTC): place, time, names.
bool has_traces(std::string_view bytes);

}  // namespace lantern::pictures
