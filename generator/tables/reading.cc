#include "tables/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "text/locale.hpp"

namespace lantern::tables {
namespace {

// What the dates count: months where all are told to the month, weeks where all are a week apart.
std::string_view periods(const Series& series, const std::set<long>& days) {
  const DatePrecision first = series.rows.front().date->precision;
  for (const SeriesRow& row : series.rows) {
    const DatePrecision other = row.date->precision;
    const auto month = [](DatePrecision p) {
      return p == DatePrecision::month || p == DatePrecision::first_of_month;
    };
    if (other != first && !(month(other) && month(first))) return "dates";
  }
  switch (first) {
    case DatePrecision::year:
    case DatePrecision::financial_year:
      return "years";
    case DatePrecision::quarter:
      return "quarters";
    case DatePrecision::month:
    case DatePrecision::first_of_month:
      return "months";
    case DatePrecision::day:
      break;
  }
  long before = 0;
  for (const long day : days) {
    if (before != 0 && day - before != 7) return "dates";
    before = day;
  }
  return days.size() > 1 ? "weeks" : "dates";
}

std::string columns_in_words(const Columns& columns) {
  std::vector<std::string> names;
  for (const ColumnRole role : {ColumnRole::date, ColumnRole::label, ColumnRole::value, ColumnRole::numerator,
                                ColumnRole::denominator})
    if (columns.has(role)) names.push_back(columns.name(role));
  std::string words;
  for (std::size_t i = 0; i < names.size(); ++i)
    words += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return words;
}

std::string counted(std::size_t count, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? many.substr(0, many.size() - 1) : many);
}

}  // namespace

std::string what_was_read(const Sheet& sheet, const Columns& columns, const Series& series) {
  const std::string of_sheet = sheet.name.empty() ? "" : fmt::format(" of the sheet '{}'", sheet.name);
  if (series.rows.empty())
    return fmt::format("no rows below the columns {}{}", columns_in_words(columns), of_sheet);
  if (!series.has_dates) {
    std::set<std::string_view> labels;
    for (const SeriesRow& row : series.rows) labels.insert(row.label);
    return fmt::format("{} from the columns {}{}, {} to {}", counted(labels.size(), "labels"),
                       columns_in_words(columns), of_sheet, series.rows.front().label,
                       series.rows.back().label);
  }
  const Locale english("en-GB");
  std::set<long> days;
  for (const SeriesRow& row : series.rows) days.insert(day_number(*row.date));
  const auto earlier = [](const SeriesRow& a, const SeriesRow& b) { return *a.date < *b.date; };
  const auto [first, last] = std::minmax_element(series.rows.begin(), series.rows.end(), earlier);
  return fmt::format("{} from the columns {}{}, {} to {}", counted(days.size(), periods(series, days)),
                     columns_in_words(columns), of_sheet, english.date(*first->date),
                     english.date(*last->date));
}

}  // namespace lantern::tables
