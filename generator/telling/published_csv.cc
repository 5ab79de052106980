#include "telling/published_csv.hpp"

#include "model/names.hpp"
#include "telling/csv_cells.hpp"

namespace lantern::telling {
namespace {

std::string signal_names(const measures::AnalysedPoint& point) {
  std::string names;
  for (const measures::Signal signal : point.signals) {
    if (!names.empty()) names += ' ';
    names += name_of(signal);
  }
  return names;
}

bool any_limits(const measures::Analysis& analysis) {
  for (const measures::AnalysedPoint& point : analysis.points)
    if (point.lower || point.upper) return true;
  return false;
}

}  // namespace

std::string published_csv(const measures::PublishedSeries& published, const measures::Analysis& analysis,
                          DataStatus status) {
  const bool ratio = published.series.has_ratio;
  const bool limits = any_limits(analysis);
  std::string out = published.series.has_dates ? "date" : "label";
  out += ",value";
  if (ratio) out += ",numerator,denominator";
  out += analysis.chart == ChartType::run ? ",median" : ",centre";
  const bool places = compares_places(analysis.chart);
  if (limits) out += places ? ",lower,upper,lower_99_8,upper_99_8" : ",lower,upper";
  out += places ? ",standing" : ",phase,signals";
  out += ",excluded,hidden,note,data_status\n";
  for (std::size_t i = 0; i < published.series.rows.size() && i < analysis.points.size(); ++i) {
    const SeriesRow& row = published.series.rows[i];
    const measures::AnalysedPoint& point = analysis.points[i];
    out += row.date ? to_iso(*row.date) : text_cell(row.label);
    out += ',' + number_cell(point.value);
    if (ratio) out += ',' + number_cell(row.numerator) + ',' + number_cell(row.denominator);
    out += ',' + number_cell(point.centre);
    if (limits) out += ',' + number_cell(point.lower) + ',' + number_cell(point.upper);
    if (limits && places) out += ',' + number_cell(point.outer_lower) + ',' + number_cell(point.outer_upper);
    if (places)
      out += ',' + std::string(point.value ? name_of(point.standing) : std::string_view());
    else
      out += ',' + std::to_string(point.phase) + ',' + signal_names(point);
    out += row.excluded ? ",yes" : ",";
    out += published.visibility[i] == measures::Visibility::hidden ? ",yes," : ",,";
    out += text_cell(row.note) + ',' + std::string(name_of(status)) + '\n';
  }
  return out;
}

}  // namespace lantern::telling
