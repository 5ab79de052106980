#include "base/date.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace lantern {
namespace {

using std::chrono::sys_days;

bool all_digits(std::string_view text) {
  if (text.empty()) return false;
  for (const char c : text)
    if (c < '0' || c > '9') return false;
  return true;
}

// The caller has checked that every character is a digit and that there are at most four.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::string month_name(int month) {
  static constexpr std::array<const char*, 12> names = {"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};
  return names[static_cast<std::size_t>(month - 1)];
}

std::unexpected<std::string> not_a_date(std::string_view text) {
  return std::unexpected('\'' + std::string(text) + "' is not a date");
}

std::chrono::year_month_day calendar_of(const Date& date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

}  // namespace

std::weak_ordering operator<=>(const Date& a, const Date& b) {
  if (const auto order = a.year <=> b.year; order != 0) return order;
  if (const auto order = a.month <=> b.month; order != 0) return order;
  return a.day <=> b.day;
}

std::expected<Date, std::string> checked_date(int year, int month, int day, DatePrecision precision) {
  if (year < 1900 || year > 2200)
    return std::unexpected("the year " + std::to_string(year) + " is not between 1900 and 2200");
  if (month < 1 || month > 12) return std::unexpected("there is no month " + std::to_string(month));
  const std::chrono::year_month_day calendar{std::chrono::year(year),
                                             std::chrono::month(static_cast<unsigned>(month)),
                                             std::chrono::day(static_cast<unsigned>(day))};
  if (!calendar.ok())
    return std::unexpected(std::to_string(day) + ' ' + month_name(month) + ' ' + std::to_string(year) +
                           " is not a date");
  return Date{year, month, day, precision};
}

std::expected<Date, std::string> parse_date(std::string_view text) {
  if (text.size() == 4 && all_digits(text)) return checked_date(number(text), 1, 1, DatePrecision::year);
  const bool month_given =
      text.size() >= 7 && text[4] == '-' && all_digits(text.substr(0, 4)) && all_digits(text.substr(5, 2));
  if (!month_given) return not_a_date(text);
  const int year = number(text.substr(0, 4));
  const int month = number(text.substr(5, 2));
  if (text.size() == 7) return checked_date(year, month, 1, DatePrecision::month);
  if (text.size() != 10 || text[7] != '-' || !all_digits(text.substr(8))) return not_a_date(text);
  return checked_date(year, month, number(text.substr(8)), DatePrecision::day);
}

std::expected<TimeOfDay, std::string> parse_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':' || !all_digits(text.substr(0, 2)) || !all_digits(text.substr(3)))
    return std::unexpected('\'' + std::string(text) + "' is not a time");
  const TimeOfDay time{number(text.substr(0, 2)), number(text.substr(3))};
  if (time.hour > 23 || time.minute > 59) return std::unexpected("there is no time " + std::string(text));
  return time;
}

std::expected<DateTime, std::string> parse_date_time(std::string_view text) {
  const std::size_t t = text.find('T');
  const auto date = parse_date(text.substr(0, t));
  if (!date) return std::unexpected(date.error());
  if (t == std::string_view::npos) return DateTime{*date, {}};
  if (date->precision != DatePrecision::day) return not_a_date(text);
  const auto time = parse_time(text.substr(t + 1));
  if (!time) return std::unexpected(time.error());
  return DateTime{*date, *time};
}

std::expected<int, std::string> parse_duration(std::string_view text) {
  int total = 0;
  int parts = 0;
  std::string_view rest = text;
  while (true) {
    const std::size_t colon = rest.find(':');
    const auto part = rest.substr(0, colon);
    const bool first = parts == 0;
    if (!all_digits(part) || part.size() > (first ? 3U : 2U) ||
        (!first && (part.size() != 2 || number(part) > 59)))
      return std::unexpected('\'' + std::string(text) + "' is not a length of time");
    total = total * 60 + number(part);
    ++parts;
    if (colon == std::string_view::npos) break;
    rest = rest.substr(colon + 1);
  }
  if (parts < 2 || parts > 3) return std::unexpected('\'' + std::string(text) + "' is not a length of time");
  return total;
}

std::string to_iso(const Date& date) {
  std::array<char, 32> buffer{};
  switch (date.precision) {
    case DatePrecision::year:
      std::snprintf(buffer.data(), buffer.size(), "%04d", date.year);
      break;
    case DatePrecision::month:
      std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", date.year, date.month);
      break;
    case DatePrecision::financial_year:
    case DatePrecision::quarter:
    case DatePrecision::first_of_month:
    case DatePrecision::day:
      std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
      break;
  }
  return buffer.data();
}

std::string to_iso(const TimeOfDay& time) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", time.hour, time.minute);
  return buffer.data();
}

std::string to_iso(const DateTime& moment) {
  return moment.time ? to_iso(moment.date) + 'T' + to_iso(*moment.time) : to_iso(moment.date);
}

std::string duration_to_iso(int seconds) {
  std::string out = "PT";
  if (seconds >= 3600) out += std::to_string(seconds / 3600) + 'H';
  if (seconds % 3600 >= 60) out += std::to_string(seconds % 3600 / 60) + 'M';
  if (seconds % 60 != 0 || seconds == 0) out += std::to_string(seconds % 60) + 'S';
  return out;
}

long day_number(const Date& date) { return sys_days(calendar_of(date)).time_since_epoch().count(); }

Date date_of_day_number(long days) {
  const std::chrono::year_month_day calendar{sys_days(std::chrono::days(days))};
  return {static_cast<int>(calendar.year()), static_cast<int>(static_cast<unsigned>(calendar.month())),
          static_cast<int>(static_cast<unsigned>(calendar.day())), DatePrecision::day};
}

namespace {

int months_in(DatePrecision precision) {
  switch (precision) {
    case DatePrecision::year:
    case DatePrecision::financial_year:
      return 12;
    case DatePrecision::quarter:
      return 3;
    case DatePrecision::month:
    case DatePrecision::first_of_month:
      return 1;
    case DatePrecision::day:
      break;
  }
  return 0;
}

}  // namespace

Date last_day(const Date& date) {
  const int months = months_in(date.precision);
  if (months == 0) return date;
  const int next = date.month - 1 + months;  // of the month after it, from 0
  return date_of_day_number(day_number({date.year + next / 12, next % 12 + 1, 1, DatePrecision::day}) - 1);
}

}  // namespace lantern
