// Dates as people write them: to the year, the month or the day, and shown just as precisely.
// Plain values without a time zone; a date that does not exist cannot be made by the parsers here.
#pragma once
#include <compare>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace lantern {

// From coarse to fine. A date without a day stands for the first one it may mean.
enum class DatePrecision {
  year,
  financial_year,  // from April to March, as the NHS counts: 2021/22
  quarter,         // three months
  month,
  first_of_month,  // a month that its author wrote as its first day, as spreadsheets do
  day
};

struct Date {
  int year = 0;
  int month = 1;  // 1 to 12; 1 when only the year is known
  int day = 1;    // 1 to 31; 1 when only the month is known
  DatePrecision precision = DatePrecision::day;

  // By the first day each may mean; 2021 and 2021-01-01 compare equal in order but are not the same.
  friend std::weak_ordering operator<=>(const Date& a, const Date& b);
  friend bool operator==(const Date&, const Date&) = default;
};

struct TimeOfDay {
  int hour = 0;
  int minute = 0;
  friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

struct DateTime {
  Date date;
  std::optional<TimeOfDay> time;
  friend bool operator==(const DateTime&, const DateTime&) = default;
};

// Each says in plain words what is wrong, e.g. "30 February 2021 is not a date".
std::expected<Date, std::string> parse_date(std::string_view text);  // 2021-04-12, 2021-04, 2021
std::expected<Date, std::string> checked_date(int year, int month, int day, DatePrecision precision);
std::expected<TimeOfDay, std::string> parse_time(std::string_view text);      // 10:30
std::expected<DateTime, std::string> parse_date_time(std::string_view text);  // 2023-04-25T10:30 or a date
std::expected<int, std::string> parse_duration(std::string_view text);        // 1:05:00 or 12:30, in seconds

std::string to_iso(const Date& date);        // 2021-04-12, 2021-04 or 2021; others by their first day
std::string to_iso(const DateTime& moment);  // 2023-04-25T10:30
std::string to_iso(const TimeOfDay& time);   // 10:30
std::string duration_to_iso(int seconds);    // PT1H5M

// Days since 1970-01-01 of the first day the date may mean; negative before.
long day_number(const Date& date);
Date date_of_day_number(long days);

// The last day the date may mean: 2021 is 2021-12-31.
Date last_day(const Date& date);

}  // namespace lantern
