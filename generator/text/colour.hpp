// Colours, and how well one is seen on another. Pure; any thread.
// Contrast as in WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lantern {

struct Colour {
  int red = 0, green = 0, blue = 0;  // 0 to 255
  bool operator==(const Colour&) const = default;
};

// Of words, by success criterion 1.4.3.
inline constexpr double contrast_of_words = 4.5;

// "#1a2b3c", "#1A2B3C" or "#abc", as style sheets write it.
std::optional<Colour> parse_colour(std::string_view text);
// "#1a2b3c"
std::string written(const Colour& colour);

// From 1 (the same) to 21 (black on white).
double contrast(const Colour& one, const Colour& other);
// On the ground where it is seen worst.
double least_contrast(const Colour& colour, std::span<const Colour> grounds);

// The colour of the same hue and saturation that is nearest in lightness and reaches `needed` on all of
// `grounds`: `colour` itself when it does. Nothing when no lightness does.
std::optional<Colour> nearest_seen(const Colour& colour, std::span<const Colour> grounds, double needed);

}  // namespace lantern
