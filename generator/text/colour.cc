#include "text/colour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace lantern {
namespace {

double luminance(const Colour& colour) {
  const auto linear = [](int value) {
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

struct Hsl {
  double hue = 0;  // in sixths of a turn
  double saturation = 0, lightness = 0;
};

Hsl to_hsl(const Colour& colour) {
  const double red = colour.red / 255.0, green = colour.green / 255.0, blue = colour.blue / 255.0;
  const double most = std::max({red, green, blue}), least = std::min({red, green, blue});
  const double span = most - least;
  Hsl hsl{0, 0, (most + least) / 2};
  if (span == 0) return hsl;
  hsl.saturation = span / (1 - std::abs(2 * hsl.lightness - 1));
  hsl.hue = most == red     ? std::fmod((green - blue) / span + 6, 6.0)
            : most == green ? (blue - red) / span + 2
                            : (red - green) / span + 4;
  return hsl;
}

Colour to_colour(const Hsl& hsl) {
  const double span = (1 - std::abs(2 * hsl.lightness - 1)) * hsl.saturation;
  const double middle = span * (1 - std::abs(std::fmod(hsl.hue, 2.0) - 1));
  const double least = hsl.lightness - span / 2;
  std::array<double, 3> parts{};
  switch (static_cast<int>(hsl.hue)) {
    case 0:
      parts = {span, middle, 0};
      break;
    case 1:
      parts = {middle, span, 0};
      break;
    case 2:
      parts = {0, span, middle};
      break;
    case 3:
      parts = {0, middle, span};
      break;
    case 4:
      parts = {middle, 0, span};
      break;
    default:
      parts = {span, 0, middle};
      break;
  }
  const auto byte = [&](double part) { return static_cast<int>(std::lround((part + least) * 255)); };
  return {byte(parts[0]), byte(parts[1]), byte(parts[2])};
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (!text.starts_with('#') || (text.size() != 4 && text.size() != 7)) return std::nullopt;
  text.remove_prefix(1);
  const std::size_t digits = text.size() / 3;
  std::array<int, 3> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view part = text.substr(i * digits, digits);
    const auto [end, fault] = std::from_chars(part.data(), part.data() + part.size(), parts[i], 16);
    if (fault != std::errc() || end != part.data() + part.size() || parts[i] < 0) return std::nullopt;
    if (digits == 1) parts[i] *= 17;
  }
  return Colour{parts[0], parts[1], parts[2]};
}

std::string written(const Colour& colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

double contrast(const Colour& one, const Colour& other) {
  const double first = luminance(one), second = luminance(other);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

double least_contrast(const Colour& colour, std::span<const Colour> grounds) {
  double least = 21;
  for (const Colour& ground : grounds) least = std::min(least, contrast(colour, ground));
  return least;
}

std::optional<Colour> nearest_seen(const Colour& colour, std::span<const Colour> grounds, double needed) {
  if (least_contrast(colour, grounds) >= needed) return colour;
  const Hsl hsl = to_hsl(colour);
  constexpr int steps = 1000;
  for (int step = 1; step <= steps; ++step)
    for (const double way : {-1.0, 1.0}) {
      const double lightness = hsl.lightness + way * step / steps;
      if (lightness < 0 || lightness > 1) continue;
      const Colour tried = to_colour({hsl.hue, hsl.saturation, lightness});
      if (least_contrast(tried, grounds) >= needed) return tried;
    }
  return std::nullopt;
}

}  // namespace lantern
