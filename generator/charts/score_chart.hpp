// The score of a project on the assessment scale over time, as steps: a score holds until the next one.
// What the first and the last score mean is written at the line.
// Plain values; a pure function, safe from any thread with one font.
#pragma once
#include <expected>
#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

struct DatedScore {
  double day = 0;  // day number
  double score = 0.5;
  std::string date;     // for the axis, short: "Jan 2021"
  std::string figure;   // "2.5"
  std::string meaning;  // one of the ten definitions
};

struct ScoreChartSpec {
  PictureAbout about;
  std::vector<DatedScore> scores;  // in order of their days
  // The scale: 0.5 to 5.0 in halves on the modified scale of the Institute for Healthcare Improvement.
  double low = 0.5, high = 5.0;
  std::vector<AxisTick> ticks;
};

std::expected<ChartPicture, std::string> draw_score_chart(const ScoreChartSpec& spec, ChartFormat format,
                                                          const ChartFont& font);

}  // namespace lantern::charts
