// What people answered in a survey, one row an answer: the people themselves as dots where they are known and
// few, so that a small number looks small, otherwise a bar. Bars begin at zero and share one scale, whose
// whole length is shown behind each. Plain values; a pure function, safe from any thread with one font.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "charts/people.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

struct Bar {
  std::string words;                  // what the bar is of
  std::optional<double> share;        // of the whole, 0 to 1; none where no bar can be drawn
  std::optional<PeopleCount> people;  // drawn instead of the bar
  std::string figure;                 // "94%", at the end of the row; empty where it is hidden
  std::string base;  // "53 people answered", or why it is hidden; empty where it is said once
};

struct BarsSpec {
  PictureAbout about;
  std::vector<Bar> bars;
};

std::expected<ChartPicture, std::string> draw_bars(const BarsSpec& spec, ChartFormat format,
                                                   const ChartFont& font);

}  // namespace lantern::charts
