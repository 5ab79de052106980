// People in rows: so many of so many are counted, filled; the others are hollow. For easy read instead of
// axes, and wherever a share is one of people. No words are drawn, so that those beside the picture are
// the page's or the guide's own, as large as the rest. Plain values; a pure function, safe from any thread.
#pragma once
#include <expected>
#include <string>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

struct PeopleSpec {
  PictureAbout about;  // its width is not asked for: a person is as wide as in every other such picture
  long counted = 0;
  long whole = 10;
};

constexpr long most_people = 100;

std::expected<ChartPicture, std::string> draw_people(const PeopleSpec& spec, ChartFormat format,
                                                     const ChartFont& font);

}  // namespace lantern::charts
