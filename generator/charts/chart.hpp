// A measure's chart: laid out once, and painted as SVG, PNG or PDF. A ChartSpec holds
// words and numbers only and knows no language: chart_spec() makes one from an analysis.
// Plain values; draw() is a pure function and may run on any number of threads with one font.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "charts/axis_needs.hpp"
#include "charts/font.hpp"
#include "charts/picture_about.hpp"
#include "measures/analysis.hpp"
#include "measures/suppress.hpp"
#include "model/improvement.hpp"
#include "model/measure.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::charts {

// By the signal that leads: none, shift, trend up or down, outside the limits, two of three near a limit;
// a cross for excluded points. The others are no points, but stand in the key as well.
enum class PointShape {
  circle,
  diamond,
  triangle_up,
  triangle_down,
  square,
  star,
  cross,
  limit_line,
  outer_limit_line,
  phase_line,
  level_line,
  centre_line,
  target_line,
  baseline_area,
  hidden_band,
  missing_ring
};
enum class PointMeaning { plain, improvement, concern };

// Why a point has no value to draw.
enum class Absence { none, missing, hidden };

struct ChartPoint {
  double x = 0;  // day number, or the position of a label from 0
  std::optional<double> value;
  std::optional<double> centre, lower, upper;
  std::optional<double> target;                            // in force at this point
  std::optional<double> level;                             // of the change that the words tell
  std::optional<double> range, range_centre, range_upper;  // moving range, of an i chart
  int phase = 1;
  bool in_baseline = false;  // only where a baseline was set
  bool after_hole = false;   // so long after the point before it that no line joins them
  Absence absence = Absence::none;
  PointShape shape = PointShape::circle;
  PointMeaning meaning = PointMeaning::plain;
};

struct AxisTick {
  double at = 0;       // in x or in values
  std::string label;   // of an x axis with labels: may be broken into two lines, or cut
  std::string second;  // below it: the year, where it changes
};

enum class TickTurn { level, upright };

// One way to label the points. `note` says so where labels are left out.
struct TickChoice {
  std::vector<AxisTick> ticks;
  TickTurn turn = TickTurn::level;
  std::string note;
};

// What the lines of one phase are called, drawn beside them.
struct PhaseLabels {
  std::string centre;        // "Median 18%"
  std::string centre_short;  // "18%", where there is room for no more
  std::string upper, lower;  // "Upper limit 72%", of its last point that has limits; may be empty
};

// A target from one point on, until the next.
struct TargetStep {
  std::size_t first = 0, last = 0;  // points, from 0
  double value = 0;
  std::string label;  // "Target 20%"
};

// One line of the key: signs of one meaning, with its words.
struct KeySign {
  PointShape shape = PointShape::circle;
  PointMeaning meaning = PointMeaning::plain;
  friend bool operator==(const KeySign&, const KeySign&) = default;
};
struct KeyEntry {
  std::vector<KeySign> signs;
  std::string words;
};

// What the author wrote beside a point of the data; on a funnel plot, what stands there of a place.
struct ChartNote {
  std::size_t point = 0;  // from 0
  std::string when;       // the point in words
  std::string text;
  std::string at_point;  // what stands at the point where there is room: the text, or the name of the place
};

// A change that was tried, as a numbered circle above the points; its words stand below the picture.
struct ChartMark {
  double x = 0;
  std::string number;
};

// The limits of a funnel plot over the size of a place; its points have that for x.
struct FunnelSpec {
  struct At {
    double people = 0;
    double lower = 0, upper = 0, outer_lower = 0, outer_upper = 0;  // values
  };
  double low = 0, high = 1;              // of the axis of sizes
  std::vector<At> limits;                // from the smallest size to the largest
  std::string limit_label, outer_label;  // "95% limits"
  std::string sizes;                     // below the axis: what its numbers are
};

struct ChartSpec {
  std::string id;        // begins every id in the SVG; unique on its page
  std::string language;  // xml:lang of the picture
  // The heading begins where reading does; time still runs from left to right.
  ReadingDirection direction = ReadingDirection::left_to_right;
  std::string title;     // what is measured; drawn where `alone`, and <title> where a page has the headline
  std::string headline;  // the message; <title> of a picture that stands alone
  bool alone = true;     // false on a page, which says the message above and the source below
  std::string description;  // <desc>: the standard summary
  std::string unit;         // what the numbers of the axis are; empty where they say it themselves
  std::string cue;          // "Lower is better"; empty for none
  Better better = Better::neither;
  std::string plotted;  // what the points are where they are not the measure itself: a difference, a spread
  std::string illustrative;  // "Made-up figures"; empty for observed data
  std::string base;          // "Each point is out of 86 to 112"; empty where it is not known
  std::string source;        // "Source: …"; may be empty
  std::string no_data;       // "No figures to show"
  bool in_order = true;      // false: no line joins the points, for their labels have no order in time
  std::vector<ChartPoint> points;
  std::vector<TickChoice> x_ticks;  // finest first: the first whose labels fit is drawn
  std::vector<AxisTick> y_ticks;
  double y_low = 0, y_high = 1;
  std::vector<PhaseLabels> phase_labels;  // one a phase
  std::vector<TargetStep> targets;
  std::string level_before, level_now;  // "52%", at the levels of the change that the words tell
  std::string level_since;     // "34% since April 2021", where there is room; empty for one that ended
  std::string value_label;     // "18%", at the last point
  std::string value_key;       // "Last point: 18%", in the key where it finds no room there
  std::string baseline_label;  // "Baseline"; empty for none
  std::string hole_label;      // "No figures", where nothing was measured for long
  std::string hidden_label;    // "hidden: fewer than 8", at the places of hidden points
  std::vector<KeyEntry> key;   // of every sign that is there, and of no other
  std::vector<ChartNote> notes;
  std::string more_notes;  // where they are too many to be listed: that others stand in the table
  std::vector<ChartMark> marks;
  std::optional<FunnelSpec> funnel;  // the points are places, not times
  // The panel of moving ranges; none without its heading.
  std::string range_heading;
  std::vector<AxisTick> range_ticks;
  double range_high = 1;
  std::optional<double> range_centre, range_upper;  // of the last phase
  std::string range_centre_label, range_upper_label;
  double width = 800;   // in px; the SVG scales with its box
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

// What the page knows beside the analysis.
struct ChartContext {
  std::string id;
  std::string headline;           // Summary::headline
  std::string description;        // Summary::standard
  std::vector<PdsaCycle> cycles;  // numbered from 1 as they stand; those without a date are not drawn
  const measures::PublishedSeries* published = nullptr;  // which points are hidden and why; null for none
  std::optional<AxisNeeds> axis;  // shared with other charts of the page; otherwise its own
  double width = 800;
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

}  // namespace lantern::charts

namespace lantern {
// The name of a format is the ending of its files.
template <>
inline constexpr auto names_of<charts::ChartFormat> = names<charts::ChartFormat>("svg", "png", "pdf");
}  // namespace lantern
