// Drawings from elsewhere, made fit to be published: an SVG file is a page that may run scripts, ask other
// hosts and say who drew it where. Pure; any thread.
#pragma once
#include <expected>
#include <string>
#include <string_view>

namespace lantern::pictures {

// What a browser or a printer draws at most, when every <use> has been put in place. The largest maps and
// diagrams people draw have some ten thousand.
inline constexpr std::size_t most_elements = 100'000;

bool is_svg(std::string_view bytes);

// The drawing without scripts, handlers, references to other files, metadata and comments: the same bytes
// where there are none. Or why it is refused: it is no SVG, or would draw more than `most_elements`.
std::expected<std::string, std::string> safe_svg(std::string_view bytes);

}  // namespace lantern::pictures
