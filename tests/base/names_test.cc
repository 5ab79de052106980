// The tables of names: what is counted, found and spelt.
#include "base/names.hpp"

#include <catch2/catch.hpp>

namespace lantern {

namespace {
enum class Weather { dry, light_rain, storm };
}

template <>
inline constexpr auto names_of<Weather> = names<Weather>("", "light-rain", "storm");

TEST_CASE("an enum has as many values as are written down") {
  STATIC_REQUIRE(count_of<Weather> == 3);
  STATIC_REQUIRE(values_of<Weather>[2] == Weather::storm);
}

TEST_CASE("a value has one name, and a name one value") {
  CHECK(name_of(Weather::light_rain) == "light-rain");
  CHECK(key_of(Weather::light_rain) == "light_rain");
  CHECK(from_name<Weather>("storm") == Weather::storm);
  CHECK_FALSE(from_name<Weather>("light_rain"));
  CHECK_FALSE(from_name<Weather>("Storm"));
}

TEST_CASE("no text is no value, even where one has no name") { CHECK_FALSE(from_name<Weather>("")); }

}  // namespace lantern
