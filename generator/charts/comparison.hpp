// A few values side by side on one scale, a row each: what a measure was at two to nine times, or what share
// of the teams of each cohort completed. Dots with their words and their base; no line joins them, because
// nobody measured the way between. Plain values; pure functions, safe from any thread with one font.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

// Hollow is what came before what is filled; the others tell kinds of rows apart, which their words name.
enum class ComparisonSign { hollow, filled, diamond, square };

struct ComparisonRow {
  std::string words;            // "Before the project", "Cohort 1"
  std::string base;             // "9 of 20"; may be empty
  std::optional<double> value;  // none where it is hidden or missing
  std::string figure;           // "45%", or why there is none
  std::optional<double> target;
  ComparisonSign sign = ComparisonSign::filled;
};

struct ComparisonSpec {
  PictureAbout about;
  std::vector<ComparisonRow> rows;
  double low = 0, high = 1;
  std::vector<AxisTick> ticks;  // only the first and the last are drawn
  std::string target_label;     // "Target 80%", below the last row that has one
};

std::expected<ChartPicture, std::string> draw_comparison(const ComparisonSpec& spec, ChartFormat format,
                                                         const ChartFont& font);

// The same for a card, without words, which stand beside it; at most 700 bytes of SVG.
std::string comparison_dots(const std::vector<double>& values, double low, double high,
                            std::optional<double> target, double width = 160, double height = 40);

}  // namespace lantern::charts
