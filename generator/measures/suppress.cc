#include "measures/suppress.hpp"

#include <cmath>

#include "measures/prepare.hpp"

namespace lantern::measures {
namespace {

void hide(SeriesRow& row) {
  row.value.reset();
  row.numerator.reset();
  row.denominator.reset();
  row.members.clear();
}

// A date may stand in several rows of the file; the notes of all of them are kept.
std::string joined(const std::vector<std::string>& notes) {
  std::string all;
  for (const std::string& note : notes) all += (all.empty() ? "" : "; ") + note;
  return all;
}

class Suppressor {
 public:
  Suppressor(const Measure& measure, const MeasureSettings& settings, bool ratio)
      : settings_(settings),
        subgroups_(measure.people && has_subgroups(measure.chart)),
        people_(measure.people && !subgroups_),
        ratio_(ratio) {}

  bool hides(const SeriesRow& row) const {
    if (subgroups_) return static_cast<int>(row.members.size()) < settings_.minimum_base && row.value;
    if (ratio_ && row.denominator && *row.denominator < settings_.minimum_base) return true;
    const auto& people = ratio_ ? row.numerator : row.value;
    if (!people_ || !people) return false;
    if (*people < settings_.suppress_below) return true;
    // Few who are NOT counted are as easy to recognise: 19 of 20 leaves one.
    if (!ratio_ || !row.denominator) return false;
    const double others = *row.denominator - *row.numerator;
    return others > 0 && others < settings_.suppress_below;
  }

  Visibility round(SeriesRow& row) const {
    if (!people_) return Visibility::shown;
    bool any = false;
    for (auto* number : {&row.value, &row.numerator, &row.denominator}) {
      if (!number->has_value()) continue;
      *number = rounded_to(**number, settings_.round_to);
      any = true;
    }
    return any && settings_.round_to > 1 ? Visibility::rounded : Visibility::shown;
  }

 private:
  const MeasureSettings& settings_;
  bool subgroups_;  // each value is of one person; their number is the base
  bool people_;
  bool ratio_;
};

}  // namespace

double rounded_to(double number, int step) { return step > 1 ? std::round(number / step) * step : number; }

void hide_row(PublishedSeries& published, std::size_t row) {
  SeriesRow& hidden = published.series.rows[row];
  if (!hidden.value && !hidden.numerator && !hidden.denominator) return;
  hide(hidden);
  published.visibility[row] = Visibility::hidden;
  ++published.hidden;
}

Series without_rounding(const PublishedSeries& published, const Measure& measure, Aggregate aggregate) {
  Series exact = published.series;
  const auto points = prepare(measure.series, measure.chart, aggregate);
  for (std::size_t i = 0; i < exact.rows.size() && i < points.size(); ++i) {
    if (published.visibility[i] != Visibility::rounded) continue;
    SeriesRow& row = exact.rows[i];
    if (row.value) row.value = points[i].value;
    if (row.numerator) row.numerator = points[i].numerator;
    if (row.denominator) row.denominator = points[i].denominator;
  }
  return exact;
}

PublishedSeries suppress(const Series& series, const Measure& measure, const MeasureSettings& settings,
                         Aggregate aggregate) {
  PublishedSeries published;
  published.series.file = series.file;
  published.series.has_dates = series.has_dates;
  published.series.has_ratio = series.has_ratio;
  const bool subgroups = measure.people && has_subgroups(measure.chart);
  if (series.has_ratio || subgroups) published.minimum_base = settings.minimum_base;
  if (measure.people && !subgroups) {
    published.suppress_below = settings.suppress_below;
    published.round_to = settings.round_to;
  }
  const Suppressor suppressor(measure, settings, series.has_ratio);
  for (const PreparedPoint& point : prepare(series, measure.chart, aggregate)) {
    SeriesRow row;
    row.date = point.date;
    row.label = point.label;
    if (!series.has_ratio) row.value = point.value;
    if (has_subgroups(measure.chart)) row.members = point.members;
    row.numerator = point.numerator;
    row.denominator = point.denominator;
    row.excluded = point.excluded;
    row.note = joined(point.notes);
    row.line = series.rows[point.rows.front()].line;
    Visibility visibility = Visibility::shown;
    if (suppressor.hides(row)) {
      hide(row);
      visibility = Visibility::hidden;
      ++published.hidden;
    } else {
      visibility = suppressor.round(row);
      published.rounded = published.rounded || visibility == Visibility::rounded;
    }
    published.series.rows.push_back(std::move(row));
    published.visibility.push_back(visibility);
  }
  return published;
}

}  // namespace lantern::measures
