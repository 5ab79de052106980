// A picture that is laid out, as SVG, PNG or PDF. Safe from any thread with one font.
#pragma once
#include <expected>
#include <string>

#include "charts/canvas.hpp"
#include "charts/chart.hpp"

namespace lantern::charts {

struct PictureWords {
  std::string id;
  std::string language;
  std::string title;
  std::string description;
  bool decorative = false;  // no title, hidden from readers' aids
  ReadingDirection direction = ReadingDirection::left_to_right;
};

// In one of the formats. The error is Cairo's, in words.
std::expected<std::string, std::string> paint(const ChartCanvas& picture, const PictureWords& words,
                                              ChartFormat format, const ChartFont& font);

// Written by our own hand, in few bytes: one path a role, one decimal, a class and presentation
// attributes. Texts are real <text> where they were measured, in the typeface `family`.
std::string paint_svg(const ChartCanvas& picture, const PictureWords& words, std::string_view family = {});

}  // namespace lantern::charts
