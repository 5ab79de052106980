#include "text/playing_time.hpp"

#include <fmt/format.h>

namespace lantern {

std::string playing_time(std::int64_t seconds) {
  return seconds < 3600 ? fmt::format("{}:{:02}", seconds / 60, seconds % 60)
                        : fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace lantern
