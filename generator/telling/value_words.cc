#include "telling/value_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

#include "measures/statistics.hpp"

namespace lantern::telling {
namespace {

constexpr int most_decimals = 9;

// What is read is the rounded number: "1 minute" of 1.1 without decimals, and 0 rather than minus 0.
double as_read(double value, int decimals) {
  const double power = std::pow(10.0, decimals);
  const double rounded = std::round(value * power) / power;
  return !std::isfinite(rounded) ? value : rounded == 0 ? 0 : rounded;
}

// Of the shortest text that reads back as this number: 2 for 0.15.
int decimals_of(double value) {
  std::array<char, 400> buffer{};
  const auto [end, problem] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  if (problem != std::errc()) return most_decimals;
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const std::size_t point = text.find('.');
  return point == std::string_view::npos ? 0
                                         : std::min(most_decimals, static_cast<int>(text.size() - point) - 1);
}

// What most values lie within: a tenth is left out at each end, so that one far away does not round off how
// the others differ.
double usual_spread(std::vector<double> values) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  const std::size_t left_out = values.size() / 10;
  const double most = values[values.size() - 1 - left_out] - values[left_out];
  const double all = values.back() - values.front();
  return most > 0 ? most : all > 0 ? all : std::abs(values.back());
}

// Those that a tenth of the spread of the values needs. A value that was read needs no more than it was
// written with, a level made from several at most one more.
int decimals_for(const measures::Analysis& analysis) {
  std::vector<double> values;
  int written = 0;
  for (const measures::AnalysedPoint& point : analysis.points) {
    if (!point.value) continue;
    values.push_back(*point.value);
    written = std::max(written, decimals_of(*point.value));
  }
  const double spread = usual_spread(std::move(values));
  if (!(spread > 0)) return 0;
  const int needed =
      std::clamp(static_cast<int>(std::ceil(-std::log10(spread / 10) - 1e-9)), 0, most_decimals);
  return std::min(needed, std::max(written, written == 0 && spread < 10 ? 1 : 0));
}

std::string with_unit(double value, const NumberForm& form, const Messages& messages, const Locale& locale) {
  // Nobody says 4.5 pounds.
  const int decimals = form.unit == Unit::pounds && form.decimals == 1 ? 2 : form.decimals;
  value = as_read(value, decimals);
  const std::string number = locale.number(value, decimals);
  switch (form.unit) {
    case Unit::percent:
      return messages.format("measure_value_percent", {{"value", number}});
    case Unit::minutes:
      return messages.format("measure_value_minutes", {{"value", number}, {"plural", value}});
    case Unit::hours:
      return messages.format("measure_value_hours", {{"value", number}, {"plural", value}});
    case Unit::days:
      return messages.format("measure_value_days", {{"value", number}, {"plural", value}});
    case Unit::weeks:
      return messages.format("measure_value_weeks", {{"value", number}, {"plural", value}});
    case Unit::pounds:
      return value < 0
                 ? '-' + messages.format("measure_value_pounds", {{"value", locale.number(-value, decimals)}})
                 : messages.format("measure_value_pounds", {{"value", number}});
    case Unit::other:
      if (form.unit_word.empty()) break;
      return messages.format("measure_value_other", {{"value", number}, {"unit", form.unit_word}});
    case Unit::rate:
      if (form.per && *form.per > 1)
        return messages.format("measure_value_per",
                               {{"value", number}, {"per", locale.number(*form.per, 0)}});
      break;
    case Unit::none:
    case Unit::count:
    case Unit::score:
      break;
  }
  return number;
}

NumberForm with_decimals(NumberForm form, int decimals) {
  form.decimals = decimals;
  return form;
}

}  // namespace

NumberForm number_form(const measures::Analysis& analysis, const Measure& measure) {
  const Plotted plotted = traits_of(analysis.chart).plotted;
  const bool level = plotted == Plotted::value || plotted == Plotted::subgroup_mean;
  return {measure.unit == Unit::percent && !level ? Unit::none : measure.unit, measure.per,
          decimals_for(analysis), measure.unit_word};
}

std::string value_in_words(double value, const NumberForm& form, const Messages& messages,
                           const Locale& locale) {
  // What is not 0 is not said to be.
  int decimals = form.decimals;
  while (decimals < most_decimals && value != 0 && as_read(value, decimals) == 0) ++decimals;
  return with_unit(value, with_decimals(form, decimals), messages, locale);
}

std::string number_in_words(double value, const NumberForm& form, const Locale& locale) {
  return locale.number(as_read(value, form.decimals), form.decimals);
}

std::string written_in_words(double value, const Measure* measure, const Messages& messages,
                             const Locale& locale) {
  NumberForm form;
  if (measure != nullptr) form = {measure->unit, measure->per, 0, measure->unit_word};
  return with_unit(value, with_decimals(std::move(form), decimals_of(value)), messages, locale);
}

std::pair<std::string, std::string> pair_in_words(double a, double b, const NumberForm& form,
                                                  const Messages& messages, const Locale& locale) {
  int decimals = form.decimals;
  while (decimals < most_decimals && a != b && as_read(a, decimals) == as_read(b, decimals)) ++decimals;
  // One more where the rounding would change how far they are apart by more than a fifth.
  const auto off = [&](int count) {
    return std::abs((as_read(a, count) - as_read(b, count)) - (a - b)) > std::abs(a - b) / 5;
  };
  if (decimals < most_decimals && off(decimals)) ++decimals;
  const NumberForm same = with_decimals(form, decimals);
  return {with_unit(a, same, messages, locale), with_unit(b, same, messages, locale)};
}

std::string value_beside(double value, double written, const NumberForm& form, const Messages& messages,
                         const Locale& locale) {
  int decimals = form.decimals;
  if (measures::nearly_equal(value, written)) value = written;
  const auto side = [&](double number) { return number < written ? -1 : number > written ? 1 : 0; };
  while (decimals < most_decimals && side(as_read(value, decimals)) != side(value)) ++decimals;
  return with_unit(value, with_decimals(form, decimals), messages, locale);
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
