// A measure and the series that was read for it. Plain structs.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/source_location.hpp"
#include "model/chart_types.hpp"
#include "text/written_date.hpp"

namespace lantern {

enum class MeasureKind { outcome, process, balancing };
enum class Unit { none, percent, count, minutes, hours, days, weeks, score, rate, pounds, other };
enum class Better { higher, lower, neither };
enum class DataStatus { observed, illustrative };
enum class RuleSet { ihi, anhoej, making_data_count };
enum class Aggregate { mean, median, sum };

// What the columns of a file are called there, where they have other names than ours. Empty: our own.
struct ColumnNames {
  std::string date, label, value, numerator, denominator, note, exclude;
};

// One row of a CSV file as it stands there. A row has a date or a label. It has a value, or a
// numerator and a denominator, or neither when the cells are empty (a gap).
struct SeriesRow {
  std::optional<Date> date;
  std::string label;
  std::optional<double> value;
  std::optional<double> numerator;
  std::optional<double> denominator;
  bool excluded = false;  // drawn, but left out of centre line and rules
  // The values of one date of an xbar or s chart where its rows have been joined to this one; a file's
  // own rows have none.
  std::vector<double> members;
  std::string note;
  int line = 0;  // in the CSV file, from 1
};

struct Series {
  std::string file;             // relative to the site; empty when there is none
  bool has_dates = false;       // otherwise labels, in the file's order
  bool has_ratio = false;       // numerator and denominator rather than value
  std::string reading;          // what was read as what, in one sentence for the person whose file it is
  std::vector<SeriesRow> rows;  // in the file's order
};

// A place in a series where a phase begins or a baseline ends, as its author names it: a date, the number of
// a point from 1, or a label. A bare number of four digits may be a year or a point: what the data have
// decides.
struct SeriesPlace {
  std::optional<Date> date;
  std::optional<int> point;
  std::string label;  // as written
};

// A value aimed at, from a date on; the first may have none.
struct Target {
  std::optional<Date> from;
  double value = 0;
};

struct Measure {
  std::string id;
  std::string title;
  std::string easy_title;  // in easy read; the title when empty
  std::string headline;    // the author's own sentence, shown before the made one
  MeasureKind kind = MeasureKind::outcome;
  std::string description;
  Unit unit = Unit::none;
  std::string unit_word;    // of Unit::other, as its author wrote it
  std::optional<int> per;  // of a rate: per 100, per 1,000
  Better better = Better::neither;
  ChartType chart = ChartType::run;
  DataStatus data_status = DataStatus::observed;
  std::string source;
  std::string sheet;  // of a workbook; empty: its first
  ColumnNames columns;
  std::optional<DateOrder> dates;  // the day comes first where its author says nothing
  std::vector<Target> targets;                // in order of time; each holds until the next
  std::optional<int> baseline;                // number of first points the centre line is made from
  std::optional<SeriesPlace> baseline_until;  // its lines hold up to here, over later phases too
  std::vector<SeriesPlace> rebase;            // a new phase starts at each
  bool ordered = false;                       // labels stand in order of time, whatever they are
  std::optional<RuleSet> rules;               // otherwise the site's
  bool people = false;                        // counts people who could be recognised
  Series series;                              // empty for ChartType::none
  SourceLocation where;
};

// Small numbers, from site.yaml.
struct MeasureSettings {
  std::optional<RuleSet> rules;  // otherwise: ihi for run charts, making-data-count for the others
  int minimum_base = 11;
  int suppress_below = 8;
  int round_to = 5;
};

}  // namespace lantern
