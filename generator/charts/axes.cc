#include "charts/axes.hpp"

#include <algorithm>
#include <cmath>

#include "charts/counted_labels.hpp"

namespace lantern::charts {
namespace {

double nice_step(double range, int decimals) {
  const double rough = std::max(range / 5, std::pow(10.0, -decimals));
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (rough <= factor * power * 1.0001) return factor * power;
  return 10 * power;
}

std::string tick_label(double value, int decimals, Unit unit, const Messages& messages,
                       const Locale& locale) {
  std::string number = locale.number(value, decimals);
  return unit == Unit::percent ? messages.format("measure_value_percent", {{"value", number}}) : number;
}

AxisTick date_tick(const Date& date, std::string label, std::string second = {}) {
  return {static_cast<double>(day_number(date)), std::move(label), std::move(second)};
}

using Ticks = std::vector<AxisTick>;

// Each `step` days from the first point on.
Ticks day_ticks(long first, long last, long step, const Locale& locale) {
  Ticks ticks;
  int year = 0;
  for (long day = first; day <= last; day += step) {
    const Date date = date_of_day_number(day);
    ticks.push_back(date_tick(date, locale.short_day_month(date),
                              date.year != year ? locale.date({date.year, 1, 1, DatePrecision::year}) : ""));
    year = date.year;
  }
  return ticks;
}

// Months that are a multiple of `step` after a January.
Ticks month_ticks(long first, long last, int step, const Locale& locale) {
  Ticks ticks;
  const Date start = date_of_day_number(first);
  int year_said = 0;
  for (int month = (start.month - 1) / step * step, year = start.year;; month += step) {
    year += month / 12;
    month %= 12;
    const Date date{year, month + 1, 1, DatePrecision::month};
    if (day_number(date) > last) return ticks;
    if (day_number(date) < first) continue;
    ticks.push_back(date_tick(date, locale.short_month(date),
                              year != year_said ? locale.date({year, 1, 1, DatePrecision::year}) : ""));
    year_said = year;
  }
}

Ticks year_ticks(long first, long last, int step, const Locale& locale) {
  Ticks ticks;
  for (int year = date_of_day_number(first).year / step * step;; year += step) {
    const Date date{year, 1, 1, DatePrecision::year};
    if (day_number(date) > last) return ticks;
    if (day_number(date) >= first) ticks.push_back(date_tick(date, locale.date(date)));
  }
}

Ticks point_ticks(const std::vector<measures::AnalysedPoint>& points, std::size_t step,
                  const Locale& locale) {
  Ticks ticks;
  for (std::size_t i = 0; i < points.size(); i += step)
    ticks.push_back(date_tick(*points[i].date, locale.date(*points[i].date)));
  return ticks;
}

// The word once, at the first point; numbers alone after it, at round ones.
std::vector<TickChoice> counted_ticks(const std::vector<measures::AnalysedPoint>& points,
                                      const CountedLabels& counted) {
  constexpr std::size_t most = 12;
  std::vector<TickChoice> choices;
  // With a space that does not break: in two lines the number would look like those after it.
  const std::string first =
      counted.word.empty() ? points.front().label : counted.word + "\u00a0" + std::to_string(counted.first);
  for (const long step : {1L, 2L, 5L, 10L, 20L, 50L, 100L, 200L, 500L, 1000L}) {
    if (points.size() / static_cast<std::size_t>(step) > most) continue;
    Ticks ticks{{0, first, {}}};
    for (std::size_t i = 1; i < points.size(); ++i)
      if (const long number = counted.first + static_cast<long>(i); number % step == 0)
        ticks.push_back({static_cast<double>(i), std::to_string(number), {}});
    if (ticks.size() > 1) choices.push_back({std::move(ticks), TickTurn::level, {}});
  }
  choices.push_back({{{0, first, {}}}, TickTurn::level, {}});
  return choices;
}

}  // namespace

ValueAxis value_axis(const AxisNeeds& needs, Unit unit, const Messages& messages, const Locale& locale) {
  const double step = nice_step(needs.span(), needs.decimals);
  const double first = std::floor(needs.low / step + 1e-9);
  const double last = std::max(first + 1, std::ceil(needs.high / step - 1e-9));
  ValueAxis axis{first * step, last * step, {}};
  const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 12);
  for (double at = first; at <= last; ++at)
    axis.ticks.push_back({at * step, tick_label(at * step, decimals, unit, messages, locale), {}});
  return axis;
}

std::vector<TickChoice> date_ticks(const std::vector<measures::AnalysedPoint>& points, long most,
                                   const Locale& locale) {
  std::vector<TickChoice> choices;
  if (points.empty()) return choices;
  const long first = day_number(*points.front().date);
  const long last = day_number(*points.back().date);
  auto finest = DatePrecision::year;
  for (const measures::AnalysedPoint& point : points) finest = std::max(finest, point.date->precision);
  // Formatting a date costs more than drawing it: choices that cannot fit are not made.
  const auto fits = [&](long days) { return (last - first) / days <= most; };
  const auto add = [&](Ticks ticks) {
    if (ticks.size() > 1) choices.push_back({std::move(ticks), TickTurn::level, {}});
  };
  // Few points are best named each; more are read from a calendar.
  if (points.size() <= 4 && points.size() > 1) add(point_ticks(points, 1, locale));
  if (finest == DatePrecision::day && last - first <= 120)
    for (const long step : {1L, 7L, 14L, 28L})
      if (fits(step)) add(day_ticks(first, last, step, locale));
  if (finest > DatePrecision::financial_year && last - first < 366L * 40)
    for (const int step : {1, 2, 3, 6})
      if (fits(30L * step)) add(month_ticks(first, last, step, locale));
  for (const int step : {1, 2, 5, 10, 20, 50})
    if (fits(365L * step)) add(year_ticks(first, last, step, locale));
  if (points.size() > 1) add(point_ticks(points, points.size() - 1, locale));
  choices.push_back({point_ticks(points, points.size(), locale), TickTurn::level, {}});
  return choices;
}

std::vector<TickChoice> label_ticks(const std::vector<measures::AnalysedPoint>& points,
                                    const Messages& messages) {
  std::vector<TickChoice> choices;
  const auto note = [&](std::size_t step) {
    return step == 1 ? std::string()
                     : messages.format("measure_chart_labels_left_out", {{"step", static_cast<long>(step)}});
  };
  if (const auto counted = counted_labels(points)) return counted_ticks(points, *counted);
  for (const std::size_t step : {1U, 2U, 3U, 4U, 5U, 10U, 20U, 50U, 100U, 200U, 500U, 1000U}) {
    if (step >= points.size() && step > 1) break;
    Ticks ticks;
    for (std::size_t i = 0; i < points.size(); i += step)
      ticks.push_back({static_cast<double>(i), points[i].label, {}});
    choices.push_back({ticks, TickTurn::level, note(step)});
    choices.push_back({std::move(ticks), TickTurn::upright, note(step)});
  }
  if (!points.empty())
    choices.push_back({{{0, points.front().label, {}}}, TickTurn::level, note(points.size())});
  return choices;
}

}  // namespace lantern::charts
