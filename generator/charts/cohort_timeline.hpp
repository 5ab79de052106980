// The groups of a programme over the years: a bar for the time of each, its stories as flags, and events as
// marks on the line of years. The teams of each are dots beside the years, for they are no time. Plain
// values; a pure function, safe from any thread with one font.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "charts/people.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

struct TimelineBar {
  std::string words;                  // "Cohort 2"
  std::string when;                   // "September 2020 to 2021"
  double from = 0, to = 0;            // day numbers
  double sure_from = 0, sure_to = 0;  // between them it is known to have run; nothing of it where they cross
  bool open = false;                  // no end is written
  std::optional<PeopleCount> teams;   // filled: completed
  std::string teams_words;            // beside the dots: "15 of 21 teams completed"
  std::vector<double> stories;        // the day of each
};

struct TimelineSpec {
  PictureAbout about;
  std::vector<TimelineBar> bars;
  std::vector<double> events;
  std::vector<AxisTick> years;  // the first day of each; the last one ends the line
  std::optional<double> today;
};

std::expected<ChartPicture, std::string> draw_cohort_timeline(const TimelineSpec& spec, ChartFormat format,
                                                              const ChartFont& font);

}  // namespace lantern::charts
