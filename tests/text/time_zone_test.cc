#include "text/time_zone.hpp"

#include <catch2/catch.hpp>

namespace lantern {
namespace {

DateTime at(std::string_view text) { return parse_date_time(text).value(); }

TEST_CASE("zones are known by their names, and what was probably meant is told") {
  for (const std::string_view zone : {"Europe/London", "Asia/Kolkata", "UTC", "America/Argentina/Ushuaia"}) {
    INFO(zone);
    CHECK(is_time_zone(zone));
  }
  for (const std::string_view zone : {"Europe/Londn", "London", "", "Summer", "europe", "GB", "EST"}) {
    INFO(zone);
    CHECK_FALSE(is_time_zone(zone));
  }
  CHECK(closest_time_zone("Europe/Londn") == "Europe/London");
  CHECK(closest_time_zone("London") == "Europe/London");
  CHECK_FALSE(closest_time_zone("what people call home"));
}

TEST_CASE("clocks are ahead of UTC by the rules of their zone on that day") {
  struct Case {
    std::string_view local, zone, utc;
    int ahead;
  };
  for (const auto& [local, zone, utc, ahead] : {
           Case{"2023-01-10T10:30", "Europe/London", "2023-01-10T10:30", 0},
           Case{"2023-04-25T10:30", "Europe/London", "2023-04-25T09:30", 60},
           Case{"2023-04-25T00:30", "Europe/London", "2023-04-24T23:30", 60},
           Case{"2023-04-25T10:30", "Asia/Kolkata", "2023-04-25T05:00", 330},
           Case{"2023-12-31T22:15", "America/New_York", "2024-01-01T03:15", -300},
           Case{"1969-12-31T23:00", "UTC", "1969-12-31T23:00", 0},
           Case{"2024-03-31T01:30", "Europe/London", "2024-03-31T01:30", 0},   // left out by the clocks
           Case{"2024-10-27T01:30", "Europe/London", "2024-10-27T00:30", 60},  // comes twice
       }) {
    INFO(local << " in " << zone);
    CHECK(minutes_ahead_of_utc(at(local), zone) == ahead);
    CHECK(to_iso(in_utc(at(local), zone)) == utc);
  }
}

}  // namespace
}  // namespace lantern
