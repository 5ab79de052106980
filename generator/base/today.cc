#include "base/today.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace lantern {

std::expected<Date, std::string> today() {
  constexpr long seconds_a_day = 86'400;
  constexpr long end_of_year_9999 = 253'402'300'799;
  if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH")) {
    const std::string_view text = fixed;
    long seconds = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > end_of_year_9999)
      return std::unexpected("SOURCE_DATE_EPOCH: '" + std::string(text) +
                             "' is not a number of seconds since the beginning of 1970");
    return date_of_day_number(seconds / seconds_a_day);
  }
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return date_of_day_number(now.time_since_epoch().count());
}

}  // namespace lantern
