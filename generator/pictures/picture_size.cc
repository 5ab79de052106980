#include "pictures/picture_size.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <pugixml.hpp>
#include <utility>

#include "pictures/picture_head.hpp"
#include "pictures/svg.hpp"
#include "pictures/svg_parts.hpp"
#include "pictures/versions.hpp"

namespace lantern::pictures {
namespace {

constexpr double largest = 100'000;  // of a side; more is a mistake

// The number at the beginning of a text, and what stands behind it.
std::optional<std::pair<double, std::string_view>> leading_number(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" ,\t\r\n");
  if (first == std::string_view::npos) return std::nullopt;
  text.remove_prefix(first);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || !std::isfinite(value)) return std::nullopt;
  return std::pair(value, text.substr(static_cast<std::size_t>(end - text.data())));
}

// A length in pixels (CSS Values 3: 96 to the inch); nothing for shares of something else.
std::optional<double> pixels_of(std::string_view length) {
  static constexpr std::array<std::pair<std::string_view, double>, 7> units = {
      {{"", 1}, {"px", 1}, {"pt", 96.0 / 72}, {"pc", 16}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}}};
  const auto number = leading_number(length);
  if (!number) return std::nullopt;
  for (const auto& [unit, pixels] : units)
    if (number->second == unit) return number->first * pixels;
  return std::nullopt;
}

std::optional<PhotographSize> rounded(double width, double height) {
  if (!(width >= 0.5 && width <= largest && height >= 0.5 && height <= largest)) return std::nullopt;
  return PhotographSize{static_cast<int>(std::lround(width)), static_cast<int>(std::lround(height))};
}

std::optional<PhotographSize> size_of_svg(std::string_view bytes) {
  pugi::xml_document document;
  if (!document.load_buffer(bytes.data(), bytes.size(), pugi::parse_minimal)) return std::nullopt;
  const pugi::xml_node root = document.document_element();
  if (local_name(root.name()) != "svg") return std::nullopt;
  const auto width = pixels_of(root.attribute("width").value());
  const auto height = pixels_of(root.attribute("height").value());
  if (width && height) return rounded(*width, *height);
  std::array<double, 4> box{};  // left, top, width, height
  std::string_view rest = root.attribute("viewBox").value();
  for (double& side : box) {
    const auto number = leading_number(rest);
    if (!number) return std::nullopt;
    side = number->first;
    rest = number->second;
  }
  if (!(box[2] > 0) || !(box[3] > 0)) return std::nullopt;
  const double scale = width    ? *width / box[2]
                       : height ? *height / box[3]
                                : wide_side / std::max(box[2], box[3]);
  return rounded(box[2] * scale, box[3] * scale);
}

}  // namespace

std::optional<PhotographSize> picture_size(std::string_view bytes) {
  if (const auto head = head_of(bytes)) return head->upright();
  return is_svg(bytes) ? size_of_svg(bytes) : std::nullopt;
}

}  // namespace lantern::pictures
