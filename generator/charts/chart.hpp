// A measure's chart: laid out once, and painted as SVG, PNG or PDF. A ChartSpec holds
// words and numbers only and knows no language: chart_spec() makes one from an analysis.
// Plain values; draw() is a pure function and may run on any number of threads with one font.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "charts/font.hpp"
#include "charts/picture_about.hpp"
#include "measures/analysis.hpp"
#include "model/improvement.hpp"
#include "model/measure.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::charts {

// By the signal that leads: none, shift, trend up or down, outside the limits, two of three near a limit;
// a cross for excluded points. The line is no point: it stands for the limits in the key.
enum class PointShape { circle, diamond, triangle_up, triangle_down, square, star, cross, line };
enum class PointMeaning { plain, improvement, concern };

struct ChartPoint {
  double x = 0;  // day number, or the position of a label from 0
  std::optional<double> value;
  std::optional<double> centre, lower, upper;
  std::optional<double> range, range_centre, range_upper;  // moving range, of an i chart
  int phase = 1;
  bool in_baseline = false;  // only where a baseline was set
  PointShape shape = PointShape::circle;
  PointMeaning meaning = PointMeaning::plain;
};

struct AxisTick {
  double at = 0;       // in x or in values
  std::string label;   // of an x axis with labels: may be broken into two lines, or cut
  std::string second;  // below it: the year, where it changes
};

// A change that was tried, as a numbered circle above the points; its words stand below the picture.
struct ChartMark {
  double x = 0;
  std::string number;
};

struct ChartSpec {
  std::string id;        // begins every id in the SVG; unique on its page
  std::string language;  // xml:lang of the picture
  // The heading begins where reading does; time still runs from left to right.
  ReadingDirection direction = ReadingDirection::left_to_right;
  std::string title;        // what is measured; drawn, and <title> together with the headline
  std::string headline;     // the message; not drawn: the page says it above
  std::string description;  // <desc>: the standard summary
  std::string unit;         // what the numbers of the axis are; empty where they say it themselves
  std::string cue;          // "Lower is better"; empty for none
  Better better = Better::neither;
  std::string illustrative;  // "Illustrative data"; empty for observed data
  std::string no_data;       // "No data yet"
  std::vector<ChartPoint> points;
  std::vector<std::vector<AxisTick>> x_ticks;  // choices, finest first: the first whose labels fit is drawn
  std::vector<AxisTick> y_ticks;
  double y_low = 0, y_high = 1;
  std::string centre_label;               // "Median 18%", at the right end of the last centre line
  std::vector<std::string> phase_labels;  // the same for the earlier phases, in order; may be empty
  std::optional<double> target;
  std::string target_label;
  std::string upper_label, lower_label;  // "Upper limit 72%", at the ends of the limits
  std::string limit_note;                // "Provisional limits", in the key; empty otherwise
  std::string value_label;               // "18%", at the last point
  std::string baseline_label;            // "Baseline"; empty for none
  std::string shift_label;               // what a diamond means: "6 or more points in a row on one side"
  std::string trend_label;
  std::string outside_label;
  std::string near_label;
  std::string excluded_label;
  std::vector<ChartMark> marks;
  // The panel of moving ranges; none without its heading.
  std::string range_heading;
  std::vector<AxisTick> range_ticks;
  double range_high = 1;
  std::optional<double> range_centre, range_upper;  // of the last phase
  std::string range_centre_label, range_upper_label;
  double width = 760;   // in px; the SVG scales with its box
  double height = 400;  // of the whole picture without the lines a long title adds
};

enum class ChartFormat { svg, png, pdf };

struct LabelBox {
  std::string text;
  double left = 0, top = 0, right = 0, bottom = 0;
};

struct ChartPicture {
  std::string bytes;
  double width = 0, height = 0;  // px (points in PDF)
  std::vector<LabelBox> labels;  // where each text stands; no two of them meet
};

// easy: the line of the numbers and the target alone, for easy read. A median, limits, a baseline and the
// signs of rules are words of statistics; what they show is said in the sentences beside the chart.
enum class ChartStyle { full, easy };

// What the page knows beside the analysis.
struct ChartContext {
  ChartStyle style = ChartStyle::full;
  std::string id;
  std::string headline;           // Summary::headline
  std::string description;        // Summary::standard
  std::vector<PdsaCycle> cycles;  // numbered from 1 as they stand; those without a date are not drawn
  double width = 760;
  double height = 400;
};

ChartSpec chart_spec(const measures::Analysis& analysis, const Measure& measure, const ChartContext& context,
                     const Messages& messages, const Locale& locale);
// The same chart for another size, without saying its words again. `analysis` and `locale` as it was made.
void set_size(ChartSpec& spec, const measures::Analysis& analysis, double width, double height,
              const Locale& locale);

// SVG carries role="img" with <title> and <desc>, no style attribute, no <style> and no script: colours
// are presentation attributes, and each element has a class (chart-line, chart-point, chart-grid ...)
// with which a style sheet can give it others. The error is Cairo's, in words.
std::expected<ChartPicture, std::string> draw(const ChartSpec& spec, ChartFormat format,
                                              const ChartFont& font);

// A small line of the measure for cards, at most 600 bytes of SVG, its last point marked. Decorative:
// the page writes from and to beside it. Empty when fewer than two points have a value.
std::string sparkline(const measures::Analysis& analysis, double width = 160, double height = 40);

}  // namespace lantern::charts

namespace lantern {
// The name of a format is the ending of its files.
template <>
inline constexpr auto names_of<charts::ChartFormat> = names<charts::ChartFormat>("svg", "png", "pdf");
}  // namespace lantern
