#include "disclosure/measure_numbers.hpp"

namespace lantern::disclosure {
std::string key_of(const std::optional<Date>& date, const std::string& label) {
  if (!date) return "label " + label;
  Date day = *date;
  day.precision = DatePrecision::day;
  return (date->precision == DatePrecision::year ? "year " : "date ") + to_iso(day);
}

std::optional<double> number_of(const measures::PreparedPoint& point, Part part) {
  switch (part) {
    case Part::value:
      return point.value;
    case Part::numerator:
      return point.numerator;
    case Part::denominator:
      return point.denominator;
    case Part::complement:
      break;
  }
  if (!point.numerator || !point.denominator) return std::nullopt;
  return *point.denominator - *point.numerator;
}

MeasureNumbers numbers_of(const Measure& measure) {
  MeasureNumbers numbers;
  numbers.measure = &measure;
  numbers.points = measures::prepare(measure.series, measure.chart, Aggregate::mean);
  // What an xbar or s chart shows of a date is how much, or how differently, and adds up to nothing.
  numbers.counts = !has_subgroups(measure.chart) && !measure.series.has_ratio &&
                   (measure.people || measure.chart == ChartType::c || measure.unit == Unit::count ||
                    measure.unit == Unit::none);
  numbers.proportion = measure.people && measure.series.has_ratio;
  for (const measures::PreparedPoint& point : numbers.points) {
    numbers.keys.push_back(key_of(point.date, point.label));
    if (point.numerator && point.denominator && *point.numerator > *point.denominator)
      numbers.proportion = false;
  }
  return numbers;
}

}  // namespace lantern::disclosure
