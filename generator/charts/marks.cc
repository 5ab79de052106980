#include "charts/marks.hpp"

#include <algorithm>
#include <string>

namespace lantern::charts {
namespace {

// A mark known to the month stands on that month's point where the data are monthly too, and in its
// middle among finer data: it happened some day in it.
double place_of(const Date& date, DatePrecision finest_data) {
  const double first = static_cast<double>(day_number(date));
  if (date.precision >= finest_data) return first;
  return (first + static_cast<double>(day_number(last_day(date)))) / 2;
}

std::optional<double> noted_place(const measures::Analysis& analysis, const std::string& title) {
  if (title.empty() || !analysis.in_order) return std::nullopt;
  for (std::size_t i = 0; i < analysis.points.size(); ++i)
    for (const std::string& note : analysis.points[i].notes)
      if (note.find(title) != std::string::npos) return static_cast<double>(i);
  return std::nullopt;
}

}  // namespace

std::vector<ChartMark> mark_places(const measures::Analysis& analysis, const std::vector<PdsaCycle>& cycles,
                                   const Locale& locale) {
  auto finest = DatePrecision::year;
  for (const measures::AnalysedPoint& point : analysis.points)
    if (point.date) finest = std::max(finest, point.date->precision);
  std::vector<ChartMark> marks;
  for (std::size_t i = 0; i < cycles.size(); ++i) {
    const PdsaCycle& cycle = cycles[i];
    std::optional<double> place;
    if (!analysis.has_dates)
      place = noted_place(analysis, cycle.title);
    else if (cycle.date)
      place = place_of(*cycle.date, finest);
    if (place) marks.push_back({*place, locale.number(static_cast<double>(i + 1), 0)});
  }
  std::ranges::stable_sort(marks, {}, &ChartMark::x);
  return marks;
}

bool names_cycles_only(std::string_view note, const std::vector<PdsaCycle>& cycles) {
  std::string rest(note);
  bool named = false;
  for (const PdsaCycle& cycle : cycles) {
    const std::size_t at = cycle.title.empty() ? std::string::npos : rest.find(cycle.title);
    if (at == std::string::npos) continue;
    named = true;
    rest.erase(at, cycle.title.size());
  }
  return named && rest.find_first_not_of(" ;,.") == std::string::npos;
}

}  // namespace lantern::charts
