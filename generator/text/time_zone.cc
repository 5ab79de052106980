#include "text/time_zone.hpp"

#include <unicode/basictz.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <memory>
#include <stdexcept>
#include <vector>

#include "text/suggest.hpp"

namespace lantern {
namespace {

constexpr int minutes_a_day = 24 * 60;

std::unique_ptr<icu::TimeZone> zone_named(std::string_view name) {
  return std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())))));
}

long minute_number(const DateTime& moment) {
  return day_number(moment.date) * minutes_a_day + moment.time->hour * 60 + moment.time->minute;
}

std::vector<std::string> all_names() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> names(icu::TimeZone::createTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  std::vector<std::string> all;
  if (U_FAILURE(status)) return all;
  for (const char* name = names->next(nullptr, status); name != nullptr; name = names->next(nullptr, status))
    all.emplace_back(name);
  return all;
}

}  // namespace

bool is_time_zone(std::string_view name) {
  const bool by_place = name == "UTC" || name == "GMT" || name.find('/') != std::string_view::npos;
  return by_place && *zone_named(name) != icu::TimeZone::getUnknown();
}

std::optional<std::string> closest_time_zone(std::string_view name) {
  const std::vector<std::string> all = all_names();
  for (const std::string& each : all)
    if (each.ends_with("/" + std::string(name))) return each;
  return closest(name, std::vector<std::string_view>(all.begin(), all.end()));
}

int minutes_ahead_of_utc(const DateTime& local, std::string_view zone) {
  const auto found = zone_named(zone);
  const auto* rules = dynamic_cast<const icu::BasicTimeZone*>(found.get());
  if (rules == nullptr) throw std::logic_error("a time zone without rules: " + std::string(zone));
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t standard = 0;
  std::int32_t summer = 0;
  constexpr double milliseconds = 60'000;
  rules->getOffsetFromLocal(static_cast<double>(minute_number(local)) * milliseconds, UCAL_TZ_LOCAL_FORMER,
                            UCAL_TZ_LOCAL_FORMER, standard, summer, status);
  if (U_FAILURE(status)) throw std::logic_error("ICU does not know " + std::string(zone));
  return static_cast<int>((standard + summer) / milliseconds);
}

DateTime in_utc(const DateTime& local, std::string_view zone) {
  const long minutes = minute_number(local) - minutes_ahead_of_utc(local, zone);
  const long within = ((minutes % minutes_a_day) + minutes_a_day) % minutes_a_day;
  return {date_of_day_number((minutes - within) / minutes_a_day),
          TimeOfDay{static_cast<int>(within / 60), static_cast<int>(within % 60)}};
}

}  // namespace lantern
