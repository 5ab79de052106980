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
  bool ordered = false;                   // labels stand in order of time, whatever they are
  std::optional<double> lowest, highest;  // what can be, after `scale`: limits go no further
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

// Where a place lies on a funnel plot. Within the limits at 95 per cent is inside; the others lie beyond
// those, or beyond the ones at 99.8, which chance alone passes twice in 1,000.
enum class Standing { inside, above_95, above_998, below_95, below_998 };

struct AnalysedPoint {
  std::optional<Date> date;  // a date or a label
  std::string label;
  std::optional<double> value;  // the plotted value; nothing for a gap
  std::optional<double> numerator;
  std::optional<double> denominator;
  int phase = 0;  // from 1
  std::optional<double> centre;
  std::optional<double> lower;  // at three sigma; of a funnel plot at 95 per cent
  std::optional<double> upper;
  std::optional<double> outer_lower;  // of a funnel plot at 99.8 per cent
  std::optional<double> outer_upper;
  Standing standing = Standing::inside;   // on a funnel plot
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
  joined_rows,            // points: each made from several rows
  categories,             // labels are in no order of time
  rare_events,            // most values are the lowest there can be; `suggestion` names the chart
  rare_others,            // most are the highest: those not counted are the rare ones
  ties,                   // value: how many values are the median
  small_counts,           // value: the usual expected number of events; too small for the chart's limits
  few_bases,              // points: each a share of fewer than fewest_in_base
  more_spread,            // value: how many times the spread that chance gives; `suggestion` as above
  dependent,              // value: the correlation of neighbours
  mixed_levels,           // the centre line runs between two levels; from, to: those
  hole,                   // point: the first after it; value: how many usual steps it is long
  one_value,              // point: so far from all others that it flattens or flags them
  few_places,             // value: how many; too few to tell what is chance
  places_differ,  // value: how many lie outside 95 per cent; from: how many chance alone would put there
  step_change,    // point: the first after it; value: its probability by chance; from, to: medians
};
struct AnalysisWarning {
  WarningKind kind = WarningKind::few_points;
  int point = 0;  // from 1; 0 for the whole series
  double value = 0;
  double from = 0, to = 0;
  ChartType suggestion = ChartType::none;
  std::vector<int> points = {};  // all it is about, where they are several
  friend bool operator==(const AnalysisWarning&, const AnalysisWarning&) = default;
};

// What the words tell of a series, and all that they tell. It follows the evidence (evidence.hpp), whatever
// the rule set marks: rules that look at each point have many chances to be wrong, a sentence has one.
enum class ChangeKind {
  shift,    // one level gave way to another, and the rules mark points on its side
  trend,    // every value goes the same way, up to the last
  step,     // as a shift, without marks
  phase,    // from one phase to the next
  outside,  // the last point alone
  none,
  too_few_points,
  cannot_tell
};

// Why nothing can be told.
enum class Doubt {
  nothing,
  rounded,    // the rounding of numbers of people is too coarse
  same,       // every value is the same
  lowest,     // the median is the lowest value there is: most are 0, say
  highest,    // the median is the highest value there is
  ties,       // more than half of the values are the median
  categories  // labels without an order in time
};

// How a level gave way to another: the second has no one beginning.
enum class Pace { at_once, gradual };
// Which points the level before a change is of: where a baseline was set, those are what is compared with.
enum class Earlier { all, baseline };

struct Change {
  ChangeKind kind = ChangeKind::none;
  Doubt doubt = Doubt::nothing;
  Direction direction = Direction::none;
  Pace pace = Pace::at_once;  // of a shift or step that goes on
  int first = 0;              // the points it covers, from 1; 0 for none
  int last = 0;
  int length = 0;  // of these the included ones with a value
  int beyond = 0;  // and of these the ones on its side of `before`
  bool continues = false;
  Earlier earlier = Earlier::all;
  std::optional<double> before;  // the levels told, as the centre line would have them; for a trend and a
  std::optional<double> now;     // point outside the values themselves. Their order is the direction.
  std::optional<double> after;   // the level since, of one that has ended
};

enum class Verdict { better, worse, changed, no_change_seen, too_few_points, cannot_tell };

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
  bool in_order = true;                // false: the labels are categories, and no rule about neighbours holds
  Change change;
  Verdict verdict = Verdict::too_few_points;
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
inline constexpr auto names_of<measures::Standing> = names<measures::Standing>("inside", "above-95",
                                                                               "above-99.8", "below-95",
                                                                               "below-99.8");
template <>
inline constexpr auto names_of<measures::Variation> =
    names<measures::Variation>("common-cause", "improvement-high", "improvement-low", "concern-high",
                               "concern-low", "neither-high", "neither-low", "too-few-points");
template <>
inline constexpr auto names_of<measures::Assurance> = names<measures::Assurance>("pass", "fail",
                                                                                 "hit-or-miss");
template <>
inline constexpr auto names_of<measures::WarningKind> = names<measures::WarningKind>(
    "few-points", "no-variation", "gaps", "zero-denominator", "baseline-ignored", "baseline-too-long",
    "few-points-for-limits", "part-of-rows", "empty-baseline", "no-limits", "joined-rows", "categories",
    "rare-events", "rare-others", "ties", "small-counts", "few-bases", "more-spread", "dependent",
    "mixed-levels", "hole", "one-value", "few-places", "places-differ", "step-change");
template <>
inline constexpr auto names_of<measures::ChangeKind> = names<measures::ChangeKind>("shift", "trend", "step",
                                                                                   "phase", "outside", "none",
                                                                                   "too-few-points",
                                                                                   "cannot-tell");
template <>
inline constexpr auto names_of<measures::Verdict> = names<measures::Verdict>("better", "worse", "changed",
                                                                             "no-change-seen",
                                                                             "too-few-points", "cannot-tell");

}  // namespace lantern
