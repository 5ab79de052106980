// A picture on Cairo: the one routine behind SVG, PNG and PDF.
// Safe from any thread with one font.
#pragma once
#include <expected>
#include <string>

#include "charts/canvas.hpp"
#include "charts/font.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

struct PictureWords {
  std::string id;
  std::string language;
  std::string title;
  std::string description;
  bool decorative = false;  // no title, hidden from readers' aids
  ReadingDirection direction = ReadingDirection::left_to_right;
};

// The geometry goes through Cairo's SVG surface and comes out shortened: one path a role, one decimal,
// a class and presentation attributes. Texts are real <text> where they were measured.
std::expected<std::string, std::string> paint_svg(const ChartCanvas& picture, const PictureWords& words);

// Twice the size in pixels, on white.
std::expected<std::string, std::string> paint_png(const ChartCanvas& picture, const ChartFont& font);

// 72 points for 96 px. No date inside, so that the same picture is the same file.
std::expected<std::string, std::string> paint_pdf(const ChartCanvas& picture, const PictureWords& words,
                                                  const ChartFont& font);

}  // namespace lantern::charts
