// What the numbers of one measure say: centre line, phases, runs, signals. The fields are those of
// the contract's "Analysis, as JSON"; report.hpp prints them. Pure functions over plain values; safe
// from any thread. Nothing is hidden here: hand in a published series (suppress.hpp) for the public.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/names.hpp"
#include "model/measure.hpp"

namespace lantern::measures {

enum class Screening { on, off };

struct AnalysisOptions {
  ChartType chart = ChartType::run;
  std::optional<RuleSet> rules;  // otherwise ihi for run charts, making-data-count for the others
  std::optional<int> baseline;   // number of first points the centre line is made from
  std::optional<SeriesPlace> baseline_until;  // the baseline's lines hold up to here, over later phases too
  std::vector<SeriesPlace> rebase;
  std::optional<double> centre;  // given in advance, before `scale`
  std::vector<Target> targets;   // drawn and compared, as the reader sees them (after `scale`)
  Better better = Better::neither;
  Aggregate aggregate = Aggregate::mean;
  Screening screening = Screening::on;
  bool ordered = false;  // labels stand in order of time, whatever they are
  double scale = 1;  // multiplies values, centre and limits at the very end; 100 shows a ratio as per cent
};

// As the measure's front matter and the site say; a ratio of a percent measure is scaled by 100, that of a
// rate by what it is per.
AnalysisOptions options_for(const Measure& measure, const MeasureSettings& settings);

// One place as an author writes it: "2021-04", "13" or "Month 4".
SeriesPlace series_place(std::string_view text);

// "2021-04, 13" on the command line. The error is a sentence.
std::expected<std::vector<SeriesPlace>, std::string> parse_phase_starts(std::string_view text);

enum class Signal { shift, trend, outside_limits, two_of_three };
enum class Direction { none, low, high };  // below or falling; above or rising
enum class Variation {
  common_cause,
  improvement_high,
  improvement_low,
  concern_high,
  concern_low,
  neither_high,
  neither_low,
  too_few_points
};
enum class Assurance { pass, fail, hit_or_miss };

struct Phase {
  int first = 0;  // points, from 1
  int last = 0;
  int observations = 0;            // points that are not excluded, gaps among them
  int useful = 0;                  // of these the ones with a value that is not exactly on the centre line
  std::optional<double> centre;    // nothing when the phase has no value at all
  std::optional<int> longest_run;  // nothing when no point is useful, as the four below
  std::optional<int> longest_run_limit;  // a signal when longer
  std::optional<int> crossings;
  std::optional<int> crossings_limit;  // a signal when fewer
  std::optional<int> runs;
  std::optional<int> runs_low;   // too few runs below this; nothing under 10 useful points
  std::optional<int> runs_high;  // too many above this
  // By the rule set in use. Under anhoej this is the runs signal alone, as qicharts2 gives it; points
  // outside the limits are flagged one by one.
  bool signal = false;
};

struct AnalysedPoint {
  std::optional<Date> date;  // a date or a label
  std::string label;
  std::optional<double> value;  // the plotted value; nothing for a gap
  std::optional<double> numerator;
  std::optional<double> denominator;
  int phase = 0;  // from 1
  std::optional<double> centre;
  std::optional<double> lower;
  std::optional<double> upper;
  std::optional<double> target;           // in force at this point
  bool included = true;                   // false: excluded from centre line and rules, still drawn
  bool in_baseline = true;                // the centre line was made from it (as far as it is included)
  std::vector<Signal> signals;            // in the order of the enum
  std::optional<Signal> leading;          // the one that decides how the point is drawn and judged
  Direction direction = Direction::none;  // of the leading one
  std::vector<std::string> notes;         // of its rows, in their order
};

// How far a point of an i chart is from the one before it, with the lines of an mr chart: the lower half
// of an XmR pair. An excluded point is bridged, a gap is not.
struct MovingRange {
  std::optional<double> value, centre, upper;
};

// Things a reader of the analysis should know, as data: summary.hpp has the words.
enum class WarningKind {
  few_points,             // value: useful points of the last phase
  no_variation,           // every point has the same value
  gaps,                   // value: how many points have no value
  zero_denominator,       // point: a row of 0 out of 0
  baseline_ignored,       // beside rebase
  baseline_too_long,      // value: points there are
  few_points_for_limits,  // value: points of the shortest phase, or of its baseline; below 13
  part_of_rows,           // point: made from some of its rows; value: how many have no value
  empty_baseline,         // no value in the baseline of a phase, so it has no lines
  no_limits,              // neighbours never differ, or no subgroup has two values
  step_change,            // point: the first after it; value: its probability by chance; from, to: medians
};
struct AnalysisWarning {
  WarningKind kind = WarningKind::few_points;
  int point = 0;  // from 1; 0 for the whole series
  double value = 0;
  double from = 0, to = 0;
  friend bool operator==(const AnalysisWarning&, const AnalysisWarning&) = default;
};

// The newest thing the rules have to say, as the sentences tell it. It looks at the last phase, and
// at the step into it where the measure was rebased.
enum class ChangeKind {
  none,
  too_few_points,
  shift,
  trend,
  too_few_runs,
  too_many_runs,
  new_phase,
  outside,      // the last point is outside the limits
  rounded,      // the rounding of numbers of people is too coarse to tell; see verdict.hpp
  near_limits,  // two of the last three are near a limit, the last one among them
};
struct Change {
  ChangeKind kind = ChangeKind::none;
  Direction direction = Direction::none;
  int first = 0;  // the points the signal covers, from 1; 0 for none
  int last = 0;
  int length = 0;              // useful points in it (steps are one fewer in a trend)
  std::optional<double> from;  // the median or mean before it, or the baseline's centre line
  std::optional<double> to;    // the median or mean since its first point
  bool whole_phase = false;    // nothing was measured before it in its phase: `from` is the centre line
  bool continues = false;      // up to the last point that has a value
};

struct Analysis {
  ChartType chart = ChartType::run;
  RuleSet rules = RuleSet::ihi;
  CentreKind centre_kind = CentreKind::median;
  Better better = Better::neither;
  std::optional<double> target;  // in force at the last point
  std::optional<int> baseline;   // as used; nothing when ignored
  std::optional<double> given_centre;
  bool has_dates = false;
  bool has_ratio = false;
  double scale = 1;
  std::vector<Phase> phases;
  std::vector<AnalysedPoint> points;
  std::vector<MovingRange> ranges;  // one a point for i charts; empty for the others
  bool signal = false;              // in any phase, or a point outside its limits
  Variation variation = Variation::too_few_points;
  std::optional<Assurance> assurance;  // nothing without limits, a target or a direction that is better
  Change change;
  std::vector<AnalysisWarning> warnings;
};

// The error is a sentence for the person who gave the options: a rebase date that is not in the data,
// a baseline below 1, a kind of chart that the series does not fit (p without denominators, t with a
// time that is not above 0).
std::expected<Analysis, std::string> analyse(const Series& series, const AnalysisOptions& options);

// Whether these starts of phases are in the data; the error is a sentence. analyse() says the same: this is
// for who publishes another series than the author's and wants to speak of the author's.
std::expected<void, std::string> check_rebase(const Series& series, const AnalysisOptions& options);

}  // namespace lantern::measures

// The names of what an analysis says, as the contract writes them.
namespace lantern {

template <>
inline constexpr auto names_of<measures::Screening> = names<measures::Screening>("on", "off");
template <>
inline constexpr auto names_of<measures::Signal> = names<measures::Signal>("shift", "trend", "outside-limits",
                                                                           "two-of-three");
template <>
inline constexpr auto names_of<measures::Variation> =
    names<measures::Variation>("common-cause", "improvement-high", "improvement-low", "concern-high",
                               "concern-low", "neither-high", "neither-low", "too-few-points");
template <>
inline constexpr auto names_of<measures::Assurance> = names<measures::Assurance>("pass", "fail",
                                                                                 "hit-or-miss");

}  // namespace lantern
