// Pictures of OpenMoji that are never shown, and what is shown in their place.
// A cross of red on white, or of white on red, is the sign of the Red Cross, which the law of the United
// Kingdom protects (Geneva Conventions Act 1957). Nobody who nurses wears a cap. A puzzle piece says to many
// disabled people that something in them is missing.
// Constant data; safe from any thread. Not for other folders.
#pragma once
#include <optional>
#include <span>
#include <string_view>

namespace lantern::pictures {

struct WithheldPicture {
  std::string_view code;     // in OpenMoji
  std::string_view instead;  // a name among those that Lantern knows by heart
};

// Sorted by code.
std::span<const WithheldPicture> withheld_pictures();

// The name of the picture that stands for a withheld one; nothing for every other code.
std::optional<std::string_view> shown_instead(std::string_view code);

}  // namespace lantern::pictures
