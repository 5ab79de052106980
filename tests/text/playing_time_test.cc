#include "text/playing_time.hpp"

#include <catch2/catch.hpp>

using namespace lantern;

TEST_CASE("moments of a recording are told in minutes, and in hours from the first hour on") {
  CHECK(playing_time(0) == "0:00");
  CHECK(playing_time(123) == "2:03");
  CHECK(playing_time(3599) == "59:59");
  CHECK(playing_time(3600) == "1:00:00");
  CHECK(playing_time(3723) == "1:02:03");
}
