#include "base/today.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace lantern {

Date today() {
  constexpr long seconds_a_day = 86'400;
  if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH")) {
    const std::string_view text = fixed;
    long seconds = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), seconds).ec == std::errc())
      return date_of_day_number(seconds / seconds_a_day);
  }
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return date_of_day_number(now.time_since_epoch().count());
}

}  // namespace lantern
