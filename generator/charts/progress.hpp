// An aim as a bar: from where it started to the target, and where it is now. Getting nearer always goes
// the way one reads, whether higher or lower is better.
// Plain values; a pure function, safe from any thread with one font.
#pragma once
#include <expected>
#include <optional>
#include <string>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

// A place on the bar with its words: "50%" and "where it started".
struct ProgressMark {
  std::string value;
  std::string words;
};

struct ProgressSpec {
  PictureAbout about;
  double baseline = 0;
  double target = 1;
  double now = 0;
  ProgressMark start, current, end;
};

enum class Progress { unknown, reached, nearer, unchanged, further };

// The share of the way from baseline to target: 0 at the baseline, 1 at the target, less than 0 where it
// moved away. Nothing where baseline and target are the same or no number results.
std::optional<double> share_of_way(double baseline, double target, double now);
Progress progress_of(double baseline, double target, double now);

// A place far outside is drawn at the end of the bar with an arrow; its words tell the number.
std::expected<ChartPicture, std::string> draw_progress(const ProgressSpec& spec, ChartFormat format,
                                                       const ChartFont& font);

}  // namespace lantern::charts
