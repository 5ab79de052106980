#include "telling/value_words.hpp"

#include <algorithm>
#include <cmath>

namespace lantern::telling {
namespace {

int decimals_for(double value, Unit unit) {
  const double size = std::abs(value);
  if (size > 0 && size < 0.1) return std::min(9, static_cast<int>(std::ceil(-std::log10(size))) + 1);
  if (unit == Unit::percent) return size >= 10 ? 0 : 1;
  if (size < 1 && (unit == Unit::none || unit == Unit::rate || unit == Unit::score)) return 2;
  return size >= 100 ? 0 : 1;
}

// What is read is the rounded number: "1 minute" of 1.1 without decimals, and 0 rather than minus 0.
double as_read(double value, int decimals) {
  const double power = std::pow(10.0, decimals);
  const double rounded = std::round(value * power) / power;
  return !std::isfinite(rounded) ? value : rounded == 0 ? 0 : rounded;
}

std::string with_unit(double value, int decimals, Unit unit, const Messages& messages, const Locale& locale) {
  value = as_read(value, decimals);
  const std::string number = locale.number(value, decimals);
  switch (unit) {
    case Unit::percent:
      return messages.format("measure_value_percent", {{"value", number}});
    case Unit::days:
      return messages.format("measure_value_days", {{"value", number}, {"plural", value}});
    case Unit::minutes:
      return messages.format("measure_value_minutes", {{"value", number}, {"plural", value}});
    case Unit::none:
    case Unit::count:
    case Unit::score:
    case Unit::rate:
      break;
  }
  return number;
}

}  // namespace

std::string value_in_words(double value, Unit unit, const Messages& messages, const Locale& locale) {
  return with_unit(value, decimals_for(value, unit), unit, messages, locale);
}

std::string number_in_words(double value, Unit unit, const Locale& locale) {
  const int decimals = decimals_for(value, unit);
  return locale.number(as_read(value, decimals), decimals);
}

std::string whole_value_in_words(double value, Unit unit, const Messages& messages, const Locale& locale) {
  return with_unit(value, 0, unit, messages, locale);
}

std::pair<std::string, std::string> pair_in_words(double a, double b, Unit unit, const Messages& messages,
                                                  const Locale& locale) {
  int decimals = std::max(decimals_for(a, unit), decimals_for(b, unit));
  if (unit == Unit::percent) decimals = std::min(decimals_for(a, unit), decimals_for(b, unit));
  const auto both = [&](int count) {
    return std::pair{with_unit(a, count, unit, messages, locale),
                     with_unit(b, count, unit, messages, locale)};
  };
  auto said = both(decimals);
  if (said.first == said.second && a != b) said = both(decimals + 1);
  return said;
}

std::string point_in_words(const measures::AnalysedPoint& point, const Locale& locale) {
  return point.date ? locale.date(*point.date) : point.label;
}

std::string direction_in_words(Better better, const Messages& messages) {
  switch (better) {
    case Better::lower:
      return messages.format("measure_better_lower");
    case Better::higher:
      return messages.format("measure_better_higher");
    case Better::neither:
      break;
  }
  return {};
}

std::string line_in_patterns(CentreKind kind) {
  switch (kind) {
    case CentreKind::mean:
      return "mean";
    case CentreKind::middle:
      return "middle";
    case CentreKind::median:
      break;
  }
  return "median";
}

}  // namespace lantern::telling
